import type { Rule } from '../../clockwork/nodes.ts'
import { standing } from '../standing.ts'

/** 8 CFR 236.1(d): asking an immigration judge to look at custody again. */
export const bondIjRedetermination: Rule = {
  id: 'bond-ij-redetermination',
  office: 'OPLA',
  title: 'Asking the immigration judge to redetermine custody',
  kind: 'clock',
  cite: '8 CFR 236.1(d)(1)-(4); 1003.19',
  says: "After the first DHS custody decision the person may ask an immigration judge to change it at any time before the removal order is final. A person already released asks within 7 days of release; after that only the district director (field office director) can be asked. A later request must be in writing and show materially changed circumstances (1003.19(e)). An immigration judge's decision goes to the Board under 1003.38; a district director's decision under (d)(2), within 10 days. An appeal does not hold up release, except as 1003.19(i) says.",
  verified: 'yes',
  severity: 'hard',
  onLapse:
    "The person has lost that way of asking, and keeps the others. It is nobody's breach: these are windows for the person, not duties of the agency.",
  auditNote: 'Requests and appeals are in no released table of ICE. Never count an unused window as a violation.',
  sources: ['https://www.ecfr.gov/current/title-8/part-236', 'https://www.ecfr.gov/current/title-8/part-1003'],
  clocks: [
    {
      id: 'bond-ij-redetermination.after-release',
      says: 'request to the immigration judge, by a person already released',
      kind: 'deadline',
      isRightOfPerson: true,
      starts: { node: 'fact', fact: 'releasedOn' },
      stops: { node: 'fact', fact: 'redeterminationRequestedOn' },
      versions: standing(
        { unit: 'calendar-days', count: 7, roll: 'forward' },
        "7 days of release, read as of 2026-01-01. A private person's deadline: 8 CFR 1.2 rolls the last day forward. First day not established.",
      ),
    },
    {
      id: 'bond-ij-redetermination.district-director-appeal',
      says: 'appeal to the Board from a decision of the district director',
      kind: 'deadline',
      isRightOfPerson: true,
      starts: { node: 'fact', fact: 'districtDirectorDecidedOn' },
      stops: { node: 'fact', fact: 'custodyAppealFiledOn' },
      versions: standing(
        { unit: 'calendar-days', count: 10, roll: 'forward' },
        "10 days of a decision under 8 CFR 236.1(d)(2), read as of 2026-01-01. A private person's deadline: 8 CFR 1.2 rolls the last day forward. First day not established.",
      ),
    },
  ],
}
