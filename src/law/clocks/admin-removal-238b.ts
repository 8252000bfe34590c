import type { Rule } from '../../clockwork/nodes.ts'
import { standing } from '../standing.ts'

/** 8 USC 1228(b): removal by an officer of a person convicted of an aggravated felony, without a hearing. */
export const adminRemoval238b: Rule = {
  id: 'admin-removal-238b',
  office: 'ERO',
  title: 'Administrative removal under section 238(b)',
  kind: 'clock',
  cite: '8 USC 1228(b)(3); 8 CFR 238.1(c)',
  says: 'A notice of intent (Form I-851) may be answered within 10 calendar days of service, 13 if it was mailed. A final order (Form I-851A) is not carried out until 14 calendar days after it is issued, unless the person waives the wait.',
  verified: 'yes',
  severity: 'hard',
  tolling: 'None stated. The 14 days may be waived by the person.',
  onLapse: 'Without an answer in time the officer may order removal; a removal inside the 14 days without a waiver breaks the statute.',
  auditNote:
    'The 14 days were read in the statute; the 10 and 13 days are from memory. Released removal tables do not tell which order was carried out, nor its day.',
  sources: [
    'https://uscode.house.gov/view.xhtml?req=granuleid:USC-prelim-title8-section1228',
    'https://www.ecfr.gov/current/title-8/part-238',
  ],
  clocks: [
    {
      id: 'admin-removal-238b.response',
      says: 'answer to a notice of intent served in person',
      kind: 'deadline',
      applies: { node: 'is', fact: 'i851ServiceMethod', value: 'personal' },
      starts: { node: 'fact', fact: 'i851ServedOn' },
      stops: { node: 'fact', fact: 'i851AnsweredOn' },
      versions: standing(
        { unit: 'calendar-days', count: 10, roll: 'forward' },
        'From memory. A private person’s deadline: 8 CFR 1.2 rolls the last day forward.',
      ),
      verified: 'memory',
      severity: 'advisory',
    },
    {
      id: 'admin-removal-238b.response-by-mail',
      says: 'answer to a notice of intent served by mail',
      kind: 'deadline',
      applies: { node: 'is', fact: 'i851ServiceMethod', value: 'mail' },
      starts: { node: 'fact', fact: 'i851ServedOn' },
      stops: { node: 'fact', fact: 'i851AnsweredOn' },
      versions: standing(
        { unit: 'calendar-days', count: 13, roll: 'forward' },
        'From memory. Service by mail is complete on mailing. A private person’s deadline: 8 CFR 1.2 rolls the last day forward.',
      ),
      verified: 'memory',
      severity: 'advisory',
    },
    {
      id: 'admin-removal-238b.execution-wait',
      says: 'order may be carried out',
      kind: 'waiting-period',
      applies: { node: 'is', fact: 'isFourteenDayWaitWaived', value: false },
      starts: { node: 'fact', fact: 'i851aIssuedOn' },
      stops: { node: 'fact', fact: 'removedOn' },
      versions: standing(
        { unit: 'calendar-days', count: 14, roll: 'none' },
        '14 calendar days from the issue of the order, 8 USC 1228(b)(3).',
      ),
    },
  ],
}
