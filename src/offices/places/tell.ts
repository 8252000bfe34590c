import type { ActEntry } from '../../acts/act.ts'
import type { CaseState, Facts, Telling } from '../../kernel/case-state.ts'

type Told = NonNullable<Telling['subjects']>[number]

/** A subject the entry opens, counted in the zone of the place. */
export function opens(kind: string, entry: ActEntry, state: CaseState, facts: Facts): Told {
  const zone = state.subjects.get('place')?.zone
  return { id: `${kind}:${entry.entryId}`, kind, facts, ...(zone ? { zone } : {}) }
}

/** A text of the entry, or null. */
export function textOf({ payload }: ActEntry, name: string): string | null {
  const value = payload[name]
  return typeof value === 'string' ? value : null
}
