/** The first instant of a day of a zone, some days on: ISO 8601 in UTC with milliseconds. */
export const startOfDay = (day: string, zone: string, daysOn = 0): string =>
  Temporal.PlainDate.from(day).add({ days: daysOn }).toZonedDateTime(zone).toInstant().toString({ fractionalSecondDigits: 3 })
