import type { Chance } from '../../chance.ts'
import type { Course } from '../course.ts'
import { DAY, dayOf, HOUR, isoOf } from '../moments.ts'
import { rates } from '../rates.ts'
import { invented, personName } from '../spoken.ts'
import type { YearDesk } from '../year-desk.ts'
import type { YearSetting } from '../year-setting.ts'
import type { Pen, YearStep } from '../year-step.ts'
import { thirdCountryOf } from './third-country.ts'

/** The final order, the warrant of removal, the country asked for papers, and the removal itself. */
export const removal: YearDesk = {
  desk: 'final orders and removal',
  steps(course, chance, pen, setting) {
    const { order, custodyAt, endsAt } = course
    const country = thirdCountryOf(setting, course) ?? course.person.nationality
    if (!order || custodyAt === null) return []
    const orderAt = findOrderRecorded(course, setting)
    if (orderAt === undefined) return removedAtOnce(course, order, chance, pen)
    return [
      ...ordered(course, order, orderAt, pen),
      ...papers(course, orderAt, chance, pen),
      ...(course.ending === 'removed'
        ? removed(course, Math.max(orderAt + 3 * HOUR, endsAt - chance.between(4, 72) * HOUR), country, chance, pen)
        : []),
    ]
  },
}

type Order = NonNullable<Course['order']>

/** When the final order is put on the record; undefined where the stay is over before it would be. */
export function findOrderRecorded({ order, custodyAt, endsAt }: Course, { begins }: YearSetting): number | undefined {
  if (!order || custodyAt === null) return undefined
  const at = Math.max(order.finalAt, custodyAt, begins + 12 * HOUR) + 2 * HOUR
  return at > endsAt - 6 * HOUR ? undefined : at
}

const ordered = (course: Course, order: Order, at: number, pen: Pen): YearStep[] => [
  // An expedited order is final by its approval, which is another desk's.
  ...(order.by === 'expedited' && course.begins !== 'held-before'
    ? []
    : [pen.done('arresting', 'RecordFinalOrder', at, { orderFinalOn: dayOf(order.finalAt, course.area.zone), orderedBy: order.by })]),
  // Whoever was at large until the removal period was over was not detained in it.
  ...(order.finalAt < (course.custodyAt ?? 0) - 80 * DAY
    ? [
        pen.done('arresting', 'RecordRemovalPeriodStart', at + HOUR, {
          isDetainedInRemovalPeriod: false,
          isExcludedFromSlrrffReview: false,
        }),
      ]
    : []),
  pen.done('director', 'IssueRemovalWarrant', at + 2 * HOUR, { personName: personName(course) }),
]

/** Where everything happens within hours, as at the border. */
function removedAtOnce(course: Course, order: Order, chance: Chance, pen: Pen): YearStep[] {
  const at = Math.max(course.endsAt - 4 * HOUR, (course.custodyAt ?? 0) + 2 * HOUR)
  if (course.ending !== 'removed') return []
  return [
    ...ordered(course, order, at - HOUR, pen),
    ...removed({ ...course, endsAt: at + 3 * HOUR }, at + 1.5 * HOUR, course.person.nationality, chance, pen),
  ]
}

function papers(course: Course, at: number, chance: Chance, pen: Pen): YearStep[] {
  const { zone } = course.area
  const days = Math.max(1, Math.min((course.endsAt - at) / DAY - 1, chance.between(5, 80)))
  const hasAnswer = (course.endsAt - at) / DAY > 4
  const request = pen.done('arresting', 'RequestTravelDocument', at + 20 * HOUR, {
    askedOn: dayOf(at + 18 * HOUR, zone),
    country: course.person.nationality,
    isDesignated: true,
    sent: invented('photographs and a form.'),
  })
  if ((course.endsAt - at) / HOUR < 30 || course.order?.by === 'expedited') return []
  if (!hasAnswer || course.ending !== 'removed') return [request]
  return [
    request,
    pen.done('arresting', 'RecordTravelDocumentAnswer', at + days * DAY + 4 * HOUR, {
      subjectId: '@subject:travel-document:RequestTravelDocument',
      ...{ answeredOn: dayOf(at + days * DAY, zone), answer: 'accepts', says: invented('a letter.') },
    }),
    pen.done('arresting', 'ReceiveTravelDocument', at + days * DAY + 6 * HOUR, {
      subjectId: '@subject:travel-document:RequestTravelDocument',
      receivedOn: dayOf(at + days * DAY, zone),
      validUntilOn: dayOf(at + (days + 180) * DAY, zone),
      document: invented('a laissez-passer.'),
    }),
  ]
}

/** Ordered and carried out; now and then tried first against something that forbids it. */
function removed(course: Course, orderedAt: number, country: string, chance: Chance, pen: Pen): YearStep[] {
  const execution = {
    country,
    isCountryInOrder: country === course.person.nationality,
    plannedOn: dayOf(course.endsAt, course.area.zone),
    ...{ isTravelDocumentHeld: true, isPropertyReturned: !chance.happens(0.03), isCounselTold: true },
    reasons: invented('stays, orders, claims, health and family were looked at.'),
  }
  const stayed = chance.happens(0.02) ? stay(course, orderedAt, execution, chance, pen) : []
  return [
    ...stayed,
    pen.done('director', 'OrderRemovalExecution', orderedAt, execution),
    pen.happened('arresting', 'Remove', course.endsAt, {
      port: 'Example Port (invented)',
      country,
      witnessingOfficerId: '@officer:arresting',
    }),
  ]
}

/** A stay in the last days, with a removal tried under it. */
function stay(course: Course, orderedAt: number, execution: YearStep['input'], chance: Chance, pen: Pen): YearStep[] {
  const zone = course.area.zone
  const from = orderedAt - 50 * HOUR
  const first = Math.max(course.order?.finalAt ?? 0, course.custodyAt ?? 0) + 8 * HOUR
  if (from < first) return []
  return [
    pen.done('attorney', 'RecordStay', from, { stayKind: 'board', stayedOn: dayOf(from - HOUR, zone), says: invented('an appeal.') }),
    ...(chance.happens(rates.removalTriedAgainstBar)
      ? [pen.done('director', 'OrderRemovalExecution', from + 9 * HOUR, execution, { isRefused: true })]
      : []),
    pen.done('attorney', 'EndStay', from + 40 * HOUR, {
      subjectId: '@subject:stay:RecordStay',
      stayEndedOn: dayOf(from + 39 * HOUR, zone),
      source: invented(`the appeal was dismissed on ${isoOf(from + 39 * HOUR).slice(0, 10)}.`),
    }),
  ]
}
