import type { Chance } from '../../chance.ts'
import type { Course } from '../course.ts'
import { DAY, dayOf, HOUR } from '../moments.ts'
import { rates } from '../rates.ts'
import { fact, invented, personName, spoken } from '../spoken.ts'
import type { YearDesk } from '../year-desk.ts'
import type { Pen, YearStep } from '../year-step.ts'

const review = { subjectId: '@subject:custody-review:BeginReview' }

/** Reviews of custody after a final order: by the field office about day 90, by headquarters about day 180. */
export const reviews: YearDesk = {
  desk: 'custody reviews after an order',
  steps(course, chance, pen, { begins }) {
    const { order, custodyAt, endsAt } = course
    if (!order || custodyAt === null) return []
    // Ordered before custody, the period has run out for most; they are reviewed from the day they are held.
    const from = Math.max(order.finalAt, custodyAt, begins - 45 * DAY)
    if (endsAt - from < 52 * DAY || chance.happens(rates.reviewForgotten)) return []
    const noticedAt = from + (chance.happens(rates.reviewNoticedLate) ? chance.between(64, 84) : chance.between(46, 57)) * DAY
    const servedAt = from + (chance.happens(rates.reviewDecidedLate) ? chance.between(93, 130) : chance.between(76, 88)) * DAY
    const steps = fieldReview(course, Math.max(noticedAt, begins + 2 * DAY), servedAt, chance, pen)
    const isHeldOn = endsAt > servedAt + 65 * DAY
    return isHeldOn ? [...steps, ...headquartersReview(course, servedAt, chance, pen)] : steps
  },
}

function fieldReview(course: Course, noticedAt: number, servedAt: number, chance: Chance, pen: Pen): YearStep[] {
  const { endsAt } = course
  const decision = decisionOf(course, endsAt > servedAt + 40 * DAY ? 'continue-detention' : 'release', servedAt)
  const steps: YearStep[] = [pen.happened('arresting', 'BeginReview', noticedAt - 5 * HOUR, { review: '90-day' })]
  if (chance.happens(rates.reviewWithoutNotice))
    steps.push(pen.done('director', 'DecideFieldReview', noticedAt - 3 * HOUR, decision, { isRefused: true }))
  steps.push(notice(course, noticedAt, noticedAt + 30 * DAY, pen))
  if (chance.happens(0.3)) steps.push(submission(noticedAt + chance.between(3, 15) * DAY, pen))
  steps.push(
    pen.done('director', 'DecideFieldReview', Math.max(servedAt - 30 * HOUR, noticedAt + 2 * HOUR), decision),
    served(course, Math.max(servedAt, noticedAt + 5 * HOUR), pen),
  )
  return steps.filter(({ at }) => at < endsAt - 12 * HOUR)
}

function headquartersReview(course: Course, fieldServedAt: number, chance: Chance, pen: Pen): YearStep[] {
  const { endsAt } = course
  const isLate = chance.happens(rates.headquartersLate)
  const noticedAt = fieldServedAt + (isLate ? chance.between(63, 82) : chance.between(48, 57)) * DAY
  const decidedAt = fieldServedAt + (isLate ? chance.between(95, 140) : chance.between(78, 88)) * DAY
  const members = { firstMemberId: '@officer:headquarters', secondMemberId: '@officer:second-at-headquarters' }
  return [
    pen.happened('headquarters', 'BeginReview', noticedAt - 5 * HOUR, { review: 'headquarters' }),
    notice(course, noticedAt, noticedAt + 30 * DAY, pen),
    pen.happened('headquarters', 'RecordPanelReview', decidedAt - 9 * DAY, {
      ...review,
      ...members,
      ...{ firstFinds: 'continue-detention', secondFinds: 'continue-detention', account: invented('the records were read.') },
    }),
    pen.happened('headquarters', 'InterviewForReview', decidedAt - 5 * DAY, {
      ...review,
      firstInterviewerId: members.firstMemberId,
      secondInterviewerId: members.secondMemberId,
      ...spoken(course),
      isRepresentativePresent: course.counselAt !== null,
      account: invented('questions and answers.'),
    }),
    pen.done('headquarters', 'DecideHeadquartersReview', decidedAt - 3 * HOUR, decisionOf(course, 'continue-detention', decidedAt)),
    served(course, decidedAt + DAY, pen),
  ].filter(({ at }) => at < endsAt - 12 * HOUR)
}

const decisionOf = (course: Course, decision: string, at: number) => ({
  ...review,
  personName: personName(course),
  decision,
  facts: [fact('a consulate has not answered.', 'paper-seen')],
  isRemovalForeseeable: decision !== 'release',
  submissions: invented('what was sent in was read.'),
  reasons: invented('papers are awaited.'),
  alternatives: invented('supervision was considered.'),
  ...(decision === 'release' ? {} : { nextReviewOn: dayOf(at + 90 * DAY, course.area.zone) }),
})

const notice = (course: Course, at: number, reviewAt: number, pen: Pen): YearStep =>
  pen.happened('arresting', 'NotifyOfReview', at, {
    ...review,
    personName: personName(course),
    how: 'in-person',
    reviewOn: dayOf(reviewAt, course.area.zone),
    submissionsUntilOn: dayOf(reviewAt - 2 * DAY, course.area.zone),
    ...spoken(course),
  })

const submission = (at: number, pen: Pen): YearStep =>
  pen.happened('arresting', 'RecordSubmission', at, { ...review, from: 'family', what: invented('letters and a lease.') })

const served = (course: Course, at: number, pen: Pen): YearStep =>
  pen.happened('arresting', 'ServeReviewDecision', at, {
    ...review,
    how: 'in-person',
    servingOfficerId: '@officer:arresting',
    ...spoken(course),
  })
