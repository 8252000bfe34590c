import type { JsonObject } from '../../kernel/json.ts'
import type { ActResult } from '../../registrar/registrar.ts'
import type { WindowVisit } from './window-visit.ts'

/**
 * Acts through the window in a case of the person's, as the registrar takes any act.
 * @param key of the form: sent twice, it is one act
 */
export const actThrough = (
  { door, personId, reader }: WindowVisit,
  act: string,
  input: JsonObject,
  key: string,
  caseId: string = personId,
): Promise<ActResult> =>
  door.registrar.act({
    act,
    input,
    caseId,
    officerId: reader.officerId,
    ofPerson: personId,
    trace: reader.trace,
    ...(/^[\w-]{8,64}$/.test(key) ? { idempotencyKey: key } : {}),
  })
