import type { Rule } from '../../clockwork/nodes.ts'
import { standing } from '../standing.ts'

/** 8 CFR 236.3(f)(2): the refugee office is told of an unaccompanied child within 48 hours. */
export const uac48hNotifyOrr: Rule = {
  id: 'uac-48h-notify-orr',
  office: 'ERO (juvenile and family unit), HSI, CBP',
  title: 'Telling ORR of an unaccompanied child',
  kind: 'clock',
  cite: '8 CFR 236.3(f)(2); 8 USC 1232(b)(2)',
  says: 'The Office of Refugee Resettlement is notified within 48 hours of the apprehension or discovery of an unaccompanied child, or of any claim or suspicion that a person in custody is under 18.',
  verified: 'yes',
  severity: 'hard',
  tolling: 'None stated.',
  onLapse: 'None stated.',
  auditNote: 'The regulation was read, the line of the statute was not. Released tables do not carry the notice.',
  sources: ['https://www.ecfr.gov/current/title-8/part-236'],
  clocks: [
    {
      id: 'uac-48h-notify-orr',
      says: 'ORR notified',
      kind: 'deadline',
      starts: {
        node: 'earliest',
        of: [
          { node: 'fact', fact: 'uacFoundAt' },
          { node: 'fact', fact: 'underEighteenClaimedAt' },
        ],
      },
      stops: { node: 'fact', fact: 'orrNotifiedAt' },
      versions: standing({ unit: 'hours', count: 48 }, '48 hours; the first day in force was not established.'),
    },
  ],
}
