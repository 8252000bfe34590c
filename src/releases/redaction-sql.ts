/**
 * SQL that says whether a text is redaction marks and nothing else, as `(b)(6), (b)(7)(C)`, `b(6), b(7)c` or `(b)(7)(E)(b)(6)` (5 USC 552(b)).
 * A statute that happens to have a paragraph (b), as 8 USC 1326(b)(1), is none.
 */
export const isMarkSql = (text: string): string =>
  `(regexp_matches(${text}, '\\(b\\)|b\\([0-9]\\)', 'i') and regexp_full_match(regexp_replace(lower(${text}), '[^a-z0-9]', '', 'g'), '(b[1-9][a-f]?)+'))`
