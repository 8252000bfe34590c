import type { JsonObject } from '../../../kernel/json.ts'
import type { ActRequest } from '../../../registrar/registrar.ts'
import type { DeskVisit } from '../desk-visit.ts'
import type { ActForm } from '../forms/act-form.ts'

/** What the registrar is asked for: one request, or one for each case chosen. A key of the form makes each of them happen once. */
export function actRequests(visit: DeskVisit, form: ActForm, input: JsonObject): readonly ActRequest[] {
  const base = {
    act: form.act.act,
    input,
    officerId: visit.officerId,
    trace: visit.reader('').trace,
    ...(form.delegationId ? { delegationId: form.delegationId } : {}),
    ...(form.correction ? { correction: form.correction } : {}),
  }
  if (form.caseIds.length === 0) return [{ ...base, idempotencyKey: form.key }]
  return form.caseIds.map((caseId, place) => {
    const expectedSequence = form.expected[place]
    return {
      ...base,
      caseId,
      idempotencyKey: form.caseIds.length === 1 ? form.key : `${form.key}:${caseId}`,
      ...(expectedSequence === undefined ? {} : { expectedSequence }),
    }
  })
}
