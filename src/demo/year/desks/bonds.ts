import type { Chance } from '../../chance.ts'
import { bondAmount } from '../../stints/vocabulary.ts'
import type { Course } from '../course.ts'
import { DAY, dayOf, HOUR } from '../moments.ts'
import { rates } from '../rates.ts'
import { fact, invented } from '../spoken.ts'
import type { YearDesk } from '../year-desk.ts'
import type { Pen, YearStep } from '../year-step.ts'

/** Of bonds posted about five in six were set by a judge: 60 to 12 among the published reasons of release. */
const BY_A_JUDGE = 0.83
/** A judge's order stayed by the agency, of those it may stay. */
const STAYED = 0.04

/** Bond set, paid, and what judges make of it. */
export const bonds: YearDesk = {
  desk: 'bonds',
  steps(course, chance, pen) {
    const { ending, custodyAt, endsAt } = course
    if (custodyAt === null) return []
    if (ending !== 'bond') return chance.happens(0.05) && course.track === 'proceedings' ? declined(course, chance, pen) : []
    const held = endsAt - custodyAt
    const paidAt =
      endsAt -
      (chance.happens(rates.bondReleaseLate) ? Math.min(held * 0.3, chance.between(26, 90) * HOUR) : Math.min(held * 0.2, 10 * HOUR))
    const setAt = paidAt - Math.min(held * 0.25, chance.between(1, 12) * DAY)
    const dollars = bondAmount(chance)
    const isByJudge = held > 2 * DAY && chance.happens(BY_A_JUDGE)
    return [
      ...(isByJudge ? judged(course, setAt - Math.min(HOUR, held * 0.05), dollars, chance, pen) : []),
      set(setAt, dollars, pen),
      paid(paidAt, dollars, course, pen),
      ...afterwards(course, chance, pen),
    ]
  },
}

const set = (at: number, dollars: number, pen: Pen): YearStep =>
  pen.done('supervisor', 'SetBond', at, {
    dollars,
    isPresentWithoutAdmission: false,
    facts: [fact('the person earns a wage and has lived at one address for six years.')],
    reasons: invented('enough to bring the person back, and no more than can be paid.'),
  })

const paid = (at: number, dollars: number, { number }: Course, pen: Pen): YearStep =>
  pen.happened('keeper', 'RecordBondPayment', at, {
    subjectId: '@subject:bond:SetBond',
    dollars,
    kindOfBond: number % 3 === 0 ? 'surety' : 'cash',
    obligor: 'A cousin (invented)',
    obligorAddress: 'An invented street',
    receiptNumber: `INVENTED-${number}`,
  })

function judged(course: Course, at: number, dollars: number, chance: Chance, pen: Pen): YearStep[] {
  const { zone } = course.area
  const isStayed = chance.happens(STAYED)
  const steps = [
    pen.done('attorney', 'RecordRedeterminationRequest', at - Math.min(4 * DAY, (at - (course.custodyAt ?? at)) / 2), {
      redeterminationRequestedOn: dayOf(at - 4 * DAY, zone),
    }),
    pen.done('attorney', 'RecordRedetermination', at, {
      redeterminedBy: 'immigration-judge',
      decidedOn: dayOf(at - HOUR, zone),
      outcome: 'released-on-bond',
      dollars,
      isStayableReleaseOrder: isStayed,
      says: invented('the words of the decision.'),
    }),
  ]
  if (isStayed)
    steps.push(
      pen.done('attorney', 'FileAutomaticStay', at + HOUR / 2, {
        subjectId: '@subject:redetermination:RecordRedetermination',
        filedOn: dayOf(at, zone),
        reasons: invented('as filed.'),
      }),
    )
  return steps
}

function declined(course: Course, chance: Chance, pen: Pen): YearStep[] {
  const at = (course.custodyAt ?? 0) + chance.between(8, 30) * DAY
  if (at > course.endsAt - DAY) return []
  return [
    pen.done('attorney', 'RecordRedeterminationRequest', at - 4 * DAY, {
      redeterminationRequestedOn: dayOf(at - 4 * DAY, course.area.zone),
    }),
    pen.done('attorney', 'RecordRedetermination', at, {
      redeterminedBy: 'immigration-judge',
      decidedOn: dayOf(at - HOUR, course.area.zone),
      outcome: chance.happens(0.7) ? 'no-change' : 'no-power-to-decide',
      says: invented('the words of the decision.'),
    }),
  ]
}

/** Months later some bonds are breached, and some end with the case. */
function afterwards(course: Course, chance: Chance, pen: Pen): YearStep[] {
  const at = course.endsAt + chance.between(40, 200) * DAY
  if (chance.happens(0.05))
    return [
      pen.done('supervisor', 'DeclareBreach', at, {
        subjectId: '@subject:bond:SetBond',
        condition: invented('to come on the day named.'),
        facts: [fact('nobody came.')],
        isObligorTold: true,
      }),
    ]
  if (!chance.happens(0.15)) return []
  return [pen.done('supervisor', 'CancelBond', at, { subjectId: '@subject:bond:SetBond', why: 'proceedings-over' })]
}
