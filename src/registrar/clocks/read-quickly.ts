import { daysInMonth, dayText, epochDay } from './epoch-day.ts'
import { notQuick } from './not-quick.ts'
import type { ZoneLine } from './zone-line.ts'

export const MICROSECONDS_PER_DAY = 86_400_000_000

/** A moment in numbers: microseconds since 1970 (NaN where only the day is known) and the local day's number. */
export interface QuickMoment {
  at: number
  on: number
}

/**
 * Reads a fact that is a moment, as `readMoment` of the clockwork does.
 * @throws notQuick where the text is no plain day or instant of at most microseconds
 */
export function readQuickly(value: string | boolean, zone: ZoneLine): QuickMoment {
  if (typeof value !== 'string') throw notQuick
  const on = readDayNumber(value)
  if (value.length === 10) return { at: Number.NaN, on }
  const at = on * MICROSECONDS_PER_DAY + readTime(value)
  return { at, on: zone.dayOf(at) }
}

/** Digits from a place of a text, or NaN. */
function digits(value: string, from: number, count: number): number {
  let number = 0
  for (let place = from; place < from + count; place++) {
    const digit = value.charCodeAt(place) - 48
    if (!(digit >= 0 && digit <= 9)) return Number.NaN
    number = number * 10 + digit
  }
  return number
}

/** The number of a day as text, YYYY-MM-DD and anything after it. @throws notQuick where it is none */
export function readDayNumber(value: string): number {
  const [year, month, day] = [digits(value, 0, 4), digits(value, 5, 2), digits(value, 8, 2)]
  const isDay = value[4] === '-' && value[7] === '-' && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
  if (!isDay || Number.isNaN(year)) throw notQuick
  return epochDay(year, month, day)
}

/** Microseconds into the day of `…THH:MM:SS[.f]Z`. Other ways of writing an instant are left to the reference. */
function readTime(value: string): number {
  const [hour, minute, second] = [digits(value, 11, 2), digits(value, 14, 2), digits(value, 17, 2)]
  const isTime = value[10] === 'T' && value[13] === ':' && value[16] === ':' && hour < 24 && minute < 60 && second < 60
  if (!isTime || value.at(-1) !== 'Z') throw notQuick
  const whole = (hour * 3600 + minute * 60 + second) * 1_000_000
  if (value.length === 20) return whole
  const places = value.length - 21
  const fraction = digits(value, 20, places)
  if (value[19] !== '.' || places < 1 || places > 6 || Number.isNaN(fraction)) throw notQuick
  return whole + fraction * 10 ** (6 - places)
}

/** ISO 8601 in UTC: three digits of a second as the record keeps them, six where there is more. */
export function instantText(at: number): string {
  const day = Math.floor(at / MICROSECONDS_PER_DAY)
  const rest = at - day * MICROSECONDS_PER_DAY
  const two = (number: number) => (number < 10 ? `0${number}` : `${number}`)
  const [seconds, fraction] = [Math.floor(rest / 1_000_000), rest % 1_000_000]
  const tail = fraction % 1000 === 0 ? String(fraction / 1000).padStart(3, '0') : String(fraction).padStart(6, '0')
  return `${dayText(day)}T${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}.${tail}Z`
}
