import { weighted } from '../../weighted.ts'
import { DAY, HOUR } from '../moments.ts'
import { rates } from '../rates.ts'
import { invented } from '../spoken.ts'
import type { YearDesk } from '../year-desk.ts'

const ALLEGED = 0.006
const ELSEWHERE = 0.15
const of = { subjectId: '@subject:abuse-allegation:RecordAllegation' }
const against = weighted([
  ['another-person-held', 70],
  ['not-said', 30],
])
const outcomes = weighted([
  ['substantiated', 12],
  ['unsubstantiated', 58],
  ['unfounded', 30],
])

/** Allegations of sexual abuse: reported, the person kept safe, investigated to an end also after they left, told of it. That and when. */
export const allegations: YearDesk = {
  desk: 'allegations of abuse',
  steps(course, chance, pen, { begins }) {
    const stay = course.stays.find(({ place, from, until }) => place.kind === 'detention' && from > begins && until - from > 10 * DAY)
    if (!stay || course.person.isMinor || !chance.happens(ALLEGED)) return []
    const at = stay.from + chance.between(2, 8) * DAY
    const isElsewhere = chance.happens(ELSEWHERE)
    const endedAt = at + (chance.happens(rates.investigationLong) ? chance.between(70, 160) : chance.between(12, 55)) * DAY
    const step = (moment: number, done: string, more = {}) =>
      pen.happened('director', 'RecordAllegationStep', moment, { ...of, step: done, ...more })
    return [
      pen.happened('supervisor', 'RecordAllegation', at, {
        against: against(chance),
        isAboutAnotherPlace: isElsewhere,
        says: invented('as it was said.'),
      }),
      step(at + HOUR, 'kept-apart-from-the-accused'),
      step(at + 2 * HOUR, 'field-office-told'),
      step(at + 4 * HOUR, 'agency-told'),
      ...(isElsewhere ? [step(at + chance.between(20, 90) * HOUR, 'other-place-told')] : []),
      step(at + DAY, 'investigation-began'),
      step(at + 2 * DAY, 'watch-for-retaliation-began'),
      step(endedAt, 'investigation-ended', { outcome: outcomes(chance) }),
      ...(endedAt < course.endsAt ? [step(endedAt + 2 * DAY, 'person-told-of-outcome')] : []),
      step(endedAt + 20 * DAY, 'incident-reviewed'),
    ]
  },
}
