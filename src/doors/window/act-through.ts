import type { JsonObject } from '../../kernel/json.ts'
import type { ActResult } from '../../registrar/registrar.ts'
import type { WindowVisit } from './window-visit.ts'

/**
 * Acts through the window in the person's own record, as the registrar takes any act.
 * @param key of the form: sent twice, it is one act
 */
export const actThrough = ({ door, personId, reader }: WindowVisit, act: string, input: JsonObject, key: string): Promise<ActResult> =>
  door.registrar.act({
    act,
    input,
    caseId: personId,
    officerId: reader.officerId,
    ofPerson: personId,
    trace: reader.trace,
    ...(/^[\w-]{8,64}$/.test(key) ? { idempotencyKey: key } : {}),
  })
