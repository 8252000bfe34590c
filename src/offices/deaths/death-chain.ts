import type { Calendar } from '../../clockwork/calendar.ts'
import { evaluate } from '../../clockwork/evaluate.ts'
import type { Rule } from '../../clockwork/nodes.ts'
import type { ClockResult } from '../../clockwork/result.ts'
import type { CaseState, Facts, Subject } from '../../kernel/case-state.ts'
import { subjectsOf } from '../../kernel/subjects-of.ts'
import { deathRule } from './of-deaths.ts'
import { theDeath } from './the-death.ts'

/** Every step from the first call to the end, in order: the fact that says it was done, and the clock that says by when. */
const steps = [
  ['first-call', 'deathHeardAt', null],
  ['to-hospital', 'toHospitalAt', null],
  ['released', 'releasedBeforeDeathAt', null],
  ['death', 'diedAt', null],
  ['death-after-release', 'diedAfterReleaseAt', null],
  ['headquarters', 'deathHeadquartersToldAt', 'headquarters-notice'],
  ['records-held', 'holdOrderedAt', null],
  ['family', 'nextOfKinToldAt', null],
  ['family-not-found', 'nextOfKinNotFoundAt', null],
  ['examiner', 'deathExaminerToldAt', null],
  ['consulate', 'deathConsulateToldAt', 'consulate-notice'],
  ['congress', 'deathCongressToldAt', 'congress-notice'],
  ['news-release', 'deathNewsReleasedAt', 'news-release'],
  ['counsel', 'deathCounselToldAt', null],
  ['court', 'deathCourtToldAt', null],
  ['autopsy-asked', 'autopsyAskedAt', null],
  ['autopsy-held', 'autopsyHeldAt', null],
  ['autopsy-received', 'autopsyReceivedAt', null],
  ['certificate', 'deathCertificateReceivedAt', null],
  ['body', 'bodyHandedOverAt', null],
  ['belongings', 'belongingsReturnedAt', null],
  ['first-report', 'deathFirstReportedAt', 'first-report'],
  ['final-report', 'deathFinallyReportedAt', 'final-report'],
  ['mortality-review', 'mortalityReviewedAt', null],
  ['death-review', 'deathOprReviewedAt', 'opr-review'],
  ['case-ended', 'deathCaseEndedAt', null],
] as const

export type DeathStep = (typeof steps)[number][0]

/** Shown only where they happened: another step stands in their place, or they are of some deaths only. */
const onlyWhereDone: readonly DeathStep[] = ['to-hospital', 'released', 'death', 'death-after-release', 'family-not-found']

/** `open`: not done, and no law says by when. `due`: not done, and not due yet. `overdue`: not done, and past it. */
export type StepState = 'done' | 'done-late' | 'open' | 'due' | 'overdue'

export interface ChainStep {
  step: DeathStep
  state: StepState
  doneAt: string | null
  /** The last moment, or the last day, by the law book; both null where it names none. */
  dueAt: string | null
  dueOn: string | null
  /** Hours past it, at the doing or now; 0 where it is not. */
  hoursOver: number
  severity: string | null
}

export interface DeathLaw {
  rules: readonly Rule[]
  calendar: Calendar
}

/** The chain of a death as it stands. Pure. Empty where no death is on record. */
export function deathChain(state: CaseState, now: Temporal.Instant, law: DeathLaw): readonly ChainStep[] {
  const death = theDeath(state)
  if (!death) return []
  const holds = subjectsOf(state, 'records-hold').map(({ facts }) => facts.holdOrderedAt)
  const held = holds.filter((at) => typeof at === 'string').toSorted()[0] ?? null
  const facts: Facts = { ...death.facts, holdOrderedAt: held }
  return steps.flatMap(([step, fact, clock]) => {
    const doneAt = textOf(facts[fact])
    if (doneAt === null && (onlyWhereDone.includes(step) || (step === 'family' && facts.nextOfKinNotFoundAt))) return []
    const result = clock === null ? undefined : ask(death, clock, now, law)
    return [{ step, doneAt, ...standing(doneAt, result) }]
  })
}

function standing(doneAt: string | null, result: ClockResult | undefined): Omit<ChainStep, 'step' | 'doneAt'> {
  const runs = result !== undefined && result.state !== 'not-started' && result.state !== 'untestable'
  const due = { dueAt: (runs && result.dueAt) || null, dueOn: (runs && result.dueOn) || null }
  const over = { hoursOver: (runs && result.hoursOver) || 0, severity: runs ? result.severity : null }
  const isLate = runs && (result.state === 'late' || result.state === 'lapsed')
  const state: StepState = doneAt === null ? (isLate ? 'overdue' : runs ? 'due' : 'open') : isLate ? 'done-late' : 'done'
  return { ...due, ...over, state }
}

function ask({ facts, zone }: Subject, part: string, now: Temporal.Instant, { rules, calendar }: DeathLaw): ClockResult | undefined {
  const rule = rules.find(({ id }) => id === deathRule)
  const clock = rule?.clocks.find(({ id }) => id === `${deathRule}.${part}`)
  return rule && clock ? evaluate(rule, clock, { facts, zone }, now, calendar) : undefined
}

/**
 * Last day on which the family may hear of it before a page says anything: two business days, as the directive has for the news release. It is
 * counted the same way for who died after a release.
 */
export function pageWaitsUntil(death: Subject, now: Temporal.Instant, law: DeathLaw): string {
  const diedAt = death.facts.diedAt ?? death.facts.diedAfterReleaseAt ?? null
  const due = ask({ ...death, facts: { ...death.facts, diedAt } }, 'news-release', now, law)?.dueOn
  // Where the law book cannot say (a death before it begins): nothing is kept back.
  return due ?? ''
}

const textOf = (value: Facts[string] | undefined): string | null => (typeof value === 'string' ? value : null)
