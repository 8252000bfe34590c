import type { Chance } from '../../chance.ts'
import { weighted } from '../../weighted.ts'
import type { Course } from '../course.ts'
import { DAY, HOUR, isoOf } from '../moments.ts'
import { partnerOf } from '../partners.ts'
import { rates } from '../rates.ts'
import { fact, invented, personName } from '../spoken.ts'
import type { YearDesk } from '../year-desk.ts'
import type { Pen, YearStep } from '../year-step.ts'

/** How a detainer ends that did not lead to custody: 5,501 declined and 3,773 lifted in fiscal year 2015; some simply run out. */
const keptBack = weighted<'declined' | 'lifted' | 'expired'>([
  ['declined', 52],
  ['lifted', 36],
  ['expired', 12],
])

/** A jail writes of somebody; cause, warrant and detainer; served; the hour they would go free; taken over, or not. */
export const detainers: YearDesk = {
  desk: 'detainers',
  steps(course, chance, pen) {
    if (course.begins !== 'jail' && course.begins !== 'jail-keeps') return []
    const { firstAt, custodyAt } = course
    const issuedAt = firstAt + chance.between(2, 10) * HOUR
    const steps = [...issued(course, issuedAt, pen)]
    const isServed = !chance.happens(rates.detainerNotServed)
    if (isServed) steps.push(served(course, issuedAt + chance.between(1, 4) * HOUR, pen))
    steps.push(...(custodyAt === null ? notHanded(issuedAt, chance, pen) : handedOver(custodyAt, issuedAt, chance, pen)))
    return steps
  },
}

function issued(course: Course, at: number, pen: Pen): YearStep[] {
  const { firstAt, number, area } = course
  const partner = partnerOf(area, number)
  const causeBasis = course.order && course.order.finalAt < at ? 'final-order-of-removal' : 'records-show-no-status'
  return [
    pen.happened(
      'arresting',
      'RecordPartnerNotice',
      firstAt,
      {
        personId: '@person',
        noticeSentAt: isoOf(firstAt - HOUR),
        partner: partner.code,
        zone: area.zone,
        sender: 'Booking sergeant (invented)',
        noticeKind: 'booking',
        noticeSha256: number.toString(16).padStart(64, '0'),
        says: invented('a booking sheet.'),
      },
      { of: 'new-custody' },
    ),
    pen.done('arresting', 'RecordEarlierPaper', at - HOUR, {
      form: 'I-200',
      issuedAt: isoOf(firstAt + 0.5 * HOUR),
      issuer: 'Another office (invented)',
    }),
    pen.done('arresting', 'StateProbableCause', at - HOUR / 2, {
      facts: [fact('a visa in the passport ended two years ago.')],
      causeBasis,
      isArrestedForOffence: true,
      isMoreThanBirthAbroad: true,
    }),
    pen.done('arresting', 'IssueDetainer', at, {
      subjectId: '@subject:warrant:RecordEarlierPaper',
      personName: personName(course),
      partner: partner.code,
      zone: area.zone,
      causeBasis,
      isMandatory: number % 40 === 0,
      language: course.person.language,
    }),
  ]
}

const ofDetainer = { subjectId: '@subject:detainer:IssueDetainer' }

const served = ({ person }: Course, at: number, pen: Pen): YearStep =>
  pen.happened('arresting', 'ServeDetainer', at, {
    ...ofDetainer,
    ...{ servedBy: 'holding-agency', server: 'Deputy (invented)', language: person.language, isInterpreterUsed: person.language !== 'en' },
  })

const eligible = (toldAt: number, freeAt: number, pen: Pen): YearStep =>
  pen.happened('arresting', 'NotifyReleaseEligible', toldAt, {
    ...ofDetainer,
    releaseEligibleAt: isoOf(freeAt),
    toldBy: 'Records clerk (invented)',
  })

function handedOver(at: number, issuedAt: number, chance: Chance, pen: Pen): YearStep[] {
  const isLong = chance.happens(rates.detainerHeldLong)
  const hours = isLong ? (chance.happens(0.2) ? chance.between(122, 160) : 49 + chance.unit() * 20) : 3 + 42 * chance.unit()
  const freeAt = Math.max(at - hours * HOUR, Math.min(issuedAt + 6 * HOUR, at - HOUR))
  return [
    eligible(Math.max(freeAt - 2 * HOUR, issuedAt + 4.5 * HOUR), freeAt, pen),
    pen.happened('arresting', 'AssumeCustody', at, { ...ofDetainer, takenOverBy: '@officer:arresting', handedOverBy: 'Deputy (invented)' }),
  ]
}

function notHanded(issuedAt: number, chance: Chance, pen: Pen): YearStep[] {
  const freeAt = issuedAt + chance.between(10, 500) * HOUR
  const end = keptBack(chance)
  if (end === 'lifted')
    return [
      pen.done('arresting', 'LiftDetainer', issuedAt + chance.between(12, 20 * 24) * HOUR, {
        ...ofDetainer,
        liftedFor: chance.happens(0.02) ? 'claim-or-sign-of-citizenship' : 'custody-will-not-be-taken',
        reasons: invented('as told by the supervisor.'),
      }),
    ]
  const goesAt = end === 'declined' ? freeAt + chance.below(3) * HOUR : freeAt + chance.between(49, 80) * HOUR
  return [
    eligible(freeAt - 3 * HOUR, freeAt, pen),
    pen.happened('arresting', 'RecordDetainerOutcome', goesAt + DAY / 4, {
      ...ofDetainer,
      outcome: end,
      locallyReleasedAt: isoOf(goesAt),
      account: invented('the jail says so.'),
    }),
  ]
}
