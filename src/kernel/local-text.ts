/** "2026-03-06 21:00 -05:00 (America/New_York)": an instant as the clocks of a place showed it; undefined where it is none. */
export function localText(instant: string, zone: string): string | undefined {
  try {
    const local = Temporal.Instant.from(instant).toZonedDateTimeISO(zone)
    const time = local.toPlainTime().toString({ smallestUnit: local.second === 0 ? 'minute' : 'second' })
    // An offset is no place.
    const where = zone === 'UTC' ? 'UTC' : /^[+-]/.test(zone) ? local.offset : `${local.offset} (${zone})`
    return `${local.toPlainDate().toString()} ${time} ${where}`
  } catch {
    return undefined
  }
}

/** An instant as it is kept: in UTC. */
const instant = /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z/g

/** A text in which moments stand as they are kept, with each as the clocks of a place showed it. */
export const inLocal = (text: string, zone: string): string => text.replace(instant, (at) => localText(at, zone) ?? at)
