import type { Rule } from '../../clockwork/nodes.ts'
import { failureToComplyPause, removalPeriodHasBegun, removalPeriodStart } from '../removal-period-start.ts'
import { standing } from '../standing.ts'
import { whicheverFirst } from '../whichever-first.ts'

/** Zadvydas v. Davis: six months of detention after the order are presumed reasonable; more must be justified. */
export const zadvydas6Months: Rule = {
  id: 'zadvydas-6-months',
  office: 'ERO HQ',
  title: 'Six months of detention after the order presumed reasonable',
  kind: 'clock',
  cite: 'Zadvydas v. Davis, 533 U.S. 678 (2001); Clark v. Martinez, 543 U.S. 371 (2005)',
  says: 'Detention for six months from the start of the removal period is presumed reasonable. After that, once the person gives good reason to believe that removal is not significantly likely in the reasonably foreseeable future, the government must rebut it. Release is not automatic. Clark applies the same to inadmissible persons.',
  verified: 'memory',
  severity: 'advisory',
  tolling: 'Counted from the start of the removal period as 8 CFR 241.13(b)(2)(ii) counts it, as extended for failure to comply.',
  onLapse: 'The presumption ends; the person may seek habeas corpus. Not a breach by itself.',
  auditNote:
    'The cases are from memory; the six-month text of 8 CFR 241.13 was read. Released tables do not hold the start of the removal period.',
  sources: ['https://www.ecfr.gov/current/title-8/part-241'],
  clocks: [
    {
      id: 'zadvydas-6-months',
      says: 'removed, or released from custody',
      kind: 'deadline',
      starts: removalPeriodStart,
      ...whicheverFirst(['removedOn', 'releasedAfterOrderOn'], removalPeriodHasBegun),
      versions: standing(
        { unit: 'months', count: 6, monthEnd: 'clamp', roll: 'none' },
        'Decided in 2001; from memory. A limit on detention: never rolled past a weekend.',
      ),
      pauses: [failureToComplyPause],
    },
  ],
}
