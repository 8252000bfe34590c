import type { FactBinding } from '../../clockwork/compile-sql.ts'
import { quoted } from '../findings/finding-sql.ts'
import type { Subject } from '../findings/subject.ts'

/**
 * The same subjects as they stood at an earlier instant: what a release tells of later had not happened yet.
 * @param asOf YYYY-MM-DD HH:MM:SS, UTC
 */
export function asKnownAt(subjects: readonly Subject[], asOf: string): Subject[] {
  return subjects.map((subject) => ({
    ...subject,
    facts: Object.fromEntries(Object.entries(subject.facts).map(([name, fact]) => [name, knownAt(fact, asOf)])),
  }))
}

function knownAt(fact: FactBinding, asOf: string): FactBinding {
  if (fact.type === 'text' || fact.type === 'boolean') return fact
  const limit = fact.type === 'instant' ? `timestamp ${quoted(asOf)}` : `date ${quoted(asOf.slice(0, 10))}`
  return { ...fact, sql: `case when (${fact.sql}) <= ${limit} then (${fact.sql}) end` }
}
