import type { CaseState } from '../../kernel/case-state.ts'
import { subjectsOf } from '../../kernel/subjects-of.ts'

/** A bond that was paid, with how long the person waited, or has waited, to be released. */
export interface PaidBond {
  subjectId: string
  clearedAt: string
  releasedAt: string | null
  /** Whole minutes from the payment to the release, or to now. No text that was read sets a limit to it. */
  waitedMinutes: number
}

/** A bond as a list shows it: nobody is named. */
export interface BondOnDesk {
  caseId: string
  zone: string
  dollars: string
  setBy: string
  clearedAt: string | null
  releasedAt: string | null
  waitedMinutes: number | null
  refund: 'none' | 'owed' | 'paid'
  isBreached: boolean
}

const text = (value: unknown): string | null => (typeof value === 'string' ? value : null)

/** Every bond of some cases: those paid for somebody not yet released first. */
export const bondRegister = (states: readonly CaseState[], now: Temporal.Instant): readonly BondOnDesk[] =>
  states
    .flatMap((state) => {
      const waits = new Map(paidBonds(state, now).map((paid) => [paid.subjectId, paid]))
      return subjectsOf(state, 'bond').map(
        ({ id, zone, facts }): BondOnDesk => ({
          caseId: state.caseId,
          zone,
          dollars: text(facts.bondDollars) ?? '',
          setBy: text(facts.bondSetBy) ?? '',
          clearedAt: text(facts.bondPaymentClearedAt),
          releasedAt: text(facts.bondReleasedAt),
          waitedMinutes: waits.get(id)?.waitedMinutes ?? null,
          refund: facts.bondRefundPaidAt !== null ? 'paid' : facts.bondRefundOwedAt !== null ? 'owed' : 'none',
          isBreached: facts.bondBreachedAt !== null,
        }),
      )
    })
    .toSorted((one, other) => waitOf(other) - waitOf(one))

/** Whoever still waits comes first, the longest wait at the head. */
const waitOf = ({ clearedAt, releasedAt, waitedMinutes }: BondOnDesk): number =>
  clearedAt !== null && releasedAt === null ? (waitedMinutes ?? 0) + 1 : 0

/** @param now to count to where the person was not released yet */
export const paidBonds = (state: CaseState, now: Temporal.Instant): readonly PaidBond[] =>
  subjectsOf(state, 'bond').flatMap(({ id, facts }) => {
    const { bondPaymentClearedAt: clearedAt, bondReleasedAt } = facts
    if (typeof clearedAt !== 'string') return []
    const releasedAt = typeof bondReleasedAt === 'string' ? bondReleasedAt : null
    const until = releasedAt === null ? now : Temporal.Instant.from(releasedAt)
    const waited = until.since(Temporal.Instant.from(clearedAt), { largestUnit: 'minutes' }).minutes
    return [{ subjectId: id, clearedAt, releasedAt, waitedMinutes: Math.max(0, waited) }]
  })
