/** Words that most agencies have in their names: they tell none from another. */
const common =
  /\b(county|sheriffs?|office|police|department|dept|city|town|township|borough|constables?|jail|prison|detention|center|board|of|the|and)\b/g

/** The letters that tell an agency: "Ft. Myers Police Department" is "ftmyers". */
const bone = (name: string): string =>
  name
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(common, '')
    .replace(/[^a-z]/g, '')

const pairsOf = (text: string): Set<string> =>
  new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2)))

/** Of names that are one, spelled twice, most pairs of letters are the same; of two agencies signed on one day few are. */
const enough = 0.6

/** Whether two names may be one: the same first two words, or mostly the same letters beside the words that agencies share. */
export function looksSame(one: string, other: string): boolean {
  const firstWords = (name: string) =>
    name
      .toLowerCase()
      .split(/[^a-z]+/)
      .filter(Boolean)
      .slice(0, 2)
      .join(' ')
  if (firstWords(one) === firstWords(other)) return true
  const [mine, theirs] = [pairsOf(bone(one)), pairsOf(bone(other))]
  const same = [...mine].filter((pair) => theirs.has(pair)).length
  return mine.size + theirs.size > 0 && (2 * same) / (mine.size + theirs.size) >= enough
}
