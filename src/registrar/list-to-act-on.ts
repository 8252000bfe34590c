import type { CaseState, Subject } from '../kernel/case-state.ts'
import type { Desk, Reading } from './desk.ts'
import { readActor, readMoment } from './gather.ts'
import { askOpening } from './permit-case.ts'

/**
 * Subjects of a case that an act can be about, for whoever is about to do it: of a case that stays closed to them those the act shows, and nothing
 * else of it. That they are shown is written into the reading log first.
 * @param state the case, where they may act in it
 * @throws NotPermitted where nobody acts; LedgerUnavailable where the line cannot be written: then nothing is shown
 */
export async function listToActOn(desk: Desk, reading: Reading, state: CaseState, purpose: string): Promise<readonly Subject[]> {
  const { act } = reading.compiled
  const { officerId, trace } = reading.request
  const moment = readMoment(reading.compiled, {}, desk.parts.now())
  const { now: standing } = await readActor(desk.book, reading.request, moment)
  const positions = standing.positions.map(({ position }) => position)
  const lent = standing.delegations.flatMap((delegation) => delegation.positions)
  if (![...positions, ...lent].some((position) => act.by.includes(position))) return []
  const isOpen = desk.parts.opening.mayOpen(await askOpening(desk, reading, state, standing, moment))
  const shown = [...state.subjects.values()].filter(
    ({ kind, facts }) =>
      kind === act.about &&
      act.isStillAbout?.(facts, moment.nowAt) !== false &&
      (isOpen || act.showsUnopened?.(facts, officerId) !== false),
  )
  const why = `${act.title}: ${purpose}`
  await desk.parts.readings.log([
    { officerId, positions, what: 'assessed', purpose: why, caseId: state.caseId, personId: state.personId, trace },
  ])
  return shown
}
