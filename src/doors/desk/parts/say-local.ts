import { html, type Part } from '../../web/html.ts'

/** "2026-03-06 21:00 -05:00 (America/New_York)": an instant as clocks of a place showed it; as it stands where it is none. */
export function sayLocal(instant: string, zone: string): Part {
  const text = localText(instant, zone)
  return text === undefined ? instant : html`<time datetime="${instant}">${text}</time>`
}

/** The same as plain text; undefined where it is not an instant. */
export function localText(instant: string, zone: string): string | undefined {
  try {
    const local = Temporal.Instant.from(instant).toZonedDateTimeISO(zone)
    const time = local.toPlainTime().toString({ smallestUnit: local.second === 0 ? 'minute' : 'second' })
    const where = zone === 'UTC' ? 'UTC' : `${local.offset} (${zone})`
    return `${local.toPlainDate().toString()} ${time} ${where}`
  } catch {
    return undefined
  }
}
