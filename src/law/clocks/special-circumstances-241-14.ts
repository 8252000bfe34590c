import type { Clock, Length, Rule } from '../../clockwork/nodes.ts'
import { standing } from '../standing.ts'
import { whicheverFirst } from '../whichever-first.ts'

/** One step of the review of a specially dangerous person, counted in business days. */
function step(part: string, says: string, starts: string, stops: string, count: number, note: string, more: Partial<Clock> = {}): Clock {
  const length: Length = { unit: 'business-days', count }
  return {
    id: `special-circumstances-241-14.${part}`,
    says,
    kind: 'deadline',
    starts: { node: 'fact', fact: starts },
    stops: { node: 'fact', fact: stops },
    versions: standing(length, note),
    ...more,
  }
}

/** 8 CFR 241.14: detention that may go on although removal is not foreseeable. */
export const specialCircumstances24114: Rule = {
  id: 'special-circumstances-241-14',
  office: 'ERO HQ / OPLA',
  title: 'Continued detention for special circumstances',
  kind: 'clock',
  cite: '8 CFR 241.14(b)-(k)',
  says: 'Detention may go on although removal is not foreseeable on four grounds: a contagious disease (on a Public Health Service recommendation); foreign policy (certified by the Attorney General or the Deputy) or security and terrorism (certified by the Attorney General), each reviewed twice a year; and special danger, which an immigration judge decides on a Form I-863. The judge’s hearing on reasonable cause, the decisions and the appeals each have their days.',
  verified: 'yes',
  severity: 'hard',
  tolling: 'The judge’s 5 business days and the Board’s 20 may be extended. No number is given.',
  onLapse: 'None stated for the judge or the Board. An appeal not filed in time leaves the dismissal standing.',
  auditNote: 'Released tables do not carry these proceedings.',
  sources: ['https://www.ecfr.gov/current/title-8/part-241'],
  clocks: [
    step(
      'reasonable-cause-hearing',
      'hearing on reasonable cause begun',
      'specialDangerI863FiledOn',
      'reasonableCauseHearingBeganOn',
      10,
      '10 business days of filing Form I-863.',
    ),
    step(
      'judge-decision',
      'immigration judge decided reasonable cause',
      'reasonableCauseRecordClosedOn',
      'reasonableCauseDecidedOn',
      5,
      '5 business days after the record closes; extendable.',
    ),
    step(
      'appeal-of-no-reasonable-cause',
      'DHS appeal filed from a dismissal for want of reasonable cause',
      'noReasonableCauseDismissedOn',
      'noReasonableCauseAppealedOn',
      2,
      '2 business days of the judge’s order.',
      { isChoiceOfAgency: true },
    ),
    step(
      'board-decision',
      'Board decided the appeal on reasonable cause',
      'noReasonableCauseAppealedOn',
      'noReasonableCauseAppealDecidedOn',
      20,
      '20 business days of the notice of appeal; extendable.',
    ),
    step(
      'appeal-of-merits-dismissal',
      'DHS appeal filed from a dismissal on the merits',
      'specialDangerMeritsDismissedOn',
      'specialDangerMeritsAppealedOn',
      5,
      '5 business days of the dismissal.',
      { isChoiceOfAgency: true },
    ),
    {
      id: 'special-circumstances-241-14.review-again',
      says: 'person may ask again for review',
      kind: 'waiting-period',
      starts: { node: 'fact', fact: 'specialDangerLastDecidedOn' },
      stops: { node: 'fact', fact: 'specialDangerReviewRequestedOn' },
      versions: standing(
        { unit: 'months', count: 6, monthEnd: 'clamp', roll: 'none' },
        'No sooner than six months after the last decision of the judge or the Board. A request made sooner is early; it is nobody’s breach.',
      ),
    },
    {
      id: 'special-circumstances-241-14.certification-review',
      says: 'certification for foreign policy, security or terrorism reviewed again',
      kind: 'deadline',
      starts: { node: 'fact', fact: 'certificationLastMadeOn' },
      ...whicheverFirst(['certificationReviewedOn', 'releasedAfterOrderOn', 'removedOn']),
      versions: standing(
        { unit: 'months', count: 6, monthEnd: 'clamp', roll: 'none' },
        '"Semi-annual" review, counted here as six months from the last certification or review.',
      ),
    },
  ],
}
