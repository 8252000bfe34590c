import type { Rule, TestNode } from '../../clockwork/nodes.ts'
import { failureToComplyPause, removalPeriodHasBegun, removalPeriodStart } from '../removal-period-start.ts'
import { standing } from '../standing.ts'
import { whicheverFirst } from '../whichever-first.ts'

const mayAsk: TestNode = { node: 'is', fact: 'isExcludedFromSlrrffReview', value: false }

/** 8 CFR 241.13: whether removal is significantly likely in the reasonably foreseeable future (SLRRFF). */
export const slrrff24113: Rule = {
  id: 'slrrff-241-13',
  office: 'ERO HQ',
  title: 'Review of whether removal is reasonably foreseeable',
  kind: 'clock',
  cite: '8 CFR 241.13(b)(2)(ii), (d)(3), (e)(1), (i), (j)',
  says: 'A detained person may ask in writing, any time after the final order, for a finding that removal is not significantly likely in the reasonably foreseeable future; the request may be held until day 90. Headquarters acknowledges it in writing within 10 business days of receipt or, if later, of the end of the removal period. There is no duty to release until six months from the start of the removal period, as extended. A new request may be made six months after a denial. After a violation of supervision a person may be detained for six months more. Left out: persons who were arriving, those still in the removal period, and those ordered removed by the Alien Terrorist Removal Court.',
  verified: 'yes',
  severity: 'hard',
  tolling: 'The six months count from the start of the removal period as extended for failure to comply.',
  onLapse: 'None stated.',
  auditNote: 'Released tables do not carry these requests.',
  sources: ['https://www.ecfr.gov/current/title-8/part-241'],
  clocks: [
    {
      id: 'slrrff-241-13.acknowledgement',
      says: 'request acknowledged in writing',
      kind: 'deadline',
      starts: {
        node: 'latest',
        of: [
          { node: 'fact', fact: 'slrrffRequestReceivedOn' },
          { node: 'fact', fact: 'removalPeriodEndsOn' },
        ],
      },
      ...whicheverFirst(['slrrffAcknowledgedOn', 'releasedAfterOrderOn', 'removedOn'], {
        node: 'all',
        of: [mayAsk, { node: 'happened', fact: 'slrrffRequestReceivedOn' }],
      }),
      versions: standing({ unit: 'business-days', count: 10 }, '10 business days, 8 CFR 241.13(e)(1).'),
    },
    {
      id: 'slrrff-241-13.release-duty',
      says: 'a duty to release may be relied on',
      kind: 'waiting-period',
      starts: removalPeriodStart,
      applies: { node: 'all', of: [removalPeriodHasBegun, mayAsk] },
      stops: { node: 'fact', fact: 'slrrffReleaseClaimedOn' },
      versions: standing(
        { unit: 'months', count: 6, monthEnd: 'clamp', roll: 'none' },
        'No duty before six months from the start of the removal period, 241.13(b)(2)(ii). A claim made sooner is early; it is nobody’s breach.',
      ),
      pauses: [failureToComplyPause],
    },
    {
      id: 'slrrff-241-13.new-request',
      says: 'new request may be made after a denial',
      kind: 'waiting-period',
      starts: { node: 'fact', fact: 'slrrffDeniedOn' },
      stops: { node: 'fact', fact: 'slrrffNewRequestOn' },
      versions: standing(
        { unit: 'months', count: 6, monthEnd: 'clamp', roll: 'none' },
        'Six months after a denial, 241.13(j). A request made sooner need not be taken up; it is nobody’s breach.',
      ),
    },
    {
      id: 'slrrff-241-13.redetention',
      says: 'removed, or released again after detention for a violation of supervision',
      kind: 'deadline',
      starts: { node: 'fact', fact: 'redetainedForViolationOn' },
      ...whicheverFirst(['releasedAgainOn', 'removedOn']),
      versions: standing({ unit: 'months', count: 6, monthEnd: 'clamp', roll: 'none' }, 'An additional six months, 241.13(i).'),
    },
  ],
}
