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
 * What can be worked out of withheld numbers from all that is published, in however many tables, each count being a number not below zero: the narrowest
 * bounds, by linear programming. Rounded inwards to whole numbers.
 */
export function boundsOf(sums: readonly Sum[]): readonly Bounds[] {
  const published = sums.filter((sum) => sum.value !== undefined)
  const constraints = new Map<string, Constraint>(published.map(({ at, value }) => [at, equalTo(value ?? 0)]))
  const atoms = [...new Set(sums.flatMap((sum) => sum.atoms))]
  const inPublished = new Map(atoms.map((atom) => [atom, published.filter((sum) => sum.atoms.includes(atom)).map(({ at }) => at)]))
  return sums
    .filter((sum) => sum.value === undefined)
    .map(({ at, atoms: asked }) => {
      const variables = new Map<string, Coefficients>(
        atoms.map((atom) => [
          atom,
          new Map<string, number>([
            ...(inPublished.get(atom) ?? []).map((place): [string, number] => [place, 1]),
            ['asked', asked.includes(atom) ? 1 : 0],
          ]),
        ]),
      )
      const run = (direction: 'minimize' | 'maximize') => solve({ direction, objective: 'asked', constraints, variables })
      const [least, most] = [run('minimize'), run('maximize')]
      return {
        at,
        least: least.status === 'optimal' ? Math.ceil(least.result - 1e-6) : 0,
        most: most.status === 'optimal' ? Math.floor(most.result + 1e-6) : Number.POSITIVE_INFINITY,
      }
    })
}
