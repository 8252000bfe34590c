import type { FactRecord } from '../../clockwork/record.ts'
import type { Row } from './question.ts'

/**
 * What the rules may know of a stint: the facts its row gives, under the names the audit bound them to.
 * An empty book-out is a person still held when the release was made: known not to have happened.
 * @param row an answer to the question `stints`
 * @param given the facts the audit found this release to give; all of them unless said
 */
export function stintFacts(row: Row, given?: readonly string[]): FactRecord {
  const text = (name: string) => {
    const value = row[name]
    return value === null || value === undefined ? null : String(value)
  }
  const facts = { bookedInAt: text('book_in_date_time'), bookedOutAt: text('book_out_date_time'), facilityKind: text('facility_kind') }
  return { facts: Object.fromEntries(Object.entries(facts).filter(([name]) => given === undefined || given.includes(name))) }
}
