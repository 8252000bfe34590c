import { wordsOf } from './normal-name.ts'

/** How much a word tells places apart: COUNTY and JAIL little, LACKAWANNA much. */
export type Weights = (word: string) => number

/** Weights from how many of the names hold each word. */
export function weighWords(names: readonly string[]): Weights {
  const counts = new Map<string, number>()
  for (const name of names) for (const word of new Set(wordsOf(name))) counts.set(word, (counts.get(word) ?? 0) + 1)
  // A word no list has tells much, and not so much that two names with such a word were never alike.
  const unseen = Math.min(5, Math.log(1 + names.length))
  return (word) => {
    const count = counts.get(word)
    return count === undefined ? unseen : Math.log(1 + names.length / count)
  }
}

/** Two words are one where a letter is missing, added or another in words of six letters and more. */
export function isNearWord(one: string, other: string): boolean {
  if (one === other) return true
  const [short, long] = one.length <= other.length ? [one, other] : [other, one]
  if (short.length < 6 || long.length - short.length > 1) return false
  let from = 0
  while (from < short.length && short[from] === long[from]) from++
  let until = 0
  while (until < short.length - from && short.at(-1 - until) === long.at(-1 - until)) until++
  return short.length - from - until <= 1 && long.length - from - until <= 1
}

export interface Likeness {
  /** 0 to 100: of the weight of all words, how much is in words both names have. Of two names of places, never of people. */
  percent: number
  shared: readonly string[]
  onlyIn: readonly [readonly string[], readonly string[]]
  /** The word that tells each place apart best is in both names. */
  isTelling: boolean
}

/** How alike two names of places are, and by which words. */
export function likeness(one: string, other: string, weights: Weights): Likeness {
  const [ours, theirs] = [[...new Set(wordsOf(one))], [...new Set(wordsOf(other))]]
  const weight = (words: readonly string[]) => words.reduce((sum, word) => sum + weights(word), 0)
  const left = new Set(theirs)
  const pairs = ours.flatMap((word) => {
    const found = left.has(word) ? word : [...left].find((near) => isNearWord(word, near))
    if (found === undefined) return []
    left.delete(found)
    return [[word, found] as const]
  })
  const shared = pairs.map(([word]) => word)
  const both = weight(shared) + weight(pairs.map(([, found]) => found))
  const all = weight(ours) + weight(theirs)
  const taken = new Set(shared)
  const heaviest = (words: readonly string[]) => words.toSorted((a, b) => weight([b]) - weight([a]))[0]
  const [best, others] = [heaviest(ours), heaviest(theirs)]
  return {
    percent: all === 0 ? 0 : Math.round((100 * both) / all),
    shared,
    onlyIn: [ours.filter((word) => !taken.has(word)), [...left]],
    isTelling: pairs.some(([word, found]) => word === best && found === others),
  }
}
