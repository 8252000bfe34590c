import { isDeepStrictEqual } from 'node:util'
import type { Entry } from '../kernel/entry.ts'
import type { JsonObject } from '../kernel/json.ts'
import { isExpunged, type Vault } from '../ledger/vault/vault.ts'
import type { Reading } from './desk.ts'
import { markWords } from './mark-words.ts'

/**
 * Whether what is asked is what an entry was made of: the same answers and the same correction. What of it was expunged counts as the same, since nobody
 * can tell any more.
 */
export async function isSameInput({ compiled, request, input }: Reading, entry: Entry, vault: Vault): Promise<boolean> {
  const { kind, entryId } = request.correction ?? {}
  if (kind !== entry.correction?.kind || entryId !== entry.correction?.entryId) return false
  const { payload, personal } = markWords(compiled.act, compiled.split(input), vault, entry.caseId)
  if (!isDeepStrictEqual(asKept(payload), entry.payload)) return false
  // Without a person there is no key to seal by, and nothing personal is kept.
  if (entry.personId === null) return true
  if (entry.personal === null || personal === undefined) return entry.personal === null && personal === undefined
  const opened = await vault.open(entry.personId, entry.personal)
  return isExpunged(opened) || isDeepStrictEqual(asKept(personal), opened)
}

/** As it is read back: without what is not there. */
const asKept = (object: JsonObject): JsonObject => JSON.parse(JSON.stringify(object)) as JsonObject
