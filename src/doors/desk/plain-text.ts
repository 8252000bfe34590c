/** Text as it can be kept: without the character no text has (U+0000) and without halves of characters. */
export const plainText = (text: string): string => text.toWellFormed().replaceAll('\u0000', '')

/** True where some text of a value, or a name in it, could not be kept as it is. */
export function holdsUnkeepable(value: unknown): boolean {
  if (typeof value === 'string') return plainText(value) !== value
  if (Array.isArray(value)) return value.some(holdsUnkeepable)
  if (typeof value !== 'object' || value === null) return false
  return Object.entries(value).some(([name, one]) => holdsUnkeepable(name) || holdsUnkeepable(one))
}
