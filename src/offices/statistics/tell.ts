import type { ActEntry } from '../../acts/act.ts'
import type { CaseState, Facts, Telling } from '../../kernel/case-state.ts'

type Told = NonNullable<Telling['subjects']>[number]

/** A subject the entry opens. Publications are dated as the agency's headquarters count days. */
export const opens = (kind: string, entry: ActEntry, facts: Facts): Told => ({
  id: `${kind}:${entry.entryId}`,
  kind,
  facts,
  zone: 'America/New_York',
})

/** A text of the entry, or null. */
export function textOf({ payload }: ActEntry, name: string): string | null {
  const value = payload[name]
  return typeof value === 'string' ? value : null
}

/** A number of the entry as text, or null. */
export function numberOf({ payload }: ActEntry, name: string): string | null {
  const value = payload[name]
  return typeof value === 'number' ? String(value) : null
}

/** The subject of a kind whose fact has this value. */
export const findBy = (state: CaseState, kind: string, fact: string, value: string | null) =>
  [...state.subjects.values()].find((subject) => subject.kind === kind && subject.facts[fact] === value)
