import { settleEntries } from '../kernel/settle-entries.ts'
import { isExpunged } from '../ledger/vault/vault.ts'
import type { OpenedEntry } from '../offices/people/exports.ts'
import type { Gathered } from './gather-case.ts'
import type { RoomParts } from './room-parts.ts'

/**
 * The entries of a person's record that count, with their personal fields opened, once the reading is logged. None where the record was
 * expunged or the personal fields stay closed to this reader.
 */
export async function openPerson(
  parts: RoomParts,
  { state, clearances, through, verdict, expunged }: Gathered,
): Promise<readonly OpenedEntry[]> {
  if (!verdict.may || verdict.keeps.length > 0 || expunged) return []
  const seen = await parts.readings.readCase(state.caseId, clearances, through)
  const opened = settleEntries(seen)
    .filter(({ counts }) => counts)
    .map(async ({ entry, as }) => {
      const personal = as.personal && (await parts.vault.open(state.caseId, as.personal))
      if (personal && isExpunged(personal)) return []
      return [{ act: entry.act, input: { ...as.payload, ...(personal as OpenedEntry['input'] | null) } }]
    })
  return (await Promise.all(opened)).flat()
}
