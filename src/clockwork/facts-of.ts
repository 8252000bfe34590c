import type { Clock, MomentNode, TestNode } from './nodes.ts'

/** The facts a moment is read from, each once. */
export const momentFacts = (node: MomentNode): string[] => (node.node === 'fact' ? [node.fact] : [...new Set(node.of.flatMap(momentFacts))])

/** The facts a test asks about, each once. */
export function testFacts(node: TestNode): string[] {
  if (node.node === 'not') return testFacts(node.of)
  if (node.node === 'all' || node.node === 'any') return [...new Set(node.of.flatMap(testFacts))]
  return [node.fact]
}

/** The facts that say by when, where an order does, each once. */
const orderedFacts = ({ versions }: Clock): string[] => [
  ...new Set(versions.flatMap(({ length }) => (length?.unit === 'as-ordered' ? [length.fact] : []))),
]

/** Every fact a clock may read, each once: condition, start, stop, the moment an order names, pauses, extensions. */
export function factsOf(clock: Clock): string[] {
  const pauses = (clock.pauses ?? []).flatMap(({ from, until }) => [from, until])
  const extensions = (clock.extensions ?? []).map(({ when }) => when)
  const condition = clock.applies ? testFacts(clock.applies) : []
  return [
    ...new Set([...condition, ...momentFacts(clock.starts), ...momentFacts(clock.stops), ...orderedFacts(clock), ...pauses, ...extensions]),
  ]
}

/** A test without the parts that only ask that the record says something; undefined where nothing else is asked. */
export function findRealQuestion(node: TestNode): TestNode | undefined {
  if (findToldEitherWay(node)) return undefined
  if (node.node !== 'all') return node
  const of = node.of.flatMap((part) => findRealQuestion(part) ?? [])
  return of.length === 0 ? undefined : { node: 'all', of }
}

/** The fact of a test that holds whether or not it happened ("happened, or not happened"), and so only asks that the record says. */
export function findToldEitherWay(node: TestNode): string | undefined {
  if (node.node !== 'any' || node.of.length !== 2) return undefined
  const [yes, no] = node.of
  if (yes?.node !== 'happened' || no?.node !== 'not' || no.of.node !== 'happened') return undefined
  return yes.fact === no.of.fact ? yes.fact : undefined
}
