import type { Rule } from '../../clockwork/nodes.ts'
import { standing } from '../standing.ts'
import { whicheverFirst } from '../whichever-first.ts'

/** 8 CFR 208.30(g)(1)(i): asking the asylum office to look again after the judge agreed. */
export const cfReconsideration: Rule = {
  id: 'cf-reconsideration',
  office: 'USCIS (decides) / ERO (custody)',
  title: 'Request to reconsider a negative credible-fear finding',
  kind: 'clock',
  cite: '8 CFR 208.30(g)(1)(i)',
  says: 'A request, or the asylum office’s own motion, comes no more than 7 calendar days after the immigration judge’s concurrence, or before removal, whichever is first; and only once.',
  verified: 'yes',
  severity: 'hard',
  tolling: 'None stated.',
  onLapse: 'The finding stands. A right lost, not a breach by the agency.',
  auditNote: 'Released tables do not carry the concurrence or the request.',
  sources: ['https://www.ecfr.gov/current/title-8/part-208'],
  clocks: [
    {
      id: 'cf-reconsideration',
      says: 'reconsideration asked for, or the person removed, which ends the right',
      kind: 'deadline',
      isRightOfPerson: true,
      starts: { node: 'fact', fact: 'credibleFearJudgeConcurredOn' },
      ...whicheverFirst(['credibleFearReconsiderationRequestedOn', 'removedOn']),
      versions: standing(
        { unit: 'calendar-days', count: 7, roll: 'forward' },
        '7 calendar days. A private person’s deadline: 8 CFR 1.2 rolls the last day forward.',
      ),
    },
  ],
}
