/** The first instant of a day in a zone, ISO 8601 in UTC with milliseconds. */
export const dayBeginsAt = (day: string, zone: string): string =>
  Temporal.PlainDate.from(day).toZonedDateTime(zone).toInstant().toString({ fractionalSecondDigits: 3 })

/** The midnight that ends a day in a zone: the first instant that is no longer part of it. */
export const dayEndsAt = (day: string, zone: string): string => dayBeginsAt(Temporal.PlainDate.from(day).add({ days: 1 }).toString(), zone)
