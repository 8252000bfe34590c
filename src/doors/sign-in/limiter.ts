import { networkOf } from './network-of.ts'

/**
 * How often something was done from one network in the last while. Kept in memory: one process serves the pages, and a restart forgives at worst
 * one while of tries, beside the lock on the account, which is in the database.
 */
export interface Limiter {
  /** True where there is room for one more, which is then counted. */
  take(address: string, now: Temporal.Instant): boolean
  /** True where there is room for one more. Nothing is counted. */
  hasRoom(address: string, now: Temporal.Instant): boolean
}

/** Past this many places the oldest is forgotten: memory stays flat under a flood from everywhere. */
const PLACES_MAX = 10_000

export function makeLimiter(most: number, minutes: number): Limiter {
  const times = new Map<string, readonly number[]>()
  const recent = (place: string, now: Temporal.Instant) => {
    const [since, until] = [now.subtract({ minutes }).epochMilliseconds, now.epochMilliseconds]
    // A clock that was set back leaves times that are still to come: they shut nobody out.
    return (times.get(place) ?? []).filter((time) => time > since && time <= until)
  }
  return {
    hasRoom: (address, now) => recent(networkOf(address), now).length < most,
    take(address, now) {
      const place = networkOf(address)
      const before = recent(place, now)
      if (before.length >= most) return false
      times.delete(place)
      times.set(place, [...before, now.epochMilliseconds])
      const [oldest] = times.keys()
      if (times.size > PLACES_MAX && oldest !== undefined) times.delete(oldest)
      return true
    },
  }
}
