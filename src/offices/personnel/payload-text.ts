import type { JsonObject } from '../../kernel/json.ts'

/** The text of a field, or null where it was left out. */
export const findText = (payload: JsonObject, field: string): string | null => {
  const value = payload[field]
  return typeof value === 'string' && value !== '' ? value : null
}

/** The text of a field the act's schema asks for. @throws Error where it is not there: the payload did not pass the schema */
export function getText(payload: JsonObject, field: string): string {
  const text = findText(payload, field)
  if (text === null) throw new Error(`the payload has no "${field}"`)
  return text
}
