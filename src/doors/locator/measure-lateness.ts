import { evaluate } from '../../clockwork/evaluate.ts'
import { federalBusinessDays } from '../../law/calendars/federal-holidays.ts'
import { findClock } from '../../law/law-book.ts'
import type { TellingDelay } from '../../ledger/locator/telling-delays.ts'

/** How late the locator is, by the law book's own clock (odls-update). */
export interface Lateness {
  changes: number
  within: number
  late: number
  /** In minutes; null where nothing changed. */
  medianMinutes: number | null
  worstMinutes: number | null
}

/** Pure. The locator reads the record itself, so a change shows in it the moment it is recorded. */
export function measureLateness(delays: readonly TellingDelay[], now: Temporal.Instant): Lateness {
  const found = findClock('odls-update')
  const states = delays.map(({ occurredAt, recordedAt }) => {
    const facts = { custodyChangedAt: occurredAt, locatorUpdatedAt: recordedAt }
    return found && evaluate(found.rule, found.clock, { facts }, now, federalBusinessDays).state
  })
  const minutes = delays
    .map(({ occurredAt, recordedAt }) => Temporal.Instant.from(occurredAt).until(Temporal.Instant.from(recordedAt)).total('minutes'))
    .toSorted((one, other) => one - other)
  return {
    changes: delays.length,
    within: states.filter((state) => state === 'met').length,
    late: states.filter((state) => state === 'late').length,
    medianMinutes: minutes[Math.floor((minutes.length - 1) / 2)] ?? null,
    worstMinutes: minutes.at(-1) ?? null,
  }
}

/** Hours of the clock, as the law book has them. */
export function latenessHours(): number {
  const length = findClock('odls-update')?.clock.versions.at(-1)
  return length && 'length' in length && length.length && 'count' in length.length ? length.length.count : 0
}
