/**
 * Why a purpose does not do, or undefined where it does. It must be a few words of the reader's own: somebody will read it later.
 */
export function purposeFault(purpose: string): string | undefined {
  const words = purpose.trim().match(/\p{Letter}{2,}/gu) ?? []
  if (words.length >= 3 && new Set(words.map((word) => word.toLowerCase())).size >= 3) return undefined
  return 'Say in a few words why you need to read this: the person whose file it is can see what you say.'
}
