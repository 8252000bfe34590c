import { afterLatestMicros, dayMicros, earliestMicros } from './serial-date.ts'

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

const time = String.raw`(?:[ T,]+(?<hour>\d{1,2}):(?<minute>\d{2})(?::(?<second>\d{2})(?:\.(?<fraction>\d{1,9}))?)?\s*(?<half>[AaPp]\.?[Mm]\.?)?\s*(?<zone>Z|[+-]\d{2}:?\d{2})?)?`

/** The shapes dates are typed in. Years have four digits: two would have to be guessed. `1/2/2023` is January 2nd. */
const shapes: readonly RegExp[] = [
  new RegExp(String.raw`^(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})${time}$`),
  new RegExp(String.raw`^(?<year>\d{4})/(?<month>\d{1,2})/(?<day>\d{1,2})${time}$`),
  new RegExp(String.raw`^(?<month>\d{1,2})/(?<day>\d{1,2})/(?<year>\d{4})${time}$`),
  new RegExp(String.raw`^(?<month>\d{1,2})-(?<day>\d{1,2})-(?<year>\d{4})${time}$`),
  new RegExp(String.raw`^(?<name>[A-Za-z]{3,9})\.? (?<day>\d{1,2}),? (?<year>\d{4})${time}$`),
  new RegExp(String.raw`^(?<day>\d{1,2})[ -](?<name>[A-Za-z]{3,9})\.?[ -](?<year>\d{4})${time}$`),
]

const monthNames = 'january february march april may june july august september october november december'.split(' ')

/** The number of a month's name, written out or cut to three letters or, of September, four. */
function monthOf(name: string): number {
  const word = name.toLowerCase()
  const at = months.indexOf(word.slice(0, 3))
  return at >= 0 && monthNames[at]?.startsWith(word) ? at + 1 : Number.NaN
}

type Parts = Record<string, string | undefined>

function timeMicros({ hour = '0', minute = '0', second = '0', fraction = '', half, zone }: Parts): number {
  const isAfternoon = half?.[0]?.toLowerCase() === 'p'
  const hours = Number(hour)
  if (half !== undefined && (hours < 1 || hours > 12)) return Number.NaN
  const ofDay = half === undefined ? hours : (hours % 12) + (isAfternoon ? 12 : 0)
  if (ofDay > 23 || Number(minute) > 59 || Number(second) > 59) return Number.NaN
  const seconds = ofDay * 3600 + Number(minute) * 60 + Number(second)
  const micros = Number(fraction.padEnd(6, '0').slice(0, 6))
  return seconds * 1_000_000 + micros - zoneMinutes(zone) * 60_000_000
}

/** Minutes that a stated zone is ahead of UTC. Times are kept in UTC where a text says its zone. */
function zoneMinutes(zone: string | undefined): number {
  if (zone === undefined || zone === 'Z') return 0
  const [, sign, hours, minutes] = /^([+-])(\d{2}):?(\d{2})$/.exec(zone) ?? []
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes))
}

function dayNumber({ year, month, day, name }: Parts): number {
  const at = name === undefined ? Number(month) : monthOf(name)
  try {
    const date = Temporal.PlainDate.from({ year: Number(year), month: at, day: Number(day) }, { overflow: 'reject' })
    return Temporal.PlainDate.from('1970-01-01').until(date).days
  } catch {
    return Number.NaN
  }
}

/**
 * Reads a day, or a day and time, that was typed as text: `2023-01-01`, `2023-01-01 10:00`, `1/2/2023`, `01/02/2023 03:10 PM`,
 * `Apr 30, 2012`, `30-Apr-2012`, ISO 8601 with `T` and zone.
 * @returns microseconds since 1970-01-01 00:00; NaN where the text is no time from 1900 to 2100
 */
export function microsFromText(text: string): number {
  const trimmed = text.trim()
  for (const shape of shapes) {
    const parts = shape.exec(trimmed)?.groups
    if (parts === undefined) continue
    const micros = dayNumber(parts) * dayMicros + timeMicros(parts)
    return micros >= earliestMicros && micros < afterLatestMicros ? micros : Number.NaN
  }
  return Number.NaN
}
