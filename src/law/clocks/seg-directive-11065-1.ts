import type { Clock, Rule } from '../../clockwork/nodes.ts'
import { standing } from '../standing.ts'
import { whicheverFirst } from '../whichever-first.ts'

const since = '2013-09-04'

/** The day of continuous segregation on which the field office director must know, and the fact that tells it was done. */
const notices: readonly { day: number; fact: string }[] = [
  { day: 14, fact: 'fourteenDayNoticeOn' },
  { day: 30, fact: 'thirtyDayNoticeOn' },
  { day: 60, fact: 'sixtyDayNoticeOn' },
  { day: 90, fact: 'ninetyDayNoticeOn' },
  { day: 120, fact: 'oneHundredTwentyDayNoticeOn' },
  { day: 150, fact: 'oneHundredFiftyDayNoticeOn' },
  { day: 180, fact: 'oneHundredEightyDayNoticeOn' },
  { day: 210, fact: 'twoHundredTenDayNoticeOn' },
  { day: 240, fact: 'twoHundredFortyDayNoticeOn' },
  { day: 270, fact: 'twoHundredSeventyDayNoticeOn' },
  { day: 300, fact: 'threeHundredDayNoticeOn' },
  { day: 330, fact: 'threeHundredThirtyDayNoticeOn' },
  { day: 360, fact: 'threeHundredSixtyDayNoticeOn' },
]

/** A release before that day ends the clock without a fault. */
function noticeAt({ day, fact }: { day: number; fact: string }): Clock {
  return {
    id: `seg-directive-11065.1.notice-${day}-days`,
    says: `field office director told of ${day} continuous days, or the placement ended before`,
    kind: 'deadline',
    starts: { node: 'fact', fact: 'segregationPlacedOn' },
    ...whicheverFirst([fact, 'segregationReleasedOn']),
    versions: standing(
      { unit: 'calendar-days', count: day, roll: 'none' },
      'Directive of 2013-09-04. A later update (December 2024) is possible and was not found.',
      since,
    ),
  }
}

/** ICE Directive 11065.1: who must hear of long segregation, and when. */
export const segDirective110651: Rule = {
  id: 'seg-directive-11065.1',
  office: 'ERO (field office director; HQ Custody Management)',
  title: 'Notice of long segregation to the field office director',
  kind: 'clock',
  cite: 'ICE Directive 11065.1 (2013-09-04)',
  says: 'The field office director is told when a placement in segregation has lasted 14 continuous days, 30 days, and every 30 days after, and when it adds up to 14 of any 21 days; the director reviews it immediately on notice. For a person with a special vulnerability the director is told as soon as possible, no later than 72 hours after placement; placement for a vulnerability is a last resort.',
  verified: 'secondary',
  severity: 'policy',
  tolling: 'None stated.',
  onLapse: 'None stated.',
  auditNote:
    'Released segregation tables carry placement and release, not the notices: a long placement shows that notice was due, not whether it was given. Only notices to day 360 are computed. The 72 hours are from memory.',
  sources: [
    'https://cliniclegal.org/immigration-and-customs-enforcements-ice-review-use-segregation-ice-detainees',
    'https://assets.documentcloud.org/documents/6327896/Segregation-Directive.txt',
  ],
  clocks: [
    ...notices.map(noticeAt),
    {
      id: 'seg-directive-11065.1.notice-14-of-21-days',
      says: 'field office director told of 14 days out of 21',
      kind: 'deadline',
      starts: { node: 'fact', fact: 'fourteenthDayOfTwentyOneOn' },
      stops: { node: 'fact', fact: 'fourteenOfTwentyOneNoticeOn' },
      versions: standing(
        { unit: 'calendar-days', count: 0, roll: 'none' },
        'On the day the placements of any 21 days add up to 14. Directive of 2013-09-04; a later update is possible.',
        since,
      ),
    },
    {
      id: 'seg-directive-11065.1.special-vulnerability',
      says: 'field office director told of the placement of a person with a special vulnerability',
      kind: 'deadline',
      starts: { node: 'fact', fact: 'segregationPlacedAt' },
      applies: { node: 'is', fact: 'hasSpecialVulnerability', value: true },
      stops: { node: 'fact', fact: 'specialVulnerabilityNoticeAt' },
      versions: standing({ unit: 'hours', count: 72 }, '72 hours, from memory.', since),
      verified: 'memory',
      severity: 'advisory',
    },
  ],
}
