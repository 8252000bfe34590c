import type { Chance } from '../../chance.ts'
import type { Course } from '../course.ts'
import type { YearStay } from '../invent-stays.ts'
import { DAY, dayOf, HOUR } from '../moments.ts'
import { rates } from '../rates.ts'
import { invented } from '../spoken.ts'
import type { YearDesk } from '../year-desk.ts'
import type { Pen, YearStep } from '../year-step.ts'

const cameFrom = { jail: 'criminal-custody', border: 'another-agency', 'held-before': 'another-place' } as const

/** Book-ins, book-outs and transfers, with counsel and the court told. How custody ends is another desk's. */
export const stays: YearDesk = {
  desk: 'places and transfers',
  steps(course, chance, pen, { begins }) {
    const steps: YearStep[] = []
    for (const [number, stay] of course.stays.entries()) {
      const next = course.stays[number + 1]
      steps.push(bookIn(course, stay, number, begins, chance, pen))
      if (!next) break
      steps.push(...(next.how === 'transfer' ? transfer(course, stay, next, chance, pen) : [bookOut(stay, chance, pen)]))
    }
    return steps
  },
}

function bookIn(course: Course, stay: YearStay, number: number, yearBegins: number, chance: Chance, pen: Pen): YearStep {
  const { place, from } = stay
  const opens = number === 0 && (course.begins === 'border' || course.begins === 'held-before')
  const first = course.begins in cameFrom ? cameFrom[course.begins as keyof typeof cameFrom] : 'arrest'
  const minutesLater = from < yearBegins ? Math.ceil((yearBegins - from) / 60) + 30 + chance.below(600) : 3 + chance.below(25)
  return pen.happened(
    'keeper',
    'BookIn',
    from,
    {
      ...(opens ? { personId: '@person' } : {}),
      facility: place.code,
      facilityKind: place.kind,
      zone: place.zone,
      from: number === 0 ? first : 'another-place',
      ...(number === 0 ? { belongings: invented('one bag, one telephone.') } : {}),
    },
    { minutesLater, ...(opens ? { of: 'new-custody' as const } : {}) },
  )
}

const bookOut = ({ until }: YearStay, chance: Chance, pen: Pen): YearStep =>
  pen.happened(
    'keeper',
    'BookOut',
    until,
    { subjectId: '@subject:stint:BookIn', to: 'another-place' },
    { minutesLater: 3 + chance.below(25) },
  )

function transfer(course: Course, from: YearStay, to: YearStay, chance: Chance, pen: Pen): YearStep[] {
  const hasAttorneyOfRecord = course.counselAt !== null && course.counselAt < from.until - DAY
  const isTransferBetweenAreas = from.place.area !== to.place.area
  const move = { to: to.place.code, isTransferBetweenAreas, hasAttorneyOfRecord }
  const left = from.until
  const isDecided = !chance.happens(rates.transferUndecided)
  return [
    ...(isDecided
      ? [
          pen.done('supervisor', 'PlanTransfer', left - chance.between(5, 40) * HOUR, {
            ...move,
            plannedOn: dayOf(left, from.place.zone),
            reasons: invented('a bed nearer to the court.'),
          }),
        ]
      : []),
    pen.happened(
      'keeper',
      'Transfer',
      left,
      { ...move, ...(isDecided ? { subjectId: '@subject:transfer:PlanTransfer' } : {}) },
      { minutesLater: 2 + chance.below(8) },
    ),
    ...(hasAttorneyOfRecord && !chance.happens(rates.counselNotTold) ? [counselTold(left, chance, pen)] : []),
    ...(chance.happens(rates.courtNotTold)
      ? []
      : [pen.happened('arresting', 'TellCourt', left + chance.between(1, 20) * HOUR, { of: 'transfer', how: 'electronically' })]),
  ]
}

function counselTold(left: number, chance: Chance, pen: Pen): YearStep {
  const hours = chance.happens(rates.counselToldLate) ? chance.between(26, 90) : 0.3 + 20 * chance.unit()
  return pen.happened('arresting', 'TellCounsel', left + hours * HOUR, { of: 'transfer', how: 'email', whom: 'Counsel (invented)' })
}
