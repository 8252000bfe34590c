/** Text as it can be kept: without the character no text has (U+0000) and without halves of characters. */
export const plainText = (text: string): string => text.toWellFormed().replaceAll('\u0000', '')

/** True where some text of a value, or a name in it, could not be kept as it is. What is left to look at is a list: a value may hold lists in lists without end. */
export function holdsUnkeepable(value: unknown): boolean {
  const left = [value]
  while (left.length > 0) {
    const one = left.pop()
    if (typeof one === 'string' && plainText(one) !== one) return true
    if (typeof one !== 'object' || one === null) continue
    if (!Array.isArray(one)) for (const name of Object.keys(one)) left.push(name)
    for (const inside of Object.values(one)) left.push(inside)
  }
  return false
}
