import type { CaseState } from '../../kernel/case-state.ts'
import { subjectsOf } from '../../kernel/subjects-of.ts'

const WINDOW_DAYS = 21
const REACHED_DAYS = 14

/**
 * The day on which a placement that begins now, with those before it, makes 14 days out of any 21 (ICE Directive 11065.1): null where it is not
 * earlier than its own 14th day, which has a notice of its own. A day on which the person was in segregation at all counts as one.
 * @param placedOn local day the placement begins, YYYY-MM-DD
 */
export function fourteenthOfTwentyOne(state: CaseState, placedOn: string): string | null {
  const begins = Temporal.PlainDate.from(placedOn)
  const earlier = new Set(
    subjectsOf(state, 'segregation-placement').flatMap(({ facts }) => daysOf(facts.segregationPlacedOn, facts.segregationReleasedOn)),
  )
  if (earlier.size === 0) return null
  for (let after = 0; after < REACHED_DAYS; after++) {
    const day = begins.add({ days: after })
    const from = day.subtract({ days: WINDOW_DAYS - 1 }).toString()
    const before = [...earlier].filter((one) => one >= from && one < placedOn).length
    if (before + after + 1 >= REACHED_DAYS) return before === 0 ? null : day.toString()
  }
  return null
}

/** Every day of a placement that has ended, first and last included. */
function daysOf(placedOn: unknown, releasedOn: unknown): string[] {
  if (typeof placedOn !== 'string' || typeof releasedOn !== 'string') return []
  const days: string[] = []
  const last = Temporal.PlainDate.from(releasedOn)
  for (
    let day = Temporal.PlainDate.from(placedOn);
    Temporal.PlainDate.compare(day, last) <= 0 && days.length < 400;
    day = day.add({ days: 1 })
  )
    days.push(day.toString())
  return days
}
