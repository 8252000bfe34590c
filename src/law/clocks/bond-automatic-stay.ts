import type { Clock, Length, Rule } from '../../clockwork/nodes.ts'
import { standing } from '../standing.ts'
import { whicheverFirst } from '../whichever-first.ts'

const business = (count: number): Length => ({ unit: 'business-days', count })

/** Each step of the stay runs since the final rule of 2006. */
const since2006 = (length: Length, note: string) =>
  standing(length, `${note} 71 FR 57884, published 2006-10-02; the first day of effect was not read.`, '2006-10-02')

const filing: readonly Clock[] = [
  {
    id: 'bond-automatic-stay.eoir-43',
    says: 'Form EOIR-43 filed by DHS',
    kind: 'deadline',
    isChoiceOfAgency: true,
    applies: { node: 'is', fact: 'isStayableReleaseOrder', value: true },
    starts: { node: 'fact', fact: 'ijOrderOn' },
    stops: { node: 'fact', fact: 'eoir43FiledOn' },
    versions: since2006(business(1), '1 business day of the order.'),
  },
  {
    id: 'bond-automatic-stay.notice-of-appeal',
    says: 'notice of appeal filed with the certification of a senior official',
    kind: 'deadline',
    isChoiceOfAgency: true,
    applies: { node: 'happened', fact: 'eoir43FiledOn' },
    starts: { node: 'fact', fact: 'ijOrderOn' },
    stops: { node: 'fact', fact: 'bondAppealFiledOn' },
    versions: since2006(business(10), '10 business days of the order, or the stay lapses.'),
  },
  {
    id: 'bond-automatic-stay.written-decision',
    says: 'written decision of the immigration judge',
    kind: 'deadline',
    starts: { node: 'fact', fact: 'bondAppealFiledOn' },
    stops: { node: 'fact', fact: 'ijDecisionWrittenOn' },
    versions: since2006(business(5), '5 business days of the notice of appeal.'),
    extensions: [
      {
        when: 'ijDecisionTimeExtendedOn',
        by: business(5),
        cite: '8 CFR 1003.6(c)',
        says: 'at most 5 more business days; the most is counted',
      },
    ],
  },
]

const standstill: readonly Clock[] = [
  {
    id: 'bond-automatic-stay.ninety-days',
    says: 'custody appeal decided by the Board',
    kind: 'deadline',
    starts: { node: 'fact', fact: 'bondAppealFiledOn' },
    stops: { node: 'fact', fact: 'boardBondDecidedOn' },
    versions: since2006(
      { unit: 'calendar-days', count: 90, roll: 'none' },
      'The stay lapses 90 days after the notice of appeal. It keeps a person detained, so it is not rolled.',
    ),
    pauses: [
      {
        from: 'briefingExtensionBeganOn',
        until: 'briefingExtensionEndedOn',
        cite: '8 CFR 1003.6(c)',
        says: 'more time to brief, given at the request of the person held: the only thing that tolls the 90 days',
      },
    ],
  },
  {
    id: 'bond-automatic-stay.discretionary-stay',
    says: 'motion for a discretionary stay decided, or the appeal itself',
    kind: 'deadline',
    starts: { node: 'fact', fact: 'ninetyDaysEndedOn' },
    ...whicheverFirst(['discretionaryStayDecidedOn', 'boardBondDecidedOn'], { node: 'happened', fact: 'discretionaryStayMovedOn' }),
    versions: since2006(
      { unit: 'calendar-days', count: 30, roll: 'none' },
      'A motion for a discretionary stay lengthens the automatic one by at most 30 days.',
    ),
  },
]

const referral: readonly Clock[] = [
  {
    id: 'bond-automatic-stay.referral',
    says: 'case referred to the Attorney General',
    kind: 'deadline',
    isChoiceOfAgency: true,
    starts: {
      node: 'earliest',
      of: [
        { node: 'fact', fact: 'boardReleaseOrderedOn' },
        { node: 'fact', fact: 'discretionaryStayDeniedOn' },
        { node: 'fact', fact: 'automaticStayLapsedOn' },
      ],
    },
    stops: { node: 'fact', fact: 'referredToAttorneyGeneralOn' },
    versions: since2006(business(5), 'Release is stayed 5 business days after the Board allows it, denies a stay, or the stay lapses.'),
  },
  {
    id: 'bond-automatic-stay.after-referral',
    says: 'decision, or a further stay, by the Attorney General',
    kind: 'deadline',
    starts: { node: 'fact', fact: 'referredToAttorneyGeneralOn' },
    stops: { node: 'fact', fact: 'attorneyGeneralDecidedOn' },
    versions: since2006(business(15), 'The automatic stay ends 15 business days after the referral.'),
  },
]

/** 8 CFR 1003.19(i)(2), 1003.6(c)-(d): DHS keeps a person detained while it appeals an order of release. */
export const bondAutomaticStay: Rule = {
  id: 'bond-automatic-stay',
  office: 'OPLA',
  title: 'Automatic stay of an order of release',
  kind: 'clock',
  cite: '8 CFR 1003.19(i)(2); 1003.6(c)-(d)',
  says: 'Where DHS had set no bond, or one of $10,000 or more, and an immigration judge orders release, DHS can keep the person detained by filing Form EOIR-43 within 1 business day and a certified notice of appeal within 10. The judge then writes a decision within 5 business days (5 more at most). The stay lapses after 90 days; a motion for a discretionary stay adds at most 30. When it ends, release waits 5 business days for a referral to the Attorney General and, if there is one, 15 more.',
  verified: 'yes',
  severity: 'hard',
  tolling: 'Only a briefing extension asked for by the person held tolls the 90 days. A DHS extension does not.',
  onLapse: 'The stay does not come about, or lapses: the order of release takes effect. A person still held then is held without it.',
  auditNote:
    'DHS need not appeal: an unused step is no breach, but detention after it is. Several courts held automatic stays unconstitutional as applied in 2025 (memory). Released tables hold none of these filings.',
  sources: ['https://www.ecfr.gov/current/title-8/part-1003'],
  clocks: [...filing, ...standstill, ...referral],
}
