import type { Chance } from '../../chance.ts'
import { weighted } from '../../weighted.ts'
import type { Course } from '../course.ts'
import { DAY, HOUR } from '../moments.ts'
import { rates } from '../rates.ts'
import { invented } from '../spoken.ts'
import type { YearDesk } from '../year-desk.ts'
import type { Pen, YearStep } from '../year-step.ts'

const REQUESTS = 0.14
const CONSENTS = 0.15
const COMPLAINTS = 0.012
const CORRECTIONS = 0.006
const kinds = weighted(
  (['legal-call', 'legal-visit', 'family-visit', 'incoming-mail', 'law-library', 'interpreter', 'documents'] as const).map(
    (kind, place) => [kind, 30 / (place + 1)],
  ),
)

/** Calls, visits and mail asked for and answered; consent to the locator; complaints; corrections asked. */
export const access: YearDesk = {
  desk: 'legal access and locator',
  steps(course, chance, pen, { begins }) {
    const { stays, custodyAt } = course
    if (custodyAt === null) return []
    const steps: YearStep[] = []
    const from = Math.max(custodyAt, begins) + 5 * HOUR
    if (chance.happens(CONSENTS))
      steps.push(pen.done('keeper', 'ConsentToLocator', from + chance.between(1, 30) * HOUR, { how: 'signed-paper' }, { of: 'person' }))
    const stay = stays.find(({ until, place }) => until > from + 4 * DAY && place.kind === 'detention')
    if (stay && chance.happens(REQUESTS)) steps.push(...request(course, stay.place.code, Math.max(stay.from, from) + DAY, chance, pen))
    if (chance.happens(COMPLAINTS)) steps.push(...complaint(from + chance.between(1, 20) * DAY, chance, pen))
    if (chance.happens(CORRECTIONS)) steps.push(...correction(from + chance.between(1, 20) * DAY, chance, pen))
    return steps
  },
}

function request({ counselAt }: Course, facility: string, at: number, chance: Chance, pen: Pen): YearStep[] {
  const accessKind = kinds(chance)
  const isDenied = chance.happens(rates.accessDenied)
  return [
    pen.done(
      'keeper',
      'RequestAccess',
      at,
      {
        accessKind,
        facility,
        askedBy: counselAt !== null && accessKind === 'legal-visit' ? 'counsel' : 'person',
        asksFor: invented('as asked.'),
      },
      { of: 'person' },
    ),
    pen.done(
      'keeper',
      'AnswerAccess',
      at + chance.between(1, 60) * HOUR,
      {
        subjectId: '@subject:access-request:RequestAccess',
        accessAnswer: isDenied ? 'denied' : 'given',
        ...(isDenied ? { denialGround: chance.happens(0.5) ? 'no-room-or-staff' : 'security', reason: invented('no room was free.') } : {}),
      },
      { of: 'person' },
    ),
  ]
}

const complaint = (at: number, chance: Chance, pen: Pen): YearStep[] => [
  pen.done('records', 'SendComplaint', at, { about: 'where I am held and how', complaint: invented('it was cold.') }, { of: 'person' }),
  pen.done(
    'director',
    'AnswerComplaint',
    at + chance.between(3, 60) * DAY,
    {
      subjectId: '@subject:complaint:SendComplaint',
      outcome: chance.happens(0.4) ? 'put right' : 'explained',
      answer: invented('blankets were given.'),
    },
    { of: 'person' },
  ),
]

function correction(at: number, chance: Chance, pen: Pen): YearStep[] {
  const isLate = chance.happens(rates.correctionLate)
  const request = { subjectId: '@subject:correction:RequestCorrection' }
  return [
    pen.done(
      'records',
      'RequestCorrection',
      at,
      { whatIsWrong: invented('the day.'), shouldSay: invented('another day.') },
      { of: 'person' },
    ),
    pen.done('records', 'AcknowledgeCorrection', at + (isLate ? chance.between(16, 25) : chance.between(1, 9)) * DAY, request, {
      of: 'person',
    }),
    pen.done(
      'records',
      'AnswerCorrection',
      at + (isLate ? chance.between(50, 70) : chance.between(10, 30)) * DAY,
      { ...request, answer: 'refused', reasons: invented('the paper says the day that is on file.') },
      { of: 'person' },
    ),
  ]
}
