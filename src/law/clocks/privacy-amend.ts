import type { Rule } from '../../clockwork/nodes.ts'
import { standing } from '../standing.ts'
import { whicheverFirst } from '../whichever-first.ts'

/** 5 USC 552a(d)(2)-(3): a request to correct a record is acknowledged, and a refusal reviewed, within a number of working days. */
export const privacyAmend: Rule = {
  id: 'privacy-amend',
  office: 'Records',
  title: 'Correcting a record about a person',
  kind: 'clock',
  cite: '5 USC 552a(d)(2)(A), (d)(3)',
  says: 'A person may ask that a record about them be corrected. Receipt is acknowledged in writing within 10 working days. Where the correction is refused and the person asks for a review, the review is finished within 30 working days, unless the head of the agency extends it for good cause.',
  verified: 'yes',
  severity: 'target',
  tolling: 'The review may be extended for good cause; the extension is not read here.',
  onLapse:
    'Whom the Act protects (citizens and lawful permanent residents, 552a(a)(2)) is from memory, and a file does not ask it of the person: so these days are kept as a target for everybody, and a miss is not called a breach.',
  auditNote: 'Released tables do not carry requests for correction.',
  sources: ['https://uscode.house.gov/view.xhtml?req=granuleid:USC-prelim-title5-section552a'],
  clocks: [
    {
      id: 'privacy-amend.acknowledgement',
      says: 'receipt of the request to correct acknowledged in writing',
      kind: 'deadline',
      starts: { node: 'fact', fact: 'correctionRequestedOn' },
      ...whicheverFirst(['correctionAcknowledgedOn', 'correctionAnsweredOn']),
      versions: standing({ unit: 'business-days', count: 10 }, '10 days, Saturdays, Sundays and legal holidays left out, 552a(d)(2)(A).'),
    },
    {
      id: 'privacy-amend.review',
      says: 'review of the refusal to correct finished',
      kind: 'deadline',
      starts: { node: 'fact', fact: 'correctionReviewAskedOn' },
      stops: { node: 'fact', fact: 'correctionReviewedOn' },
      versions: standing({ unit: 'business-days', count: 30 }, '30 days, Saturdays, Sundays and legal holidays left out, 552a(d)(3).'),
    },
  ],
}
