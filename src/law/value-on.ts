import { getRule } from './law-book.ts'

/**
 * What a table of the law book says under a key on a day: the row in force then, or else the table's own "default".
 * @param ruleId a rule of kind `dated-values`
 * @param on YYYY-MM-DD
 * @returns the words of the row; undefined where no row answers
 * @throws Sentence where there is no such rule
 */
export function valueOn(ruleId: string, key: string, on: string): string | undefined {
  const rows = (getRule(ruleId).values ?? []).filter(({ from, until }) => (from === null || from <= on) && (until === null || on < until))
  const row = rows.findLast((each) => each.key === key) ?? rows.findLast((each) => each.key === 'default')
  return row?.value
}
