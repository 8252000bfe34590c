import type { Act } from '../acts/act.ts'
import type { Json, JsonObject } from '../kernel/json.ts'
import type { Vault } from '../ledger/vault/vault.ts'
import type { SplitInput } from './split-personal.ts'

/**
 * The input in two, the open half with the marks an act asks for: one for each fact of the list, in an order that tells nothing. Case, signs and
 * blanks make no difference to a mark; the same words in another case have another one.
 */
export function markWords({ marks }: Act, split: SplitInput, vault: Pick<Vault, 'token'>, caseId: string): SplitInput {
  const listed = marks ? split.personal?.[marks.field] : undefined
  if (!marks || !Array.isArray(listed)) return split
  const tokens = listed.map((one) => vault.token(`words ${caseId}`, wordsOf(one)))
  return { ...split, payload: { ...split.payload, [marks.as]: [...new Set(tokens)].toSorted().join(' ') } }
}

/** Of a fact with its source, the fact alone: the same fact from another page is no new one. */
function wordsOf(one: Json): string {
  const text = typeof one === 'object' && one !== null && !Array.isArray(one) ? (one as JsonObject).fact : one
  return String(text ?? '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
