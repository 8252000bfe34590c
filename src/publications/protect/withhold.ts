import { type Bounds, boundsFrom, type Sum } from './bounds.ts'
import { LEAST_PEOPLE } from './least-people.ts'

/**
 * A sum that may be printed; `earlier`: it was, in an edition that stays, or was withheld in it, and may be small; `difference`: nobody prints it, and small ones
 * must not be worked out, nor any of which only bounds are known.
 */
export interface SumToPrint extends Sum {
  role?: 'earlier' | 'difference'
}

/** Whether somebody who knows all that is published could still take the number for one of at least `LEAST_PEOPLE`, and for another one. */
const isTold = ({ least, most }: Bounds) => (most < LEAST_PEOPLE && least > -LEAST_PEOPLE) || most - least < LEAST_PEOPLE - 1

const isSmall = ({ value, role }: SumToPrint) => role !== 'earlier' && value !== undefined && value !== 0 && Math.abs(value) < LEAST_PEOPLE

/** The same of a number withheld before, which is not known here: it may be small, and is not nothing. */
const mayBeTold = (bounds: Bounds) => bounds.least < LEAST_PEOPLE && bounds.most > 0 && isTold(bounds)

const unprinted = (sum: SumToPrint): SumToPrint => ({ ...sum, value: undefined })

/**
 * Withholds small numbers, and then, one at a time, the number that helps most cheaply, until nothing small, and no small difference, can be worked out from
 * what is left in all the tables and the editions before. Pure.
 * @param sums every number of every table about the same people, with what it adds up
 * @returns the same, with `value` undefined where it is withheld; what was printed earlier stays
 */
export function withhold(sums: readonly SumToPrint[]): readonly SumToPrint[] {
  const small = new Set(sums.filter(isSmall).map(({ at }) => at))
  const before = boundsFrom(sums.filter(({ role }) => role === 'earlier'))
  const hidden = new Set(sums.flatMap((sum) => (sum.value === undefined && !mayBeTold(before(sum)) ? [sum.at] : [])))
  let kept = sums.map((sum) => (sum.role === 'difference' || small.has(sum.at) ? unprinted(sum) : sum))
  for (;;) {
    const bound = boundsFrom(kept)
    const told = kept.find((sum) => (small.has(sum.at) && isTold(bound(sum))) || (hidden.has(sum.at) && mayBeTold(bound(sum))))
    if (!told) return kept
    const next = complementOf(kept, told)
    if (!next) return kept.map((sum) => (sum.role === 'earlier' ? sum : unprinted(sum)))
    kept = kept.map((sum) => (sum.at === next ? unprinted(sum) : sum))
  }
}

/**
 * The number to withhold next: of a difference the number it is made from; else the smallest that is not nothing and shares a sum with the one that would be told;
 * else the smallest sum over it.
 */
function complementOf(all: readonly SumToPrint[], told: SumToPrint): string | undefined {
  const sums = all.filter(({ role, value, at }) => role === undefined && value !== undefined && at !== told.at)
  const of = new Set(told.atoms)
  const over = sums.filter(({ atoms }) => atoms.length >= of.size && told.atoms.every((atom) => atoms.includes(atom)))
  const itself = over.find(({ atoms }) => atoms.length === of.size)
  if (told.role === 'difference' && itself) return itself.at
  const beside = sums.filter(
    (sum) =>
      (sum.value ?? 0) > 0 &&
      over.some(
        (whole) => whole.at !== sum.at && sum.atoms.every((atom) => whole.atoms.includes(atom)) && sum.atoms.length < whole.atoms.length,
      ),
  )
  const smallest = (some: readonly SumToPrint[]) =>
    some.toSorted((one, other) => (one.value ?? 0) - (other.value ?? 0) || one.at.localeCompare(other.at))[0]
  return (smallest(beside) ?? smallest(over) ?? smallest(sums.filter(({ value }) => (value ?? 0) > 0)))?.at
}
