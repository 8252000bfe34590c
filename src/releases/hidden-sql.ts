import type { Column, LeftOut } from './formats/format.ts'
import { patternOf } from './left-out-subject.ts'
import { sqlText } from './sql-text.ts'

/** What stands in place of a value that speaks of a subject left out. */
const hiddenMark = (subject: LeftOut): string => `(left out: ${subject})`

/** SQL of a kept column's value, with a mark in place of one that speaks of a subject left out. */
export function hiddenSql(value: string, hides: Column['hides'] = []): string {
  if (hides.length === 0) return value
  const plain = `regexp_replace(lower(${value}), '[^\\p{L}\\p{N}]+', ' ', 'g')`
  const cases = hides.map((subject) => `when regexp_matches(${plain}, ${sqlText(patternOf(subject))}) then ${sqlText(hiddenMark(subject))}`)
  return `case ${cases.join(' ')} else ${value} end`
}
