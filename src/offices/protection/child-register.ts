import type { CaseState, Facts } from '../../kernel/case-state.ts'
import { findLatest } from '../../kernel/subjects-of.ts'
import { dayOf, heldAt } from '../custody/exports.ts'

/** A child in custody, as the one who tracks every child sees them (8 CFR 236.3(o)(2)). Nobody is named. */
export interface RegisteredChild {
  caseId: string
  /** Code of the place, or null where they are in none on record. */
  heldAt: string | null
  company: 'unaccompanied' | 'accompanied' | 'not decided'
  /** When the child was found to be unaccompanied. */
  determinedAt: string | null
  /** Whole hours since then until the hand-over, or now. */
  hoursSince: number | null
  isOver72Hours: boolean
  orrToldAt: string | null
  handedOverAt: string | null
  rightsGivenAt: string | null
  relativesToldAt: string | null
  housedWith: string | null
  placement: string | null
  /** Days, the first and the last counted, in places without a licence. */
  daysUnlicensed: number | null
  why: string | null
}

const HOURS_MAX = 72

/** Children who are or were in custody, those longest past 72 hours first. Who was found to be an adult is left out. Pure. */
export function childRegister(cases: readonly CaseState[], now: Temporal.Instant): RegisteredChild[] {
  return cases
    .flatMap((state) => {
      const minor = findLatest(state, 'minor')
      return minor && minor.facts.foundAdultAt === null ? [childOf(state, minor.facts, minor.zone, now)] : []
    })
    .toSorted((one, other) => (other.hoursSince ?? -1) - (one.hoursSince ?? -1) || one.caseId.localeCompare(other.caseId))
}

function childOf(state: CaseState, facts: Facts, zone: string, now: Temporal.Instant): RegisteredChild {
  const determinedAt = textOf(facts.uacDeterminedAt)
  const handedOverAt = textOf(facts.transferredToOrrAt)
  const until = handedOverAt ?? textOf(facts.minorReleasedAt) ?? now.toString()
  const hoursSince = determinedAt === null ? null : Math.max(0, Math.floor(hoursBetween(determinedAt, until)))
  return {
    caseId: state.caseId,
    heldAt: heldAt(state),
    company: facts.isUnaccompanied === true ? 'unaccompanied' : facts.isUnaccompanied === false ? 'accompanied' : 'not decided',
    determinedAt,
    hoursSince,
    isOver72Hours: determinedAt !== null && hoursBetween(determinedAt, until) > HOURS_MAX,
    orrToldAt: textOf(facts.orrNotifiedAt),
    handedOverAt,
    rightsGivenAt: textOf(facts.rightsNoticeGivenAt),
    relativesToldAt: textOf(facts.relativesToldAt),
    housedWith: textOf(facts.housedWith),
    placement: textOf(facts.placement),
    daysUnlicensed: daysOf(textOf(facts.familyCustodyBeganOn), textOf(facts.familyCustodyEndedOn) ?? dayOf(now.toString(), zone)),
    why: textOf(facts.overstayExplainedAt),
  }
}

const hoursBetween = (from: string, until: string): number =>
  (Temporal.Instant.from(until).epochMilliseconds - Temporal.Instant.from(from).epochMilliseconds) / 3_600_000

const daysOf = (from: string | null, until: string): number | null =>
  from === null ? null : Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(until)).days + 1

const textOf = (value: string | boolean | null | undefined): string | null => (typeof value === 'string' ? value : null)
