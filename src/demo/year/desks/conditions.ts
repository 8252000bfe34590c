import type { Chance } from '../../chance.ts'
import { weighted } from '../../weighted.ts'
import type { Course } from '../course.ts'
import type { YearStay } from '../invent-stays.ts'
import { DAY, HOUR } from '../moments.ts'
import { rates } from '../rates.ts'
import { fact, invented } from '../spoken.ts'
import type { YearDesk } from '../year-desk.ts'
import type { Pen, YearStep } from '../year-step.ts'

const GRIEVANCES = 0.05
const APPEALED = 0.2
const PROPERTY = 0.06
const HUNGER = 0.004
const abouts = weighted([
  ['food-or-water', 20],
  ['health-care', 22],
  ['cleanliness-or-heat', 16],
  ['calls-visits-or-mail', 14],
  ['property', 12],
  ['disability-or-language', 8],
  ['an-officer', 8],
])

/** How a person is held: what is due on arrival, grievances, belongings, somebody who does not eat. That and when, never what ails them. */
export const conditions: YearDesk = {
  desk: 'conditions of detention',
  steps(course, chance, pen, { begins }) {
    const stay = course.stays.find(({ place, from, until }) => place.standard !== null && from > begins && until - from > 3 * DAY)
    if (!stay) return []
    const isLong = stay.until - stay.from > 12 * DAY
    return [
      ...admission(course, stay, chance, pen),
      ...(isLong && chance.happens(GRIEVANCES) ? grievance(course, stay.from + 4 * DAY, chance, pen) : []),
      ...(chance.happens(PROPERTY) ? property(stay, chance, pen) : []),
      ...(isLong && chance.happens(HUNGER) ? hunger(stay.from + 5 * DAY, pen) : []),
    ]
  },
}

/** First screening and classification within twelve hours, the full assessment within fourteen days. */
function admission(_course: Course, { place, from }: YearStay, chance: Chance, pen: Pen): YearStep[] {
  const of = { subjectId: '@subject:admission:RecordAdmission' }
  const screened = from + (chance.happens(rates.screenedLate) ? chance.between(13, 40) : 1.2 + 9 * chance.unit()) * HOUR
  const classified = from + (chance.happens(rates.classifiedLate) ? chance.between(13, 60) : 1.5 + 10 * chance.unit()) * HOUR
  const assessed = from + (chance.happens(rates.assessedLate) ? chance.between(15, 30) : chance.between(3, 13)) * DAY
  return [
    pen.done('keeper', 'RecordAdmission', from + HOUR, { subjectId: '@subject:stint:BookIn', detentionStandard: place.standard }),
    pen.happened('keeper', 'RecordCareStep', screened, { ...of, step: 'first-screening' }),
    pen.happened('keeper', 'RecordCareStep', classified, { ...of, step: 'classification' }),
    pen.happened('keeper', 'RecordCareStep', assessed, { ...of, step: 'full-assessment' }),
  ]
}

function grievance({ person }: Course, at: number, chance: Chance, pen: Pen): YearStep[] {
  const of = { subjectId: '@subject:grievance:FileGrievance' }
  const answeredAt = at + chance.between(1, 12) * DAY
  const about = abouts(chance)
  const isAppealed = chance.happens(APPEALED)
  return [
    pen.done('keeper', 'FileGrievance', at, {
      about,
      level: 'formal',
      isEmergency: false,
      says: invented('as written.'),
      language: person.language,
    }),
    pen.happened('supervisor', 'AnswerGrievance', answeredAt, {
      ...of,
      answer: chance.happens(0.3) ? 'granted-in-part' : 'denied',
      facts: [fact('the place was looked at.', 'seen-by-an-officer')],
      reasons: invented('as found.'),
      language: person.language,
    }),
    ...(isAppealed
      ? [
          pen.done('keeper', 'AppealGrievance', answeredAt + 2 * DAY, {
            ...of,
            appealTo: 'administrator',
            says: invented('it is not so.'),
          }),
          pen.happened('director', 'AnswerGrievanceAppeal', answeredAt + chance.between(4, 12) * DAY, {
            ...of,
            ...{ answer: 'denied', reasons: invented('as found before.') },
          }),
        ]
      : []),
  ]
}

function property({ from, until }: YearStay, chance: Chance, pen: Pen): YearStep[] {
  const isWhole = !chance.happens(0.1)
  return [
    pen.happened('keeper', 'TakeProperty', from + HOUR, { receipt: 'INVENTED-R1', inventory: invented('one bag.'), isReceiptGiven: true }),
    pen.happened('keeper', 'ReturnProperty', until - HOUR, {
      subjectId: '@subject:property:TakeProperty',
      isPropertyWhole: isWhole,
      ...(isWhole ? {} : { missing: invented('a belt.') }),
    }),
  ]
}

function hunger(at: number, pen: Pen): YearStep[] {
  const of = { subjectId: '@subject:hunger-strike:NoteNotEating' }
  return [
    pen.happened('keeper', 'NoteNotEating', at, { lastAteAt: Temporal.Instant.fromEpochMilliseconds((at - 2 * DAY) * 1000).toString() }),
    pen.happened('keeper', 'RecordNotEatingStep', at + 8 * HOUR, { ...of, step: 'health-staff-told' }),
    pen.happened('keeper', 'RecordNotEatingStep', at + 4 * DAY, { ...of, step: 'ate-again' }),
  ]
}
