import type { JsonObject } from '../../../kernel/json.ts'
import type { Chance } from '../../chance.ts'
import type { Course } from '../course.ts'
import { hearingNamed } from '../hearing-named.ts'
import { DAY, dayOf, HOUR } from '../moments.ts'
import { rates } from '../rates.ts'
import { fact, invented, personName, spoken } from '../spoken.ts'
import type { YearDesk } from '../year-desk.ts'
import type { Pen, YearStep } from '../year-step.ts'

/** The Notice to Appear, the warrant, the decision on custody and the first hearing: for those whose case goes before a judge. */
export const charging: YearDesk = {
  desk: 'custody decisions',
  steps(course, chance, pen) {
    const { track, custodyAt: at, begins } = course
    const isJudged = track === 'proceedings' || track === 'ordered-in-custody'
    if (at === null || begins === 'held-before' || (!isJudged && begins !== 'at-large')) return []
    const isLate = begins === 'at-large' && chance.happens(rates.custodyDecidedLate)
    // Sooner where the person is gone sooner.
    const hours = isLate ? 48 + 60 * chance.unit() : 14 + 31 * chance.unit()
    const decidedAt = at + Math.max(0.6 * HOUR, Math.min(hours * HOUR, (course.endsAt - at) * 0.7))
    const issuedAt = Math.max(at + HOUR / 2, decidedAt - 3 * HOUR)
    // Whoever was arrested without a warrant has custody and charging decided, whatever law they are held under.
    if (!isJudged) return decision(course, decidedAt, isLate, chance, pen)
    const steps = [...noticeToAppear(course, issuedAt, chance, pen)]
    if (begins === 'at-large' && course.endsAt > issuedAt + 4 * HOUR) steps.push(...warrant(course, issuedAt + HOUR, chance, pen))
    steps.push(...decision(course, decidedAt, isLate, chance, pen))
    const heardAt = hearingAt(issuedAt, chance)
    return [...steps.map((step) => namingHearing(step, hearingNamed(heardAt, course.area.zone))), ...hearing(course, heardAt, pen)]
  },
}

/** The law others than those before a judge are held under. */
const bases: Readonly<Record<string, string>> = {
  expedited: '8 USC 1225(b)',
  reinstated: '8 USC 1231(a)',
  administrative: '8 USC 1231(a)',
}

function noticeToAppear(course: Course, at: number, chance: Chance, pen: Pen): YearStep[] {
  const notice = {
    personName: personName(course),
    allegations: 'The person is not a citizen of the United States (invented).\nThe stay allowed had ended (invented).',
    charges: 'A provision that is invented',
    isLegalServicesListGiven: true,
    isAtProtectedSite: false,
  }
  const steps: YearStep[] = []
  if (chance.happens(rates.triedByUnlisted)) steps.push(pen.done('arresting', 'IssueNoticeToAppear', at - 60, notice, { isRefused: true }))
  if (chance.happens(rates.warrantBeforeNotice))
    steps.push(
      pen.done(
        'supervisor',
        'IssueWarrant',
        at - 60,
        { personName: personName(course), grounds: invented('as charged.') },
        { isRefused: true },
      ),
    )
  steps.push(
    pen.done('supervisor', 'IssueNoticeToAppear', at, notice),
    pen.happened('arresting', 'ServeDocument', at + 1.5 * HOUR, {
      subjectId: '@subject:paper:IssueNoticeToAppear',
      how: 'in-person',
      servingOfficerId: '@officer:arresting',
      ...spoken(course),
    }),
    pen.happened('arresting', 'TellCourt', at + chance.between(20, 60) * HOUR, { of: 'notice-to-appear', how: 'electronically' }),
  )
  return steps
}

const warrant = (course: Course, at: number, chance: Chance, pen: Pen): YearStep[] => [
  pen.done('supervisor', 'IssueWarrant', at, { personName: personName(course), grounds: invented('as charged.') }),
  pen.happened('arresting', 'ServeWarrant', at + HOUR, {
    subjectId: '@subject:warrant:IssueWarrant',
    servingOfficerId: '@officer:arresting',
    isCopyGiven: !chance.happens(0.01),
    ...spoken(course),
  }),
]

function decision(course: Course, at: number, isLate: boolean, chance: Chance, pen: Pen): YearStep[] {
  const custody = {
    personName: personName(course),
    decision: 'detain',
    basis: bases[course.track] ?? (chance.happens(0.12) && course.ending !== 'bond' ? '8 USC 1226(c)' : '8 USC 1226(a)'),
    facts: [fact('the lease named in the file had ended.', 'paper-seen'), fact('two letters to the address came back.')],
    reasons: invented('no address, and nobody to vouch.'),
    vulnerability: chance.happens(0.1) ? 'found-and-weighed' : 'looked-for-none-found',
    alternativesConsidered: ['bond', 'recognizance'],
    alternatives: invented('bond was considered.'),
    leastRestrictive: 'detain',
    preparedById: '@officer:arresting',
    reviewOn: dayOf(at + 30 * DAY, course.area.zone),
    isNoticeToAppearToIssue: bases[course.track] === undefined,
    isWarrantToIssue: bases[course.track] === undefined,
    ...(isLate && chance.happens(0.4) ? { isMoreTimeTaken: true, moreTimeReason: invented('a storm closed the roads.') } : {}),
  }
  const tried = chance.happens(rates.triedByUnlisted)
  return [
    ...(tried ? [pen.done('arresting', 'DetermineCustody', at - 60, custody, { isRefused: true })] : []),
    pen.done('supervisor', 'DetermineCustody', at, custody),
  ]
}

const hearingAt = (servedAt: number, chance: Chance): number =>
  servedAt + (chance.happens(rates.hearingTooEarly) ? chance.between(4, 8) : chance.between(12, 40)) * DAY

/** The notice says when and where the hearing is that follows. */
const namingHearing = (step: YearStep, named: JsonObject): YearStep =>
  step.act === 'IssueNoticeToAppear' ? { ...step, input: { ...step.input, ...named } } : step

const hearing = (course: Course, at: number, pen: Pen): YearStep[] =>
  at > course.endsAt
    ? []
    : [
        pen.done('attorney', 'RecordHearing', at + 8 * HOUR, {
          hearingOn: dayOf(at, course.area.zone),
          isEarlierHearingRequested: false,
        }),
      ]
