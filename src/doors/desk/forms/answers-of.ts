import type { Json, JsonObject } from '../../../kernel/json.ts'
import type { FormField } from './form-field.ts'

/** An input as the boxes would hold it, to start a correction from what was recorded. Instants are shown in the zone given. */
export function answersOf(fields: readonly FormField[], input: JsonObject, zone: string, under = ''): Record<string, readonly string[]> {
  return Object.assign({}, ...fields.map((field) => boxesOf(field, input[field.key], zone, under + field.key)))
}

function boxesOf(field: FormField, value: Json | undefined, zone: string, at: string): Record<string, readonly string[]> {
  if (value === undefined || value === null) return {}
  if (field.control === 'group' && isObject(value)) return answersOf(field.fields ?? [], value, zone, `${at}.`)
  if (Array.isArray(value)) {
    if (field.control === 'list') {
      const items = value.map((item, place) => (isObject(item) ? answersOf(field.fields ?? [], item, zone, `${at}.${place}.`) : {}))
      return Object.assign({ [`${at}.count`]: [String(value.length)] }, ...items)
    }
    return field.control === 'lines' ? { [at]: [value.map(String).join('\n')] } : { [at]: value.map(String) }
  }
  if (typeof value === 'boolean') return { [at]: [value ? 'yes' : 'no'] }
  if (field.control === 'day' && typeof value === 'string') return dayBoxes(value, at)
  if (field.control === 'instant' && typeof value === 'string') return momentBoxes(value, zone, at)
  return { [at]: [String(value)] }
}

function dayBoxes(day: string, at: string): Record<string, readonly string[]> {
  const [year = '', month = '', date = ''] = day.split('-')
  return { [`${at}.year`]: [year], [`${at}.month`]: [String(Number(month))], [`${at}.day`]: [String(Number(date))] }
}

function momentBoxes(instant: string, zone: string, at: string): Record<string, readonly string[]> {
  const local = Temporal.Instant.from(instant).toZonedDateTimeISO(zone)
  const time = local.toPlainTime()
  const earlier = local.toPlainDateTime().toZonedDateTime(zone, { disambiguation: 'earlier' })
  return {
    ...dayBoxes(local.toPlainDate().toString(), at),
    [`${at}.time`]: [time.second === 0 ? time.toString({ smallestUnit: 'minute' }) : time.toString({ smallestUnit: 'second' })],
    [`${at}.zone`]: [zone],
    [`${at}.which`]: [earlier.equals(local) ? 'earlier' : 'later'],
  }
}

const isObject = (value: Json): value is JsonObject => typeof value === 'object' && value !== null && !Array.isArray(value)
