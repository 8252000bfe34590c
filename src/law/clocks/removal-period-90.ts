import type { Rule } from '../../clockwork/nodes.ts'
import { failureToComplyPause, removalPeriodHasBegun, removalPeriodStart } from '../removal-period-start.ts'
import { standing } from '../standing.ts'
import { whicheverFirst } from '../whichever-first.ts'

/** 8 USC 1231(a)(1): removal within 90 days of a final order, with detention during that time. */
export const removalPeriod90: Rule = {
  id: 'removal-period-90',
  office: 'ERO',
  title: 'The removal period',
  kind: 'clock',
  cite: '8 USC 1231(a)(1)(A)-(C), (a)(2), (a)(3), (a)(6); 8 CFR 241.4(g)(1), (g)(5)',
  says: 'A person with a final order is removed within 90 calendar days of the latest of three days: the order becoming administratively final; the final order of a court that reviewed it and had stayed removal (by the regulation, the day the order can be executed under the court’s order); release from confinement that was not under the immigration process. Detention is required meanwhile, and nobody inadmissible under 8 USC 1182(a)(2) or (a)(3)(B) or deportable under 1227(a)(2) or (a)(4)(B) is released at all.',
  verified: 'yes',
  severity: 'hard',
  tolling:
    'Extended while the person will not in good faith apply for travel documents or acts to prevent removal; a Notice of Failure to Comply (Form I-229(b), number from memory) is served before the period ends, but not serving it does not excuse the conduct. The extension runs until compliance is shown and then for a "reasonable period", which has no number.',
  onLapse: 'Supervision under 8 USC 1231(a)(3), or further detention only under 1231(a)(6) after a post-order custody review.',
  auditNote:
    'Detention past day 90 is not by itself unlawful: look for a custody review (pocr-90-day). Released tables rarely hold the day an order became final, court stays or criminal confinement; without them the period cannot be tested. After compliance was shown, days past the due day may fall in the "reasonable period".',
  sources: [
    'https://uscode.house.gov/view.xhtml?req=granuleid:USC-prelim-title8-section1231',
    'https://www.ecfr.gov/current/title-8/part-241',
  ],
  clocks: [
    {
      id: 'removal-period-90',
      says: 'removed, or released from custody',
      kind: 'deadline',
      starts: removalPeriodStart,
      ...whicheverFirst(['removedOn', 'releasedAfterOrderOn'], removalPeriodHasBegun),
      versions: standing(
        { unit: 'calendar-days', count: 90, roll: 'none' },
        '90 days in 8 USC 1231(a)(1)(A). A limit on detention: never rolled past a weekend.',
      ),
      pauses: [failureToComplyPause],
    },
  ],
}
