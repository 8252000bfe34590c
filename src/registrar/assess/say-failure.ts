import { answerTest } from '../../clockwork/answer-test.ts'
import { listOf } from '../../clockwork/in-words.ts'
import type { TestNode } from '../../clockwork/nodes.ts'
import type { FactRecord } from '../../clockwork/record.ts'

/** Says what a record holds of one fact. */
export type SayFact = (fact: string, value: string | boolean | null | undefined) => string

/** Why a test does not hold of a record, in words: only the parts that fail it. */
export const sayFailure = (node: TestNode, record: FactRecord, say: SayFact): string => sayAll(failing(node, record, say))

/** Why a test holds of a record, or may: what a bar rests on. */
export const sayHolding = (node: TestNode, record: FactRecord, say: SayFact): string => sayAll(holding(node, record, say))

const sayAll = (parts: readonly string[]) => listOf([...new Set(parts)], 'and')

function failing(node: TestNode, record: FactRecord, say: SayFact): string[] {
  switch (node.node) {
    case 'all':
      return node.of.filter((part) => answerTest(part, record).is !== 'yes').flatMap((part) => failing(part, record, say))
    case 'any':
      return node.of.flatMap((part) => failing(part, record, say))
    case 'not':
      return holding(node.of, record, say)
    default:
      return [say(node.fact, record.facts[node.fact])]
  }
}

function holding(node: TestNode, record: FactRecord, say: SayFact): string[] {
  switch (node.node) {
    case 'all':
      return node.of.flatMap((part) => holding(part, record, say))
    case 'any':
      return node.of.filter((part) => answerTest(part, record).is !== 'no').flatMap((part) => holding(part, record, say))
    case 'not':
      return failing(node.of, record, say)
    default:
      return [say(node.fact, record.facts[node.fact])]
  }
}
