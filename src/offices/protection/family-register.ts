import type { CaseState, Facts, Subject } from '../../kernel/case-state.ts'
import { subjectsOf } from '../../kernel/subjects-of.ts'
import { heldAt } from '../custody/exports.ts'

/** One tie of a person in custody to a relative: where both are, and on what they are apart. Nobody is named. */
export interface RegisteredTie {
  caseId: string
  relation: string
  /** Code of the place the person is in, or what became of them. */
  personAt: string
  /** The relative's case, where the relative is in this record. */
  relativeCaseId: string | null
  /** From the relative's own case where there is one; else as an officer last noted. */
  relativeAt: string
  relativeSeenAt: string | null
  standing: 'together' | 'parted by decision' | 'apart without a decision' | 'owed to be brought together' | 'not found together'
  ground: string | null
  reviewOn: string | null
}

/** Ties on record, those apart without a decision or owed to be brought together first. Pure. */
export function familyRegister(cases: readonly CaseState[]): RegisteredTie[] {
  const byPerson = new Map(cases.flatMap((state) => (state.personId ? [[state.personId, state] as const] : [])))
  return cases
    .flatMap((state) => subjectsOf(state, 'family-tie').map((tie) => tieOf(state, tie, byPerson)))
    .toSorted((one, other) => order.indexOf(one.standing) - order.indexOf(other.standing) || one.caseId.localeCompare(other.caseId))
}

const order: readonly RegisteredTie['standing'][] = [
  'apart without a decision',
  'owed to be brought together',
  'parted by decision',
  'together',
  'not found together',
]

function tieOf(state: CaseState, { facts }: Subject, byPerson: ReadonlyMap<string, CaseState>): RegisteredTie {
  const relative = typeof facts.relative === 'string' ? byPerson.get(facts.relative) : undefined
  const personAt = whereIs(state)
  const relativeAt = relative ? whereIs(relative) : String(facts.relativeAt ?? 'not-known')
  return {
    caseId: state.caseId,
    relation: String(facts.relation ?? ''),
    personAt,
    relativeCaseId: relative?.caseId ?? null,
    relativeAt,
    relativeSeenAt: relative ? null : textOf(facts.relativeSeenAt),
    standing: standingOf(facts, relative ? personAt === relativeAt : facts.relativeAt === 'same-place'),
    ground: facts.separationApprovedAt == null ? null : textOf(facts.separationGround),
    reviewOn: facts.separationApprovedAt == null ? null : textOf(facts.separationReviewOn),
  }
}

function standingOf(facts: Facts, isSamePlace: boolean): RegisteredTie['standing'] {
  if (facts.isReunificationOwed === true) return 'owed to be brought together'
  if (facts.isFoundTogether !== true) return 'not found together'
  if (isSamePlace) return 'together'
  return facts.separationApprovedAt == null ? 'apart without a decision' : 'parted by decision'
}

/** A place by its code, or what became of the person; arrested and not yet in a place is the same for all who are. */
function whereIs(state: CaseState): string {
  const custody = state.subjects.get('custody')?.facts
  if (custody?.removedAt != null) return 'removed'
  if (custody?.releasedAt != null) return 'released'
  const minor = subjectsOf(state, 'minor').at(-1)?.facts
  if (minor?.transferredToOrrAt != null) return 'in-the-care-of-hhs'
  return heldAt(state) ?? 'in-no-place-on-record'
}

const textOf = (value: string | boolean | null | undefined): string | null => (typeof value === 'string' ? value : null)
