import type { Rule } from '../../clockwork/nodes.ts'
import { standing } from '../standing.ts'

/** 8 CFR 208.31: reasonable fear of persecution or torture, decided and reviewed in 10 days each. */
export const reasonableFear10d: Rule = {
  id: 'reasonable-fear-10d',
  office: 'ERO (refers) / USCIS and EOIR (decide)',
  title: 'Reasonable fear determination and its review',
  kind: 'clock',
  cite: '8 CFR 208.31(b); 8 CFR 1208.31(g)',
  says: 'After an order on Form I-851A or a notice of reinstatement under 8 CFR 241.8(b), a fear claim is referred to an asylum officer, who decides within 10 days. An immigration judge’s review is done within 10 days of the filing of Form I-863 with the complete record.',
  verified: 'yes',
  severity: 'hard',
  tolling: 'Both: "absent exceptional circumstances". No number; the reason must be on record.',
  onLapse: 'None stated.',
  auditNote: 'Released tables do not carry the referral or the determination.',
  sources: ['https://www.ecfr.gov/current/title-8/part-208', 'https://www.ecfr.gov/current/title-8/part-1208'],
  clocks: [
    {
      id: 'reasonable-fear-10d.determination',
      says: 'asylum officer decided reasonable fear',
      kind: 'deadline',
      starts: { node: 'fact', fact: 'reasonableFearReferredOn' },
      stops: { node: 'fact', fact: 'reasonableFearDecidedOn' },
      versions: standing(
        { unit: 'calendar-days', count: 10, roll: 'none' },
        '10 days, 8 CFR 208.31(b). It binds the government while a person waits in custody: not rolled.',
      ),
    },
    {
      id: 'reasonable-fear-10d.judge-review',
      says: 'immigration judge reviewed the determination',
      kind: 'deadline',
      starts: { node: 'fact', fact: 'reasonableFearI863FiledOn' },
      stops: { node: 'fact', fact: 'reasonableFearReviewedOn' },
      versions: standing(
        { unit: 'calendar-days', count: 10, roll: 'none' },
        '10 days of filing Form I-863 with the complete record, 8 CFR 1208.31(g). Not rolled.',
      ),
    },
  ],
}
