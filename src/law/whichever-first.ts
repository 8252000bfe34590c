import type { MomentNode, TestNode } from '../clockwork/nodes.ts'

/**
 * Stops on the first of several events: the act the rule asks for, or an event that ends the duty (release, removal).
 * All of them must be known, or known not to have happened. Without that, a record that holds the release but no
 * word of the act would read as if the act was never done; absence accuses nobody, so such a clock is untestable.
 * @param facts names of the facts, the act first
 * @param where the clock runs only where this holds as well
 * @returns the `applies` and `stops` of a clock
 */
export function whicheverFirst(facts: readonly string[], where?: TestNode): { applies: TestNode; stops: MomentNode } {
  const known = facts.map(knownEitherWay)
  return {
    applies: { node: 'all', of: where ? [where, ...known] : known },
    stops: { node: 'earliest', of: facts.map((fact) => ({ node: 'fact', fact })) },
  }
}

/** True whether or not it happened; unknown where the record does not say. */
function knownEitherWay(fact: string): TestNode {
  const happened: TestNode = { node: 'happened', fact }
  return { node: 'any', of: [happened, { node: 'not', of: happened }] }
}
