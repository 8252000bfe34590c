import type { CaseState, Facts, Subject, Telling } from '../../kernel/case-state.ts'
import { subjectsOf } from '../../kernel/subjects-of.ts'

type Told = NonNullable<Telling['subjects']>[number]

const whileHeld = ['removal-order', 'custody-review', 'review-request', 'slrrff-request', 'certification'] as const
const whileHeldAgain = ['custody-review', 'revocation'] as const
const untilRemoved = ['custody-review', 'review-request', 'slrrff-request', 'certification', 'revocation', 'administrative-order'] as const

/**
 * What a release tells of the reviews and requests in the case: what is about a person held ends then. What ended with an earlier release keeps the
 * day of that one: somebody released, detained again and released again was in the removal period once. For the custody desk's act Release.
 */
export const endedByRelease = (state: CaseState, releasedOn: string): Told[] =>
  hasFinalOrder(state)
    ? [
        ...settingOnce(state, whileHeld, { releasedAfterOrderOn: releasedOn }),
        ...settingOnce(state, whileHeldAgain, { releasedAgainOn: releasedOn }),
      ]
    : []

/** What a removal tells of them. For the custody desk's act Remove. */
export const endedByRemoval = (state: CaseState, removedAt: string, removedOn: string): Told[] => [
  ...settingOnce(state, untilRemoved, { removedOn }),
  ...settingOnce(state, ['third-country-notice'], { removedAt }),
]

const hasFinalOrder = ({ subjects }: CaseState): boolean => subjects.get('removal-order')?.facts.orderFinalOn != null

const settingOnce = (state: CaseState, kinds: readonly string[], facts: Facts): Told[] =>
  kinds
    .flatMap((kind) => subjectsOf(state, kind))
    .filter((subject) => isUnset(subject, facts))
    .map(({ id, kind }) => ({ id, kind, facts }))

const isUnset = (subject: Subject, facts: Facts): boolean => Object.keys(facts).every((fact) => (subject.facts[fact] ?? null) === null)
