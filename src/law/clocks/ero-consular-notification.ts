import type { MomentNode, Rule } from '../../clockwork/nodes.ts'
import { standing } from '../standing.ts'

const arrestOrDetention: MomentNode = {
  node: 'earliest',
  of: [
    { node: 'fact', fact: 'arrestedAt' },
    { node: 'fact', fact: 'detainedAt' },
  ],
}

/** 8 CFR 236.1(e): every detained person may reach their consul; for some nationalities the consul must be told. */
export const eroConsularNotification: Rule = {
  id: 'ero-consular-notification',
  office: 'ERO',
  title: 'Notice to the consul',
  kind: 'clock',
  cite: '8 CFR 236.1(e) and footnotes',
  says: 'Everyone detained in removal proceedings is told of the right to reach their consul; there is no number for that. For listed nationalities the consul is told immediately whether or not the person asks: a footnote sets 72 hours from arrest or detention, and for Chinese and Hong Kong passports 4 days is the most. Nobody tells a consul that the person applied for asylum or withholding.',
  verified: 'yes',
  severity: 'hard',
  onLapse: 'The regulation states none.',
  auditNote:
    'Which nationality is listed, and which footnote it carries, must be read in 8 CFR 236.1(e) and recorded as `consularNotification`: this book holds the numbers, not the list. "Immediate" without a number has no clock. Released tables do not record notice to a consul.',
  sources: ['https://www.ecfr.gov/current/title-8/part-236'],
  clocks: [
    {
      id: 'ero-consular-notification.within-72-hours',
      says: 'consul told of the arrest or detention',
      kind: 'deadline',
      applies: { node: 'is', fact: 'consularNotification', value: 'within-72-hours' },
      starts: arrestOrDetention,
      stops: { node: 'fact', fact: 'consulNotifiedAt' },
      versions: standing({ unit: 'hours', count: 72 }, 'Footnote 1 to 8 CFR 236.1(e), read as of 2026-01-01. First day not established.'),
    },
    {
      id: 'ero-consular-notification.within-4-days',
      says: 'consul told of the arrest or detention',
      kind: 'deadline',
      applies: { node: 'is', fact: 'consularNotification', value: 'within-4-days' },
      starts: arrestOrDetention,
      stops: { node: 'fact', fact: 'consulNotifiedAt' },
      versions: standing(
        { unit: 'calendar-days', count: 4, roll: 'none' },
        'Immediately, and in any event within 4 days, for Chinese and Hong Kong passports: 8 CFR 236.1(e), read as of 2026-01-01. First day not established.',
      ),
    },
  ],
}
