/** Moments of the invented year are whole seconds since 1970, UTC: quick to add to and to compare. */
export const MINUTE = 60
export const HOUR = 3600
export const DAY = 86_400

export const secondsOf = (instant: Temporal.Instant): number => Math.floor(instant.epochMilliseconds / 1000)

/** As an act is given it, in UTC. */
export const isoOf = (moment: number): string =>
  Temporal.Instant.fromEpochMilliseconds(Math.round(moment) * 1000).toString({ smallestUnit: 'second' })

/** The local day, YYYY-MM-DD. */
export const dayOf = (moment: number, zone: string): string =>
  Temporal.Instant.fromEpochMilliseconds(Math.round(moment) * 1000)
    .toZonedDateTimeISO(zone)
    .toPlainDate()
    .toString()
