import { type Coefficients, type Constraint, equalTo, solve } from 'yalps'
import type { Equation } from './equation.ts'

/** Every equation that has to do with the counts asked of, directly or through others. */
function partOf(equations: readonly Equation[], asked: Iterable<string>): readonly Equation[] {
  const reached = new Set(asked)
  const part = new Set<Equation>()
  for (let size = -1; size !== part.size; ) {
    size = part.size
    for (const equation of equations) {
      if (part.has(equation) || ![...equation.unknown.keys()].some((atom) => reached.has(atom))) continue
      part.add(equation)
      for (const atom of equation.unknown.keys()) reached.add(atom)
    }
  }
  return [...part]
}

/**
 * The least and the most a sum of counts can be where equations hold and no count is below zero.
 * @param asked counts with what each is taken times
 */
export function solvePart(equations: readonly Equation[], asked: ReadonlyMap<string, number>): readonly [least: number, most: number] {
  if (asked.size === 0) return [0, 0]
  const part = partOf(equations, asked.keys())
  const constraints = new Map<string, Constraint>(part.map(({ makes }, at) => [String(at), equalTo(makes)]))
  const variables = new Map<string, Coefficients>()
  const put = (atom: string, row: string, times: number) =>
    variables.set(atom, new Map<string, number>([...((variables.get(atom) ?? new Map()) as Map<string, number>), [row, times]]))
  for (const [at, { unknown }] of part.entries()) for (const [atom, times] of unknown) put(atom, String(at), times)
  for (const [atom, times] of asked) put(atom, 'asked', times)
  const run = (direction: 'minimize' | 'maximize', beyond: number) => {
    const { status, result } = solve({ direction, objective: 'asked', constraints, variables })
    return status === 'optimal' ? result : beyond
  }
  return [run('minimize', Number.NEGATIVE_INFINITY), run('maximize', Number.POSITIVE_INFINITY)]
}
