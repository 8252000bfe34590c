import type { CaseState } from '../../kernel/case-state.ts'
import { subjectsOf } from '../../kernel/subjects-of.ts'

/** Whom a place may hold, as decided. */
export interface Fitness {
  holdsMen: boolean
  holdsWomen: boolean
  holdsFamilies: boolean
  holdsChildren: boolean
  isAccessible: boolean
  holdsOver72Hours: boolean
}

/** Whom the place may hold on a day, or undefined where nobody decided: then no booking is asked about it. */
export function placeFitness(state: CaseState, on: string): Fitness | undefined {
  const set = subjectsOf(state, 'place-fitness').filter(({ facts }) => typeof facts.fromOn === 'string' && facts.fromOn <= on)
  const last = set.toSorted((one, other) => String(one.facts.fromOn).localeCompare(String(other.facts.fromOn))).at(-1)?.facts
  if (!last) return undefined
  const is = (name: keyof Fitness) => last[name] === true
  return {
    holdsMen: is('holdsMen'),
    holdsWomen: is('holdsWomen'),
    holdsFamilies: is('holdsFamilies'),
    holdsChildren: is('holdsChildren'),
    isAccessible: is('isAccessible'),
    holdsOver72Hours: is('holdsOver72Hours'),
  }
}
