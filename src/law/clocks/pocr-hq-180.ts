import type { Rule, TestNode } from '../../clockwork/nodes.ts'
import { removalPeriodHasBegun, removalPeriodStart } from '../removal-period-start.ts'
import { standing } from '../standing.ts'
import { whicheverFirst } from '../whichever-first.ts'

const retained: TestNode = { node: 'is', fact: 'pocrFieldDecision', value: 'continue-detention' }
const referred: TestNode = { node: 'is', fact: 'pocrFieldDecision', value: 'refer-to-headquarters' }

/** 8 CFR 241.4(c)(2), (k)(2): headquarters reviews custody about three months after the field did. */
export const pocrHq180: Rule = {
  id: 'pocr-hq-180',
  office: 'ERO HQ',
  title: 'Post-order custody review by headquarters',
  kind: 'clock',
  cite: '8 CFR 241.4(c)(2), (k)(2)(i)-(ii)',
  says: 'Where the field office refers a case, headquarters ordinarily reviews it by the end of the removal period or as soon as practicable. Where the field office kept the case and continued detention, headquarters ordinarily reviews it at the end of the three months after that decision (about day 180), with about 30 days’ notice. Three calendar months, not 90 days.',
  verified: 'yes',
  severity: 'target',
  tolling: '"Ordinarily" or "as soon as practicable": no fixed end.',
  onLapse: 'None stated. A target: say "past the target", never a breach.',
  auditNote: 'Released tables do not carry these decisions.',
  sources: ['https://www.ecfr.gov/current/title-8/part-241'],
  clocks: [
    {
      id: 'pocr-hq-180.notice',
      says: 'notice of the headquarters review served',
      kind: 'deadline',
      starts: { node: 'fact', fact: 'pocrDecisionServedOn' },
      ...whicheverFirst(['hqReviewNoticeServedOn', 'releasedAfterOrderOn', 'removedOn'], retained),
      versions: standing(
        { unit: 'months', count: 2, monthEnd: 'clamp', roll: 'none' },
        'About 30 days before the end of the three months: counted here as two months.',
      ),
    },
    {
      id: 'pocr-hq-180.review',
      says: 'headquarters review decided',
      kind: 'deadline',
      starts: { node: 'fact', fact: 'pocrDecisionServedOn' },
      ...whicheverFirst(['hqReviewDecidedOn', 'releasedAfterOrderOn', 'removedOn'], retained),
      versions: standing(
        { unit: 'months', count: 3, monthEnd: 'clamp', roll: 'none' },
        'Three calendar months after the 90-day decision, "ordinarily".',
      ),
    },
    {
      id: 'pocr-hq-180.on-referral',
      says: 'headquarters review decided on a case the field referred',
      kind: 'deadline',
      starts: removalPeriodStart,
      ...whicheverFirst(['hqReviewDecidedOn', 'releasedAfterOrderOn', 'removedOn'], { node: 'all', of: [removalPeriodHasBegun, referred] }),
      versions: standing(
        { unit: 'calendar-days', count: 90, roll: 'none' },
        '"Ordinarily" by the end of the removal period, or as soon as practicable.',
      ),
    },
  ],
}
