import type { CaseState } from '../../kernel/case-state.ts'
import { subjectsOf } from '../../kernel/subjects-of.ts'
import { caseZone } from '../custody/exports.ts'

const textOf = (value: string | boolean | null | undefined): string | null => (typeof value === 'string' ? value : null)

/**
 * On how many days the person was held, for any part of the day, in the zone of the case: from the stints, and from the arrest until the first of
 * them. A day spent in two places is one day. An open stint runs until the release, or until now.
 */
export function daysHeld(state: CaseState, now: Temporal.Instant): number {
  const zone = caseZone(state)
  const custody = state.subjects.get('custody')?.facts
  const left = textOf(custody?.releasedAt) ?? textOf(custody?.removedAt) ?? now.toString()
  const stints = subjectsOf(state, 'stint').flatMap(({ facts }) => {
    const from = textOf(facts.bookedInAt)
    return from ? [{ from, until: textOf(facts.bookedOutAt) ?? left }] : []
  })
  const arrestedAt = textOf(custody?.arrestedAt)
  const first = stints.map(({ from }) => from).toSorted()[0] ?? left
  const spans = arrestedAt && arrestedAt < first ? [{ from: arrestedAt, until: first }, ...stints] : stints
  return new Set(spans.flatMap(({ from, until }) => daysOf(from, until, zone))).size
}

function daysOf(from: string, until: string, zone: string): string[] {
  const dayOf = (at: string) => Temporal.Instant.from(at).toZonedDateTimeISO(zone).toPlainDate()
  const [first, last] = [dayOf(from), dayOf(until)]
  const days: string[] = []
  for (let day = first; Temporal.PlainDate.compare(day, last) <= 0; day = day.add({ days: 1 })) days.push(day.toString())
  return days
}
