import type { Rule } from '../../clockwork/nodes.ts'
import { standing } from '../standing.ts'
import { whicheverFirst } from '../whichever-first.ts'

/** 8 CFR 241.4(k)(2)(iii): after headquarters declines release, about once a year. */
export const pocrAnnual: Rule = {
  id: 'pocr-annual',
  office: 'ERO HQ',
  title: 'Yearly review after headquarters declines release',
  kind: 'clock',
  cite: '8 CFR 241.4(k)(2)(iii)',
  says: 'The next review begins within about one year of the headquarters decision that declined release. In between, the person may ask for review on a material change at most once every three months, and headquarters answers in writing within about 90 days.',
  verified: 'yes',
  severity: 'target',
  onLapse: 'None stated.',
  auditNote: 'Released tables do not carry these reviews.',
  sources: ['https://www.ecfr.gov/current/title-8/part-241'],
  clocks: [
    {
      id: 'pocr-annual.next-review',
      says: 'next review begun',
      kind: 'deadline',
      starts: { node: 'fact', fact: 'hqReviewDecidedOn' },
      ...whicheverFirst(['annualReviewBeganOn', 'releasedAfterOrderOn', 'removedOn'], {
        node: 'is',
        fact: 'hqReviewDecision',
        value: 'continue-detention',
      }),
      versions: standing({ unit: 'months', count: 12, monthEnd: 'clamp', roll: 'none' }, '"Approximately" one year.'),
    },
    {
      id: 'pocr-annual.answer',
      says: 'request for review between yearly reviews answered in writing',
      kind: 'deadline',
      starts: { node: 'fact', fact: 'reviewRequestedOn' },
      ...whicheverFirst(['reviewRequestAnsweredOn', 'releasedAfterOrderOn', 'removedOn']),
      versions: standing({ unit: 'calendar-days', count: 90, roll: 'none' }, '"Approximately" 90 days.'),
    },
    {
      id: 'pocr-annual.request-interval',
      says: 'next request for review may be made',
      kind: 'waiting-period',
      starts: { node: 'fact', fact: 'previousReviewRequestedOn' },
      stops: { node: 'fact', fact: 'reviewRequestedOn' },
      versions: standing(
        { unit: 'months', count: 3, monthEnd: 'clamp', roll: 'none' },
        'At most once every three months. A request made sooner need not be answered; it is nobody’s breach.',
      ),
      severity: 'hard',
    },
  ],
}
