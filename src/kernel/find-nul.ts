import type { Json } from './json.ts'

/** What somebody is told whose text holds U+0000. */
export const nulFault = 'Leave out the character U+0000: no database keeps it.'

/**
 * Where a value holds U+0000, which PostgreSQL takes in no text: dotted names, empty where the value itself is the text. Undefined where nowhere,
 * as nearly always.
 */
export function findNul(value: Json | undefined): string | undefined {
  if (typeof value === 'string') return value.includes('\0') ? '' : undefined
  if (typeof value !== 'object' || value === null) return undefined
  for (const [name, inside] of Object.entries(value)) {
    const found = name.includes('\0') ? '' : findNul(inside)
    if (found !== undefined) return found === '' ? name.replaceAll('\0', '') : `${name}.${found}`
  }
  return undefined
}
