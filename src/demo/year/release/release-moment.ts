import { SECONDS_A_DAY, serialDay } from '../../stints/window.ts'

/** A moment as releases print it: local wall time, in seconds since serial day 0, its zone left out. */
export function printedMoment(instant: string, zone: string): number {
  const at = Temporal.Instant.from(instant).toZonedDateTimeISO(zone)
  return serialDay(at.toPlainDate().toString()) * SECONDS_A_DAY + at.hour * 3600 + at.minute * 60 + at.second
}

/** The day of it. */
export const printedDay = (instant: string, zone: string): number =>
  serialDay(Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainDate().toString())
