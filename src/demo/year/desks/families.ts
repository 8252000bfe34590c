import type { Chance } from '../../chance.ts'
import { weighted } from '../../weighted.ts'
import type { Course } from '../course.ts'
import type { YearStay } from '../invent-stays.ts'
import { DAY, dayOf, HOUR } from '../moments.ts'
import { rates } from '../rates.ts'
import { fact, invented } from '../spoken.ts'
import type { YearDesk } from '../year-desk.ts'
import type { Pen, YearStep } from '../year-step.ts'

const FAMILIES = 0.02
const PARTED = 0.35
const HELD_DAYS_MIN = 9

const tie = { subjectId: '@subject:family-tie:NoteFamilyTie' }
const relations = weighted([
  ['spouse-or-partner', 50],
  ['adult-child', 25],
  ['sibling', 25],
])

/** Relatives held together: kept so, parted on an order or a danger that is on record, or found to be apart with no decision at all. */
export const families: YearDesk = {
  desk: 'families',
  steps(course, chance, pen, setting) {
    const stay = course.stays.at(-1)
    if (!stay || course.person.isMinor || course.ending === 'died' || !chance.happens(FAMILIES)) return []
    // After whatever moved them before: no transfer is to come that the tie would forbid.
    const at = Math.max(stay.from, setting.begins) + 30 * HOUR
    if (stay.until - at < HELD_DAYS_MIN * DAY) return []
    const isApart = chance.happens(rates.familyApart)
    const note = pen.happened('arresting', 'NoteFamilyTie', at, {
      relation: relations(chance),
      relativeName: invented('a relative.'),
      isFoundTogether: true,
      relativeAt: isApart ? 'another-place-of-this-agency' : 'same-place',
      facts: [fact('papers of both.', 'paper-seen')],
    })
    if (isApart) return [note]
    const tried = chance.happens(rates.familyPartedTried) ? [movedAlone(stay, at + 4 * HOUR, pen)] : []
    return [note, ...tried, ...(chance.happens(PARTED) ? parted(course, at + DAY, chance, pen) : [])]
  },
}

/** The law refuses it: they are held together, and nobody has decided otherwise. */
const movedAlone = ({ place, until }: YearStay, at: number, pen: Pen): YearStep =>
  pen.done(
    'supervisor',
    'PlanTransfer',
    at,
    {
      ...{ to: place.code, isTransferBetweenAreas: false, hasAttorneyOfRecord: false, plannedOn: dayOf(until, place.zone) },
      reasons: invented('one bed was free elsewhere.'),
    },
    { isRefused: true },
  )

/** A danger on record, decided by another officer; over after some days, and both together again. */
function parted(course: Course, at: number, chance: Chance, pen: Pen): YearStep[] {
  const overAt = at + chance.between(2, 4) * DAY
  return [
    pen.done('arresting', 'ProposeSeparation', at, {
      ...tie,
      ground: 'danger-to-the-relative',
      facts: [fact('both said the same.', 'seen-by-an-officer')],
      alternatives: invented('rooms apart in one place.'),
    }),
    pen.done('supervisor', 'ApproveSeparation', at + 4 * HOUR, {
      ...tie,
      ...{ isProposalRead: true, isRelativeHeard: true },
      contact: invented('a call a day, free.'),
      reviewOn: dayOf(at + 7 * DAY, course.area.zone),
      reasons: invented('nothing milder would do that week.'),
    }),
    pen.happened('arresting', 'EndSeparation', overAt, { ...tie, why: 'danger-over', account: invented('as both said.') }),
    pen.happened('keeper', 'RecordReunification', overAt + chance.between(5, 40) * HOUR, { ...tie, where: 'same-place' }),
  ]
}
