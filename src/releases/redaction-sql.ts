/**
 * SQL that says whether a text is redaction marks and nothing else, as `(b)(6), (b)(7)(C)`, `b(6), b(7)c` or `(b)(7)(E)(b)(6)` (5 USC 552(b)).
 * A statute that happens to have a paragraph (b), as 8 USC 1326(b)(1), is none. Most texts have no parenthesis and are not looked at further.
 */
export const isMarkSql = (text: string): string =>
  `(case when contains(${text}, '(') then regexp_matches(${text}, '\\(b\\)|b\\([0-9]\\)', 'i') and regexp_full_match(regexp_replace(lower(${text}), '[^a-z0-9]', '', 'g'), '(b[1-9][a-f]?)+') else false end)`
