import type { CaseState } from '../../kernel/case-state.ts'
import type { Restriction } from '../../kernel/restriction.ts'
import { isMinor, restrictionsOf } from '../people/exports.ts'
import { consentOf } from './consent-of.ts'
import { type Whereabouts, whereaboutsOf } from './whereabouts.ts'

/** The seven answers of the locator. `withheld` and `no-record` leave the reading room as one (see `toldOf`). */
export type LocatorState =
  | Exclude<Whereabouts, { kind: 'no-record' }>
  | { kind: 'withheld'; because: Restriction | 'ended' }
  | { kind: 'no-record' }

/**
 * For how long it is told that somebody was released or removed. After that it helps nobody to find them, and only tells strangers that the
 * person was once held.
 */
export const TOLD_DAYS_AFTER = 60

/** Acts that tell where a person is. Where one of them is restricted, so is the answer. */
export const tellingActs: ReadonlySet<string> = new Set(['Arrest', 'BookIn', 'BookOut', 'Transfer', 'Release', 'Remove', 'RecordDeath'])

interface Asked {
  /** The person's own case, with those taken for the same person by a merge that stands. */
  people: readonly CaseState[]
  /** Every custody of theirs. */
  custodies: readonly { state: CaseState; restrictions: readonly Restriction[] }[]
  now: Temporal.Instant
  /** For whoever follows by a code: when they began. What the person ended since then stays ended for them. */
  followedSince?: string
}

/**
 * What the locator knows of a person, and which custody it is known from. Adults are shown unless a restriction stands, or they ended it. A child
 * and what a court sealed is never shown; what 8 USC 1367 protects neither, since consent could be forced by the very person it protects from;
 * asylum is shown where the person consented in writing, as 8 CFR 208.6(a) allows. Pure.
 */
export function locatorState({ people, custodies, now, followedSince }: Asked): { state: LocatorState; of: CaseState | undefined } {
  const known = custodies.map(({ state, restrictions }) => ({ of: state, restrictions, state: whereaboutsOf(state) }))
  const last = known.reduce<(typeof known)[number] | undefined>(
    (best, one) => (best && atOf(best.state) >= atOf(one.state) ? best : one),
    undefined,
  )
  if (!last || last.state.kind === 'no-record' || isLongOver(last.state, now)) return { state: { kind: 'no-record' }, of: undefined }
  const because = withheldBecause(people, [...last.restrictions, ...last.of.restrictions], followedSince)
  return because ? { state: { kind: 'withheld', because }, of: last.of } : { state: last.state, of: last.of }
}

const atOf = (state: Whereabouts) => (state.kind === 'no-record' ? '' : state.at)

function isLongOver(state: Exclude<Whereabouts, { kind: 'no-record' }>, now: Temporal.Instant): boolean {
  if (state.kind !== 'released' && state.kind !== 'removed') return false
  return Temporal.Instant.compare(Temporal.Instant.from(state.at).add({ hours: TOLD_DAYS_AFTER * 24 }), now) < 0
}

function withheldBecause(
  people: readonly CaseState[],
  ofCustody: readonly Restriction[],
  followedSince: string | undefined,
): Restriction | 'ended' | undefined {
  const said = people.map(consentOf)
  if (said.some(({ isEnded, endedAt }) => isEnded || (followedSince !== undefined && endedAt !== null && endedAt >= followedSince)))
    return 'ended'
  const standing = new Set<Restriction>([
    ...people.flatMap((person) => [...restrictionsOf(person), ...(isMinor(person) ? (['minor'] as const) : [])]),
    ...ofCustody,
  ])
  const hasConsented = said.some((one) => one.hasConsented)
  // `conduct` is about an officer, not about the person.
  return [...standing].find((restriction) => restriction !== 'conduct' && !(restriction === 'asylum' && hasConsented))
}

/**
 * What may leave the reading room. Whoever reads "withheld" learns that there is a record and that the person is protected: a child, an
 * applicant for asylum, a victim. That is what 8 USC 1367(a)(2) and 8 CFR 208.6(b) keep, so it is not said. The safest words are one answer for
 * both: nothing can be told by these details, either because nothing is recorded or because a law forbids it, and nobody can see which.
 */
export const toldOf = (state: LocatorState): Exclude<Whereabouts, { kind: 'no-record' }> | { kind: 'nothing-to-tell' } =>
  state.kind === 'withheld' || state.kind === 'no-record' ? { kind: 'nothing-to-tell' } : state
