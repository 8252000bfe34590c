import type { Chance } from '../../chance.ts'
import type { Course } from '../course.ts'
import { DAY, dayOf, HOUR } from '../moments.ts'
import { partnerOf } from '../partners.ts'
import { invented } from '../spoken.ts'
import type { YearDesk } from '../year-desk.ts'
import type { Pen, YearStep } from '../year-step.ts'

/** Of people in custody, how many say or show that they may be citizens; of these, how many are. */
const CLAIMS = 0.008
const SHOWN = 0.2
const claim = { subjectId: '@subject:citizenship-claim:RecordCitizenshipClaim' }

/** Claims of citizenship: recorded, read, looked into, answered; what follows where the person is a citizen. */
export const citizenship: YearDesk = {
  desk: 'citizenship claims',
  steps(course, chance, pen, { begins }) {
    const { custodyAt, endsAt, ending, order } = course
    if (custodyAt === null || !chance.happens(CLAIMS)) return []
    const at = Math.max(custodyAt, begins) + chance.between(60, 100) * HOUR
    // What else is decided meanwhile would be refused: played where nothing is.
    if (endsAt < at + 9 * DAY || (order && order.finalAt < at + 9 * DAY)) return []
    const isShown = ending === 'proceedings-over' || (ending === 'recognizance' && chance.happens(SHOWN))
    return isShown ? shown(course, endsAt - chance.between(7, 8) * DAY, chance, pen) : notShown(course, at, chance, pen)
  },
}

const begun = (at: number, from: string, chance: Chance, pen: Pen): YearStep[] => [
  pen.happened('keeper', 'RecordCitizenshipClaim', at, {
    from,
    isDetainedOrToBeDetained: true,
    evidence: invented('a birth certificate.'),
  }),
  pen.done('supervisor', 'AcknowledgeCitizenshipClaim', at + 4 * HOUR, {
    ...claim,
    ...{ isClaimRead: true, isCounselConsulted: true, reasons: invented('it is looked into at once.') },
  }),
  pen.happened('attorney', 'ConsultOnCitizenship', at + chance.between(10, 30) * HOUR, {
    ...claim,
    advice: invented('ask the county.'),
  }),
]

const resolved = (at: number, isCitizenshipShown: boolean, pen: Pen): YearStep =>
  pen.done('attorney', 'ResolveCitizenshipClaim', at, {
    ...claim,
    isCitizenshipShown,
    recordsSeen: ['birth-record'],
    reasons: invented('as the county says.'),
  })

function notShown(_course: Course, at: number, chance: Chance, pen: Pen): YearStep[] {
  return [
    ...begun(at, chance.happens(0.6) ? 'the-person' : 'a-document', chance, pen),
    resolved(at + chance.between(2, 6) * DAY, false, pen),
  ]
}

function shown(course: Course, at: number, chance: Chance, pen: Pen): YearStep[] {
  const { endsAt, area, number } = course
  const answeredAt = endsAt - 14 * HOUR
  return [
    ...begun(at, 'family-or-counsel', chance, pen),
    resolved(answeredAt, true, pen),
    pen.done('attorney', 'CorrectPartner', endsAt + 20 * HOUR, {
      ...claim,
      partners: [partnerOf(area, number).code.toLowerCase()],
      wrongValueIn: 'country-of-citizenship',
    }),
    pen.done('attorney', 'RecordInappropriateDetention', endsAt + 3 * DAY, {
      ...claim,
      cause: 'record-out-of-date',
      causeSays: invented('the record had the country of a parent.'),
      redress: 'apology',
    }),
    pen.done('attorney', 'RecordPartnerAcknowledgement', endsAt + chance.between(4, 25) * DAY, {
      subjectId: '@subject:partner-correction:CorrectPartner:1',
      partnerAcknowledgedOn: dayOf(endsAt + 4 * DAY, area.zone),
    }),
  ]
}
