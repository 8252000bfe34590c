import type { Chance } from '../../chance.ts'
import type { Course } from '../course.ts'
import { DAY, dayOf, HOUR } from '../moments.ts'
import { rates } from '../rates.ts'
import { fact, invented, personName } from '../spoken.ts'
import type { YearDesk } from '../year-desk.ts'
import type { Pen, YearStep } from '../year-step.ts'

const ASK = 0.5
const DANGER = 0.06
const CERTIFIED = 0.01
/** Days after the order: the removal period is over by then, also where it was extended a little. */
const ASKED_AFTER_DAYS = 130
const request = { subjectId: '@subject:slrrff-request:RequestReview' }
const danger = { subjectId: '@subject:special-danger:FileSpecialDanger' }

/** Release asked for because removal is not likely soon (8 CFR 241.13), and the rare cases kept all the same (8 CFR 241.14). */
export const requests: YearDesk = {
  desk: 'requests for release and special circumstances',
  steps(course, chance, pen, { begins }) {
    const { order, custodyAt, endsAt } = course
    if (!order || custodyAt === null) return []
    const at = Math.max(order.finalAt, custodyAt, begins) + ASKED_AFTER_DAYS * DAY
    if (endsAt < at + 50 * DAY) return []
    return [
      ...(chance.happens(ASK) ? asked(course, at, chance, pen) : []),
      ...(chance.happens(DANGER) ? specialDanger(course, at + 40 * DAY, pen) : []),
      ...(chance.happens(CERTIFIED) ? [certified(course, at + 30 * DAY, pen)] : []),
    ].filter((step) => step.at < endsAt - 12 * HOUR)
  },
}

function asked(course: Course, at: number, chance: Chance, pen: Pen): YearStep[] {
  const days = chance.happens(rates.requestAcknowledgedLate) ? chance.between(18, 30) : chance.between(2, 11)
  return [
    pen.done('arresting', 'RequestReview', at, {
      under: 'removal-not-likely',
      receivedOn: dayOf(at, course.area.zone),
      from: course.counselAt === null ? 'the-person' : 'counsel',
      says: invented('the consulate has not answered since.'),
    }),
    pen.happened('headquarters', 'AcknowledgeRequest', at + days * DAY, { ...request, language: course.person.language }),
    pen.done('headquarters', 'DecideLikelihood', at + chance.between(33, 45) * DAY, {
      ...request,
      personName: personName(course),
      isRemovalLikely: true,
      facts: [fact('the country has asked for one more paper.', 'paper-seen')],
      reasons: invented('papers are expected.'),
    }),
  ]
}

const specialDanger = (course: Course, at: number, pen: Pen): YearStep[] => [
  pen.done('attorney', 'FileSpecialDanger', at, {
    filedOn: dayOf(at, course.area.zone),
    facts: [fact('a finding of a court.', 'paper-seen')],
    reasons: invented('no condition would do.'),
  }),
  ...(
    [
      ['hearing-begun', 8],
      ['record-closed', 12],
      ['reasonable-cause-decided', 17],
      ['dismissed-for-want-of-reasonable-cause', 20],
    ] as const
  ).map(([step, days]) =>
    pen.done('attorney', 'RecordSpecialDangerStep', at + days * DAY, {
      ...danger,
      step,
      steppedOn: dayOf(at + days * DAY, course.area.zone),
      source: invented('an order of the judge.'),
    }),
  ),
]

const certified = (course: Course, at: number, pen: Pen): YearStep =>
  pen.done('headquarters', 'RecordCertification', at, {
    madeOn: dayOf(at, course.area.zone),
    ground: 'foreign-policy',
    certifiedBy: 'deputy-attorney-general',
    source: invented('a certification.'),
  })
