/** Microseconds in a day. */
export const dayMicros = 86_400_000_000

/** Values outside these years are taken for mistyped ones: 1900-01-01 up to 2100-12-31, in microseconds since 1970-01-01. */
export const earliestMicros = -2_208_988_800_000_000
export const afterLatestMicros = 4_133_980_800_000_000

/** Day 0 of the two date systems, in days before 1970-01-01: 1899-12-30 (so that 1900-03-01 is day 61) and 1904-01-01. */
export const epochOffset = { from1900: 25_569, from1904: 24_107 } as const

/** Lotus 1-2-3 had a 29 February 1900, day 60, and Excel kept it: days before it are one too low, and day 60 is no day. */
function withoutFalseLeapDay(serial: number): number {
  if (serial >= 61) return serial
  return serial < 60 ? serial + 1 : Number.NaN
}

/**
 * A serial number of a spreadsheet as microseconds since 1970-01-01 00:00 of the local clock, rounded to 0.1 ms as readxl does.
 * @returns NaN where it is no time from 1900 to 2100
 * @see ECMA-376 part 1, 18.17.4.1
 */
export function microsFromSerial(serial: number, is1904: boolean): number {
  const days = is1904 ? serial - epochOffset.from1904 : withoutFalseLeapDay(serial) - epochOffset.from1900
  const tenths = days * 86_400 * 10_000
  const micros = (tenths >= 0 ? Math.floor(tenths + 0.5) : Math.ceil(tenths - 0.5)) * 100
  return serial >= 0 && micros >= earliestMicros && micros < afterLatestMicros ? micros : Number.NaN
}

const epoch = Temporal.PlainDateTime.from('1970-01-01')

/** The day and time that a serial number of a sheet stands for; undefined where it is none from 1900 to 2100. */
export function instantFromSerial(serial: number, is1904: boolean): Temporal.PlainDateTime | undefined {
  const micros = microsFromSerial(serial, is1904)
  return Number.isNaN(micros) ? undefined : epoch.add({ microseconds: micros })
}

/** Microseconds since 1970-01-01 as `2023-01-01T10:00:00`. */
export const instantText = (micros: number): string => epoch.add({ microseconds: micros }).toString()

/** Days since 1970-01-01 as `2023-01-01`. */
export const dayText = (days: number): string => epoch.toPlainDate().add({ days }).toString()
