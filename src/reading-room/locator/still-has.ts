import { settleEntries } from '../../kernel/settle-entries.ts'
import { isExpunged } from '../../ledger/vault/vault.ts'
import { searchWords } from '../../offices/people/exports.ts'
import type { ReadCase } from './find-together.ts'
import type { LocatorParts } from './locator-parts.ts'

/** False where the words are those of an entry since withdrawn or corrected: its token stays, but the person is no longer found by it. */
export async function stillHas({ vault }: Pick<LocatorParts, 'vault'>, { state, entries }: ReadCase, token: string): Promise<boolean> {
  for (const { entry, as, counts } of settleEntries(entries)) {
    if (!counts || as.personal === null) continue
    const personal = await vault.open(state.caseId, as.personal)
    if (isExpunged(personal)) return false
    const words = searchWords(entry.act, { ...as.payload, ...(personal as typeof as.payload) })
    if (words.some(({ kind, word }) => vault.token(kind, word) === token)) return true
  }
  return false
}
