import type { TestNode } from './nodes.ts'
import type { FactRecord } from './record.ts'

/** Yes, no, or not known because the record lacks the facts named. */
export type Answer = { is: 'yes' | 'no' } | { is: 'unknown'; missing: readonly string[] }

const yesOrNo = (yes: boolean): Answer => ({ is: yes ? 'yes' : 'no' })

/** Answers a question about a record in three values: an absent fact is never read as "no", but need not matter either. */
export function answerTest(node: TestNode, record: FactRecord): Answer {
  switch (node.node) {
    case 'all':
      return join(node.of, record, 'no')
    case 'any':
      return join(node.of, record, 'yes')
    case 'not': {
      const answer = answerTest(node.of, record)
      return answer.is === 'unknown' ? answer : yesOrNo(answer.is === 'no')
    }
  }
  const value = record.facts[node.fact]
  if (value === undefined) return { is: 'unknown', missing: [node.fact] }
  switch (node.node) {
    case 'is':
      return yesOrNo(value === node.value)
    case 'one-of':
      return yesOrNo(typeof value === 'string' && node.values.includes(value))
    case 'happened':
      return yesOrNo(value !== null)
  }
}

/** One deciding answer settles it ("no" for all, "yes" for any); else one unknown leaves it open. */
function join(nodes: readonly TestNode[], record: FactRecord, deciding: 'yes' | 'no'): Answer {
  const answers = nodes.map((node) => answerTest(node, record))
  if (answers.some((answer) => answer.is === deciding)) return { is: deciding }
  const missing = answers.flatMap((answer) => (answer.is === 'unknown' ? answer.missing : []))
  if (missing.length > 0) return { is: 'unknown', missing }
  return { is: deciding === 'yes' ? 'no' : 'yes' }
}
