import type { Rule } from '../../clockwork/nodes.ts'
import { standing } from '../standing.ts'
import { whicheverFirst } from '../whichever-first.ts'

/** 8 USC 1232(a)(4): a child from a neighbouring country is screened before being returned. */
export const uacContiguousScreening: Rule = {
  id: 'uac-contiguous-screening',
  office: 'CBP, ERO, HSI',
  title: 'Screening of a child from a contiguous country',
  kind: 'clock',
  cite: '8 USC 1232(a)(4)',
  says: 'An unaccompanied child from a contiguous country is screened within 48 hours of apprehension, and before any return. Where the criteria are not met, or no determination can be made, the child goes to HHS immediately.',
  verified: 'yes',
  severity: 'hard',
  tolling: 'None stated.',
  onLapse: 'The child is transferred to HHS immediately.',
  auditNote:
    'A return without screening is a breach whatever the hour: the clock does not show that. Released tables do not carry the screening.',
  sources: ['https://uscode.house.gov/view.xhtml?req=granuleid:USC-prelim-title8-section1232'],
  clocks: [
    {
      id: 'uac-contiguous-screening',
      says: 'child screened, or transferred to HHS',
      kind: 'deadline',
      starts: { node: 'fact', fact: 'apprehendedAt' },
      ...whicheverFirst(['contiguousScreeningDoneAt', 'transferredToOrrAt'], {
        node: 'is',
        fact: 'isFromContiguousCountry',
        value: true,
      }),
      versions: standing(
        { unit: 'hours', count: 48 },
        'Enacted 2008-12-23, effective 90 days later, which is 2009-03-23 (computed).',
        '2009-03-23',
      ),
    },
  ],
}
