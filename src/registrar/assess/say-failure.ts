import { answerTest } from '../../clockwork/answer-test.ts'
import { listOf } from '../../clockwork/in-words.ts'
import type { TestNode } from '../../clockwork/nodes.ts'
import type { FactRecord } from '../../clockwork/record.ts'
import { facts } from '../../law/facts.ts'

/** What a fact means, to follow "that": the law book's words where it knows the fact. */
const meaningOf = (fact: string): string => facts[fact]?.says ?? wordsOf(fact)

/** `isInterpreterUsed` -> "interpreter used" */
const wordsOf = (fact: string): string =>
  fact
    .replace(/^(is|has)(?=[A-Z])/, '')
    .replace(/(At|On)$/, '')
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/[._]/g, ' ')
    .toLowerCase()
    .trim()

/**
 * Why a test does not hold of a record, in words: only the parts that fail it.
 * @param isHeld true: say why it does hold (for what a bar rests on)
 */
export function sayFailure(node: TestNode, record: FactRecord, isHeld = false): string {
  const parts = isHeld ? holding(node, record) : failing(node, record)
  return listOf([...new Set(parts)], 'and')
}

function failing(node: TestNode, record: FactRecord): string[] {
  switch (node.node) {
    case 'all':
      return node.of.filter((part) => answerTest(part, record).is !== 'yes').flatMap((part) => failing(part, record))
    case 'any':
      return [
        listOf(
          node.of.map((part) => failing(part, record).join(' and ')),
          'and',
        ),
      ]
    case 'not':
      return holding(node.of, record)
    default:
      return [sayFact(node, record)]
  }
}

function holding(node: TestNode, record: FactRecord): string[] {
  switch (node.node) {
    case 'all':
      return node.of.flatMap((part) => holding(part, record))
    case 'any':
      return node.of.filter((part) => answerTest(part, record).is !== 'no').flatMap((part) => holding(part, record))
    case 'not':
      return failing(node.of, record)
    default:
      return [sayFact(node, record)]
  }
}

/** What the record holds of a fact, whether it fails the test or meets it. */
function sayFact({ fact }: Extract<TestNode, { fact: string }>, { facts }: FactRecord): string {
  const value = facts[fact]
  const what = meaningOf(fact)
  if (value === undefined) return `the record does not say whether ${what}`
  if (value === null) return `it is not on record that ${what}`
  if (typeof value === 'boolean') return `the record says ${value ? 'yes' : 'no'} to: ${what}`
  return `the record has "${value}" for: ${what}`
}
