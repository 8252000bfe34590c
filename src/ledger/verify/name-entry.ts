import type { EntryCursor } from './entry-cursor.ts'
import { uuidText } from './row-cursor.ts'

/** The entry a cursor is at, by position, case and place in the case. */
export const nameEntry = (entries: EntryCursor) => ({
  position: entries.position,
  caseId: uuidText(entries.bytes.subarray(entries.caseAt, entries.caseAt + 16)),
  sequence: entries.sequence,
})

export const sayWhich = (entries: EntryCursor): string => {
  const { position, caseId, sequence } = nameEntry(entries)
  return `The entry at position ${position} (case ${caseId}, entry ${sequence})`
}
