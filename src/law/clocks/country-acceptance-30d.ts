import type { Rule } from '../../clockwork/nodes.ts'
import { standing } from '../standing.ts'

/** 8 USC 1231(b)(2): how long the named country has to say whether it will accept the person. */
export const countryAcceptance30d: Rule = {
  id: 'country-acceptance-30d',
  office: 'ERO',
  title: 'Answer of the designated country',
  kind: 'clock',
  cite: '8 USC 1231(b)(2)(C)(ii), (D)(i)',
  says: 'The designated country must finally say within 30 days of the first inquiry whether it will accept the person; otherwise another country may be used.',
  verified: 'yes',
  severity: 'hard',
  onLapse: 'The designation may be set aside and another country used. No fault of the agency or the person.',
  auditNote: 'Released tables do not carry the inquiry or the answer.',
  sources: ['https://uscode.house.gov/view.xhtml?req=granuleid:USC-prelim-title8-section1231'],
  clocks: [
    {
      id: 'country-acceptance-30d',
      says: 'country finally said whether it will accept the person',
      kind: 'deadline',
      starts: { node: 'fact', fact: 'countryFirstAskedOn' },
      stops: { node: 'fact', fact: 'countryAnsweredOn' },
      versions: standing({ unit: 'calendar-days', count: 30, roll: 'none' }, '30 days of the first inquiry.'),
    },
  ],
}
