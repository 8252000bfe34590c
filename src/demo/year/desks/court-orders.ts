import type { Chance } from '../../chance.ts'
import { weighted } from '../../weighted.ts'
import type { Course } from '../course.ts'
import { DAY, dayOf, HOUR, isoOf } from '../moments.ts'
import { rates } from '../rates.ts'
import { invented } from '../spoken.ts'
import type { YearDesk } from '../year-desk.ts'
import type { Pen, YearStep } from '../year-step.ts'

/** Of people held more than two weeks, how many ask a district court; how many of these get an order. */
const PETITIONS = 0.05
const ORDERED = 0.6
/** Of people released, how many because a court ordered it by an hour. */
const RELEASES = 0.03
const kinds = weighted<'no-transfer' | 'hearing-by' | 'other'>([
  ['no-transfer', 45],
  ['hearing-by', 40],
  ['other', 15],
])

/** Petitions for habeas corpus, orders of courts, who took them on, and whether they were met in time. */
export const courtOrders: YearDesk = {
  desk: 'court orders',
  steps(course, chance, pen, { begins }) {
    const { custodyAt, endsAt, ending } = course
    if (custodyAt === null) return []
    const isFreed = ending === 'recognizance' || ending === 'proceedings-over'
    if (isFreed && endsAt - custodyAt > 8 * DAY && endsAt - 8 * DAY > begins && chance.happens(RELEASES))
      return release(course, chance, pen)
    if (endsAt - Math.max(custodyAt, begins) < 14 * DAY || !chance.happens(PETITIONS)) return []
    const filedAt = Math.max(custodyAt, begins) + chance.between(4, 9) * DAY + 3 * HOUR
    const orderedAt = filedAt + chance.between(20, 70) * HOUR
    const isOrdered = chance.happens(ORDERED) && !isMoving(course, orderedAt)
    return [
      petition(course, filedAt, pen),
      ...(isOrdered ? order(course, orderedAt, chance, pen) : []),
      outcome(course, orderedAt, isOrdered, chance, pen),
    ]
  },
}

/** A transfer or release is near: what a court would then forbid is not played. */
const isMoving = ({ stays, endsAt }: Course, at: number): boolean =>
  endsAt < at + 6 * DAY || stays.some(({ until }) => until > at - 3 * DAY && until < at + 7 * DAY)

const named = ({ area, number }: Course) => ({ court: `District Court of Example ${area.name} (invented)`, docket: `INVENTED-${number}` })

const petition = (course: Course, at: number, pen: Pen): YearStep =>
  pen.done('attorney', 'RecordHabeasPetition', at, { ...named(course), filedOn: dayOf(at - DAY, course.area.zone) })

const ordered = (course: Course, at: number, asks: object, pen: Pen): YearStep[] => [
  pen.done('attorney', 'RecordCourtOrder', at, {
    ...named(course),
    orderedOn: dayOf(at - HOUR, course.area.zone),
    orderedAt: isoOf(at - HOUR),
    servedAt: isoOf(at - HOUR / 2),
    ...{ isTransferForbidden: false, isRemovalForbidden: false, isSealed: false },
    ...asks,
    says: invented('the words of the order.'),
  }),
  pen.done('director', 'AcknowledgeCourtOrder', at + 2 * HOUR, {
    subjectId: '@subject:court-order:RecordCourtOrder',
    takenOnBy: '@officer:director',
  }),
]

const ended = (course: Course, at: number, how: string, pen: Pen): YearStep =>
  pen.done('attorney', 'EndCourtOrder', at, {
    subjectId: '@subject:court-order:RecordCourtOrder',
    endedOn: dayOf(at - HOUR, course.area.zone),
    endedAt: isoOf(at - HOUR),
    how,
    source: invented('the docket.'),
  })

function order(course: Course, at: number, chance: Chance, pen: Pen): YearStep[] {
  const kind = kinds(chance)
  if (kind === 'no-transfer')
    return [
      ...ordered(course, at, { isTransferForbidden: true, isRemovalForbidden: chance.happens(0.5) }, pen),
      ...(chance.happens(rates.transferAgainstOrder) ? [triedTransfer(course, at + 20 * HOUR, pen)] : []),
      ended(course, at + 5 * DAY, 'expired', pen),
    ]
  const dueAt = at + chance.between(30, 80) * HOUR
  const metAt = dueAt + (chance.happens(rates.orderMetLate) ? chance.between(2, 30) : -chance.between(3, 25)) * HOUR
  return [
    ...ordered(course, at, { [kind === 'other' ? 'otherByAt' : 'hearingByAt']: isoOf(dueAt) }, pen),
    pen.happened('arresting', 'RecordCompliance', metAt, {
      subjectId: `@subject:order-duty:RecordCourtOrder:${kind}`,
      evidence: invented('the minutes of the court.'),
    }),
    ended(course, Math.max(metAt, dueAt) + 20 * HOUR, 'carried-out', pen),
  ]
}

/** Ordered by an hour; the release itself is the act of another desk. */
function release(course: Course, chance: Chance, pen: Pen): YearStep[] {
  const dueAt = course.endsAt + (chance.happens(rates.orderMetLate) ? -chance.between(1, 20) : chance.between(1, 12)) * HOUR
  const at = Math.min(course.endsAt, dueAt) - chance.between(26, 60) * HOUR
  const filedAt = at - 5 * DAY
  if (course.stays.some(({ until }) => until > at - 2 * DAY && until < course.endsAt)) return []
  return [
    petition(course, filedAt, pen),
    ...ordered(course, at, { releaseByAt: isoOf(dueAt) }, pen),
    pen.done('attorney', 'RecordHabeasOutcome', at + 3 * HOUR, {
      subjectId: '@subject:habeas-petition:RecordHabeasPetition',
      decidedOn: dayOf(at - HOUR, course.area.zone),
      outcome: 'granted',
    }),
    ended(course, Math.max(course.endsAt, dueAt) + 30 * HOUR, 'carried-out', pen),
  ]
}

const triedTransfer = (course: Course, at: number, pen: Pen): YearStep =>
  pen.done(
    'supervisor',
    'PlanTransfer',
    at,
    {
      to: course.stays[0]?.place.code ?? '',
      isTransferBetweenAreas: false,
      hasAttorneyOfRecord: course.counselAt !== null,
      reasons: invented('a bed elsewhere.'),
    },
    { isRefused: true },
  )

const outcome = (course: Course, at: number, isOrdered: boolean, chance: Chance, pen: Pen): YearStep => {
  const decidedAt = at + chance.between(7, 15) * DAY
  return pen.done('attorney', 'RecordHabeasOutcome', decidedAt, {
    subjectId: '@subject:habeas-petition:RecordHabeasPetition',
    decidedOn: dayOf(decidedAt - HOUR, course.area.zone),
    outcome: isOrdered ? 'granted-in-part' : chance.happens(0.5) ? 'denied' : 'moot',
  })
}
