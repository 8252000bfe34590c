import type { CaseState } from '../kernel/case-state.ts'
import type { Desk, Reading } from './desk.ts'
import { readActor, readMoment } from './gather.ts'
import { permitCase } from './permit-case.ts'
import { NotPermitted } from './registrar.ts'

/**
 * The case, for whoever may open it by their own power or one lent to them: to others there is none.
 * @throws NotPermitted where nobody acts, or there is no such case that they may open
 */
export async function findToActIn(desk: Desk, reading: Reading, state: CaseState): Promise<CaseState> {
  const moment = readMoment(reading.compiled, {}, desk.parts.now())
  const officer = await readActor(desk.book, reading.request, moment)
  const lent = officer.now.delegations.map(({ delegationId }) => ({ ...reading.request, delegationId }))
  let refusal: unknown
  for (const request of [reading.request, ...lent]) {
    try {
      await permitCase(desk, { ...reading, request }, state, officer, moment)
      return state
    } catch (fault) {
      if (!(fault instanceof NotPermitted)) throw fault
      refusal = fault
    }
  }
  throw refusal
}
