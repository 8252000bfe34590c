import type { ActEntry, Notice } from '../../acts/act.ts'
import type { CaseState } from '../../kernel/case-state.ts'

/** Both offices and counsel are told of every step of a merge. */
export const mergeNotices = (state: CaseState, other: string | null, about: string, says: string): readonly Notice[] => {
  const offices = new Set([state.office === '' ? 'records' : state.office, other ?? 'records'])
  return [...[...offices].map((office) => `office:${office}`), 'counsel'].map((to) => ({ to, about, says }))
}

/** The office that keeps the other record of the merge the act is about. */
export function otherOffice(entry: ActEntry, state: CaseState): string | null {
  const id = entry.payload.subjectId
  const office = typeof id === 'string' ? state.subjects.get(id)?.facts.otherOffice : null
  return typeof office === 'string' ? office : null
}
