import type { ActEntry } from '../../acts/act.ts'
import type { Facts, Telling } from '../../kernel/case-state.ts'

/** Opens a subject named after the entry that opens it. */
export const opens = (kind: string, entry: ActEntry, facts: Facts, zone?: string): Telling => ({
  subjects: [{ id: `${kind}:${entry.entryId}`, kind, facts, ...(zone ? { zone } : {}) }],
})

/** Changes facts of the subject the act is about. Nothing where the input names none of that kind. */
export function changes(kind: string, entry: ActEntry, facts: Facts): Telling {
  const id = entry.payload.subjectId
  return typeof id === 'string' && id.startsWith(`${kind}:`) ? { subjects: [{ id, kind, facts }] } : {}
}

/** A text of the payload, or null. */
export const text = (entry: ActEntry, name: string): string | null => {
  const value = entry.payload[name]
  return typeof value === 'string' ? value : null
}
