import type { Clock, MomentNode, TestNode } from './nodes.ts'

/** The facts a moment is read from, each once. */
export const momentFacts = (node: MomentNode): string[] => (node.node === 'fact' ? [node.fact] : [...new Set(node.of.flatMap(momentFacts))])

/** The facts a test asks about, each once. */
export function testFacts(node: TestNode): string[] {
  if (node.node === 'not') return testFacts(node.of)
  if (node.node === 'all' || node.node === 'any') return [...new Set(node.of.flatMap(testFacts))]
  return [node.fact]
}

/** Every fact a clock may read, each once: condition, start, stop, pauses, extensions. */
export function factsOf(clock: Clock): string[] {
  const pauses = (clock.pauses ?? []).flatMap(({ from, until }) => [from, until])
  const extensions = (clock.extensions ?? []).map(({ when }) => when)
  const condition = clock.applies ? testFacts(clock.applies) : []
  return [...new Set([...condition, ...momentFacts(clock.starts), ...momentFacts(clock.stops), ...pauses, ...extensions])]
}
