import type { CaseState, Telling } from '../../kernel/case-state.ts'
import { subjectsOf } from '../../kernel/subjects-of.ts'
import { ofThe } from './tell.ts'

/** Ends every expedited removal of the case that was not taken back before, and the final order it had become. */
export function expeditedEnded(state: CaseState, at: string): NonNullable<Telling['subjects']> {
  const running = subjectsOf(state, 'expedited-removal').filter(({ facts }) => facts.expeditedVacatedAt === null)
  const order = state.subjects.get('removal-order')
  return [
    ...running.map((subject) => ofThe(subject, { expeditedVacatedAt: at })),
    ...(order?.facts.orderedBy === 'expedited' ? [ofThe(order, { orderFinalOn: null, orderedBy: null })] : []),
  ]
}
