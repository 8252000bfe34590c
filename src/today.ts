let last = Temporal.Instant.fromEpochMilliseconds(0)

/** The only place that reads the wall clock, to the millisecond. Asked again within one, the same moment is given: the collector is slow with many. */
export function now(): Temporal.Instant {
  const milliseconds = Date.now()
  if (last.epochMilliseconds !== milliseconds) last = Temporal.Instant.fromEpochMilliseconds(milliseconds)
  return last
}
