import type { Json, JsonObject } from '../../../kernel/json.ts'

/** Alternatives with why each would not do, numbered. */
export function saidAlternatives({ alternatives }: JsonObject, none = 'None stated.'): string[] {
  if (!Array.isArray(alternatives)) return [none]
  return alternatives.map((each: Json, at) => {
    const { alternative, whyNot } = each as JsonObject
    return `${at + 1}. ${String(alternative).replaceAll('-', ' ')}: ${String(whyNot)}`
  })
}
