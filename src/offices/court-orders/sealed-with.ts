import type { CaseState } from '../../kernel/case-state.ts'
import type { JsonObject } from '../../kernel/json.ts'
import type { Restriction } from '../../kernel/restriction.ts'

/** Whatever is recorded of an order under seal, or of a duty it lays on the agency, is under seal too. */
export function sealedWith({ subjectId }: JsonObject, { subjects }: CaseState): readonly Restriction[] {
  const named = subjects.get(String(subjectId))
  const order = named?.kind === 'order-duty' ? subjects.get(String(named.facts.ofOrder)) : named
  return order?.facts.isOrderSealed === true ? ['sealed'] : []
}
