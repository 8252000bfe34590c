import type { Clock, Version } from './nodes.ts'

/** The version of the law on a local day: the one whose [from, until) holds it. Undefined: not known to have been law that day. */
export const findVersion = (clock: Clock, day: Temporal.PlainDate): Version | undefined => {
  const iso = day.toString()
  return clock.versions.find(({ from, until }) => (from === null || from <= iso) && (until === null || iso < until))
}
