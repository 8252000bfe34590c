import type { Chance } from '../../chance.ts'
import type { Course } from '../course.ts'
import { DAY, HOUR, isoOf } from '../moments.ts'
import { rates } from '../rates.ts'
import { fact, invented, personName, spoken } from '../spoken.ts'
import type { YearDesk } from '../year-desk.ts'
import type { Pen, YearStep } from '../year-step.ts'

/** Of those at the border who are heard by a judge, how many got there by a fear that was found. */
const BY_FEAR = 0.6

const removal = { subjectId: '@subject:expedited-removal:TakeSwornStatement' }
const fear = { subjectId: '@subject:credible-fear:TakeSwornStatement' }

/** Expedited removal: the sworn statement, fear asked about and heard, the order, its approval by another. */
export const expedited: YearDesk = {
  desk: 'expedited removal and fear',
  steps(course, chance, pen) {
    const { custodyAt: at, order, endsAt, begins, track } = course
    if (at === null || begins === 'held-before') return []
    const held = endsAt - at
    const takenAt = at + Math.max(0.75 * HOUR, Math.min(held * 0.1, 6 * HOUR))
    if (track === 'expedited' && order) {
      const hasFear = order.finalAt - at > 12 * DAY
      return [
        statement(course, takenAt, hasFear, pen),
        ...(hasFear ? notFound(course, takenAt, chance, pen) : []),
        ...decided(course, Math.max(order.finalAt, takenAt + 1500), pen),
      ]
    }
    if (begins !== 'border' || track !== 'proceedings' || held < 12 * DAY || !chance.happens(BY_FEAR)) return []
    return [statement(course, takenAt, true, pen), ...found(course, takenAt, chance, pen)]
  },
}

const statement = (course: Course, at: number, isFearVoiced: boolean, pen: Pen): YearStep =>
  pen.happened(
    'examining',
    'TakeSwornStatement',
    at,
    {
      personName: personName(course),
      isToldPurpose: true,
      statement: invented('what was said.'),
      isFearAsked: true,
      fearAnswers: invented(isFearVoiced ? 'afraid to go back.' : 'none.'),
      isFearVoiced,
      statusClaimed: 'none',
      ...spoken(course),
      isReadBack: true,
      isSworn: true,
    },
    { minutesLater: 8 },
  )

const decided = (course: Course, approvedAt: number, pen: Pen): YearStep[] => [
  pen.done('arresting', 'OrderExpeditedRemoval', approvedAt - 600, {
    ...removal,
    personName: personName(course),
    expeditedGround: '8 USC 1182(a)(7)',
    expeditedClass: 'designated',
    ...{ isAdmittedOrParoled: false, isTwoYearsShown: false },
    facts: [fact('met at the border.', 'seen-by-an-officer')],
  }),
  pen.done('director', 'ApproveExpeditedRemoval', approvedAt, {
    ...removal,
    personName: personName(course),
    ...{ isStatementRead: true, isEveryFearAnswerRead: true },
    reasons: invented('the statement was read.'),
  }),
]

/** Given the sheet, interviewed after the time to consult, or sooner than the policy has it. */
function heard(course: Course, voicedAt: number, finding: string, chance: Chance, pen: Pen): YearStep[] {
  const servedAt = voicedAt + chance.between(3, 20) * HOUR
  const isSoon = chance.happens(rates.fearInterviewTooSoon)
  const interviewAt = servedAt + (isSoon ? chance.between(5, 20) : chance.between(26, 70)) * HOUR
  return [
    pen.happened('examining', 'ReferCredibleFear', servedAt + HOUR, {
      ...fear,
      personName: personName(course),
      m444ServedAt: isoOf(servedAt),
      ...spoken(course),
      ...{ isInOwnLanguage: true, isLegalServicesListGiven: true, isCallOffered: true, isUnderEmergencyBorderRule: false },
      referredTo: 'Example Asylum Office (invented)',
    }),
    pen.happened('examining', 'RecordFearInterview', interviewAt, {
      ...fear,
      asylumOfficer: 'Officer Invented',
      how: 'telephone',
      ...spoken(course),
      isConsultantPresent: course.counselAt !== null,
    }),
    pen.happened('examining', 'RecordFearFinding', interviewAt + 6 * HOUR, {
      ...fear,
      finding,
      asylumOfficer: 'Officer Invented',
      source: invented('the form.'),
    }),
    pen.happened('examining', 'RecordFearConcurrence', interviewAt + 20 * HOUR, {
      ...fear,
      ...{ supervisor: 'Supervisor Invented', isAnotherOfficer: true, isCopyGiven: true, language: course.person.language },
    }),
  ]
}

/** Not found, and a judge agrees; an order tried before that is refused. */
function notFound(course: Course, voicedAt: number, chance: Chance, pen: Pen): YearStep[] {
  const steps = heard(course, voicedAt, 'no-credible-fear', chance, pen)
  const concurredAt = steps.at(-1)?.at ?? voicedAt
  const reviewHours = chance.happens(rates.fearReviewLate) ? chance.between(8 * 24, 9 * 24) : chance.between(12, 60)
  const tried = chance.happens(rates.removalTriedAgainstBar)
    ? decided(course, voicedAt + 5 * HOUR, pen)
        .slice(0, 1)
        .map((step) => ({ ...step, isRefused: true as const }))
    : []
  return [
    ...tried,
    ...steps,
    pen.happened('examining', 'RecordReviewChoice', concurredAt + 2 * HOUR, {
      ...fear,
      choice: 'asks-for-review',
      ...spoken(course),
      isSigned: true,
    }),
    pen.happened('attorney', 'RecordFearReview', concurredAt + reviewHours * HOUR, {
      ...fear,
      outcome: 'judge-agrees-there-is-none',
      source: invented('the order of the judge.'),
      language: course.person.language,
    }),
  ]
}

function found(course: Course, voicedAt: number, chance: Chance, pen: Pen): YearStep[] {
  const steps = heard(course, voicedAt, 'credible-fear', chance, pen)
  return [
    ...steps,
    pen.happened('examining', 'RecordFearPath', (steps.at(-1)?.at ?? voicedAt) + 4 * HOUR, {
      ...fear,
      heardBy: 'immigration-judge-on-notice-to-appear',
      reasons: invented('as found.'),
    }),
  ]
}
