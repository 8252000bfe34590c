/** The only place that reads the wall clock. */
export const now = (): Temporal.Instant => Temporal.Now.instant()
