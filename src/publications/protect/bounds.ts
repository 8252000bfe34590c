import { type Coefficients, type Constraint, equalTo, solve } from 'yalps'

/** A published or withheld sum over the finest counts (atoms) of one or several tables. */
export interface Sum {
  /** Where it is printed, for messages. */
  at: string
  /** Ids of the counts it adds up. */
  atoms: readonly string[]
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
 * What can be worked out of one withheld number from all that is published, in however many tables, each count being a number not below zero: the narrowest
 * bounds, by linear programming, rounded inwards to whole numbers.
 * @returns a function of a withheld sum
 */
export function boundsFrom(sums: readonly Sum[]): (asked: Sum) => Bounds {
  const published = sums.filter((sum) => sum.value !== undefined)
  const constraints = new Map<string, Constraint>(published.map(({ at, value }) => [at, equalTo(value ?? 0)]))
  const inPublished = new Map<string, [string, number][]>(sums.flatMap(({ atoms }) => atoms.map((atom) => [atom, []])))
  for (const { at, atoms } of published) for (const atom of atoms) inPublished.get(atom)?.push([at, 1])
  return ({ at, atoms }) => {
    const asked = new Set(atoms)
    const variables = new Map<string, Coefficients>(
      [...inPublished].map(([atom, places]) => [atom, new Map<string, number>([...places, ['asked', asked.has(atom) ? 1 : 0]])]),
    )
    const run = (direction: 'minimize' | 'maximize') => solve({ direction, objective: 'asked', constraints, variables })
    const [least, most] = [run('minimize'), run('maximize')]
    return {
      at,
      least: least.status === 'optimal' ? Math.ceil(least.result - 1e-6) : 0,
      most: most.status === 'optimal' ? Math.floor(most.result + 1e-6) : Number.POSITIVE_INFINITY,
    }
  }
}

/** The bounds of every withheld number. */
export const boundsOf = (sums: readonly Sum[]): readonly Bounds[] => sums.filter(({ value }) => value === undefined).map(boundsFrom(sums))
