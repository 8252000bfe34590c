import type { OfficerStanding } from '../acts/officer-standing.ts'
import type { CaseState } from '../kernel/case-state.ts'
import { standingOf } from '../offices/personnel/exports.ts'

/** Standings of one state of an officer's case: what it is changes only at the moments its facts name. */
interface Standings {
  /** Those moments, ISO 8601 in UTC with milliseconds, in order. */
  moments: readonly string[]
  /** By how many of the moments have come. */
  after: (OfficerStanding | undefined)[]
}

const kept = new WeakMap<CaseState, Standings>()
const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/

/**
 * The standing of an officer at a moment: that of `standingOf`, worked out once between any two moments at which it can change.
 * @param at ISO 8601 in UTC with milliseconds
 */
export function standingAt(state: CaseState, at: string): OfficerStanding {
  const standings = kept.get(state) ?? begin(state)
  const come = countUntil(standings.moments, at)
  const known = standings.after[come]
  if (known) return known
  const standing = standingOf(state, Temporal.Instant.from(at))
  standings.after[come] = standing
  return standing
}

function begin(state: CaseState): Standings {
  const found = new Set<string>()
  for (const { facts } of state.subjects.values())
    for (const fact in facts) {
      const value = facts[fact]
      if (typeof value === 'string' && instant.test(value)) found.add(value)
    }
  const standings = { moments: [...found].sort(), after: [] }
  kept.set(state, standings)
  return standings
}

/** How many of the moments are not after `at`. */
function countUntil(moments: readonly string[], at: string): number {
  let [low, high] = [0, moments.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((moments[middle] ?? '') <= at) low = middle + 1
    else high = middle
  }
  return low
}
