import { type Bounds, boundsFrom, type Sum } from './bounds.ts'
import { LEAST_PEOPLE } from './least-people.ts'

/** Whether somebody who knows all that is published could still take the withheld number for one of at least `LEAST_PEOPLE`, and for another one. */
const isTold = ({ least, most }: Bounds) => most < LEAST_PEOPLE || most - least < LEAST_PEOPLE - 1

const isSmall = ({ value }: Sum) => value !== undefined && value > 0 && value < LEAST_PEOPLE

/**
 * Withholds small numbers, and then, one at a time, the smallest other number that helps, until nothing small can be worked out from what is left in all
 * the tables together. Pure.
 * @param sums every printed number of every table about the same people, with what it adds up
 * @returns the same, with `value` undefined where it is withheld
 */
export function withhold(sums: readonly Sum[]): readonly Sum[] {
  const small = new Set(sums.filter(isSmall).map(({ at }) => at))
  let kept = sums.map((sum) => (small.has(sum.at) ? { ...sum, value: undefined } : sum))
  for (;;) {
    const bound = boundsFrom(kept)
    const told = kept.find((sum) => small.has(sum.at) && isTold(bound(sum)))
    if (!told) return kept
    const next = complementOf(kept, told.at)
    if (!next) return kept.map((sum) => ({ ...sum, value: undefined }))
    kept = kept.map((sum) => (sum.at === next ? { ...sum, value: undefined } : sum))
  }
}

/** The number to withhold next: the smallest that is not nothing and shares a sum with the one that would be told; else the smallest sum over it. */
function complementOf(sums: readonly Sum[], at: string): string | undefined {
  const told = sums.find((sum) => sum.at === at)
  if (!told) return undefined
  const over = sums.filter((sum) => sum.value !== undefined && sum.at !== at && told.atoms.every((atom) => sum.atoms.includes(atom)))
  const beside = sums.filter(
    (sum) =>
      (sum.value ?? 0) > 0 &&
      over.some(
        (whole) => whole.at !== sum.at && sum.atoms.every((atom) => whole.atoms.includes(atom)) && sum.atoms.length < whole.atoms.length,
      ),
  )
  const smallest = (of: readonly Sum[]) =>
    of.toSorted((one, other) => (one.value ?? 0) - (other.value ?? 0) || one.at.localeCompare(other.at))[0]
  return (smallest(beside) ?? smallest(over))?.at
}
