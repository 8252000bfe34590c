import type { Equation } from './equation.ts'
import { solvePart } from './solve-part.ts'

/** A published or withheld sum over the finest counts (atoms) of one or several tables. */
export interface Sum {
  /** Where it is printed, for messages. */
  at: string
  /** Ids of the counts it adds up. */
  atoms: readonly string[]
  /** Counts taken away from it: of a difference between two tables or editions. */
  minus?: readonly string[]
  /** Its number, or undefined where it is withheld. */
  value: number | undefined
}

/** Between which numbers a withheld sum must lie, for whoever knows everything that was published. */
export interface Bounds {
  at: string
  least: number
  most: number
}

/**
 * What can be worked out of one withheld number from all that is published, in however many tables and editions, each count being a number not below zero: the
 * narrowest bounds, by linear programming over what is left once every count that follows at once is put in, rounded inwards to whole numbers.
 * @returns a function of a withheld sum
 */
export function boundsFrom(sums: readonly Sum[]): (asked: Sum) => Bounds {
  const { known, left } = workOut(sums)
  return (asked) => {
    const { unknown, makes } = without(known, coefficientsOf(asked), 0)
    const [least, most] = solvePart(left, unknown)
    return { at: asked.at, least: Math.ceil(least - makes - 1e-6), most: Math.floor(most - makes + 1e-6) }
  }
}

/** The bounds of every withheld number. */
export const boundsOf = (sums: readonly Sum[]): readonly Bounds[] => sums.filter(({ value }) => value === undefined).map(boundsFrom(sums))

function coefficientsOf({ atoms, minus = [] }: Pick<Sum, 'atoms' | 'minus'>): Map<string, number> {
  const of = new Map<string, number>()
  for (const atom of atoms) of.set(atom, (of.get(atom) ?? 0) + 1)
  for (const atom of minus) of.set(atom, (of.get(atom) ?? 0) - 1)
  return of
}

function without(known: ReadonlyMap<string, number>, coefficients: ReadonlyMap<string, number>, makes: number): Equation {
  const unknown = new Map([...coefficients].filter(([atom, times]) => times !== 0 && !known.has(atom)))
  const told = [...coefficients].reduce((sum, [atom, times]) => sum + times * (known.get(atom) ?? 0), 0)
  return { unknown, makes: makes - told }
}

/** Puts in every count that a sum tells alone: the one not known in it, or all of a sum that makes nothing. */
function workOut(sums: readonly Sum[]): { known: ReadonlyMap<string, number>; left: readonly Equation[] } {
  const known = new Map<string, number>()
  let left: readonly Equation[] = sums.flatMap((sum) =>
    sum.value === undefined ? [] : [{ unknown: coefficientsOf(sum), makes: sum.value }],
  )
  for (;;) {
    const before = known.size
    left = left.flatMap((equation) => {
      const { unknown, makes } = without(known, equation.unknown, equation.makes)
      const [[only, times] = ['', 0]] = unknown
      if (unknown.size === 1) known.set(only, makes / times)
      else if (makes === 0 && [...unknown.values()].every((each) => each > 0)) for (const atom of unknown.keys()) known.set(atom, 0)
      else if (unknown.size > 0) return [{ unknown, makes }]
      return []
    })
    if (known.size === before) return { known, left }
  }
}
