import { findToldEitherWay, testFacts } from '../facts-of.ts'
import type { TestNode } from '../nodes.ts'
import type { Binding, FactBinding } from './binding.ts'
import { and, choose, FALSE, not, or, TRUE, UNKNOWN } from './boolean-sql.ts'
import { operand, textLiteral } from './literals.ts'

/** The same answer as `answerTest` gives: TRUE, FALSE, or NULL where the row does not say. */
export function testSql(node: TestNode, binding: Binding): string {
  switch (node.node) {
    case 'not':
      return not(testSql(node.of, binding))
    case 'all':
      return and(...node.of.map((part) => testSql(part, binding)))
    case 'any':
      if (findToldEitherWay(node)) return toldSql(binding.facts[findToldEitherWay(node) ?? ''])
      return or(...node.of.map((part) => testSql(part, binding)))
  }
  const bound = binding.facts[node.fact]
  if (!bound) return UNKNOWN
  const known = bound.known === undefined ? TRUE : `COALESCE(${bound.known}, FALSE)`
  return choose([[not(known), UNKNOWN]], askFact(node, bound))
}

/** Whether some row may leave the test open. */
export const mayBeUnknown = (node: TestNode, binding: Binding): boolean =>
  testFacts(node).some((fact) => binding.facts[fact]?.known !== undefined || !binding.facts[fact])

/** TRUE where the row says something of the fact, NULL where it does not. */
const toldSql = (bound: FactBinding | undefined): string =>
  bound ? (bound.known === undefined ? TRUE : `(CASE WHEN ${bound.known} THEN TRUE END)`) : UNKNOWN

/** Never NULL: a fact that is null equals nothing. */
function askFact(node: Extract<TestNode, { fact: string }>, bound: FactBinding): string {
  const sql = operand(bound.sql)
  switch (node.node) {
    case 'happened':
      return `(${sql} IS NOT NULL)`
    case 'is':
      if (typeof node.value === 'boolean') return bound.type === 'boolean' ? `COALESCE(${node.value ? '' : 'NOT '}${sql}, FALSE)` : FALSE
      return bound.type === 'text' ? `COALESCE(${sql} = ${textLiteral(node.value)}, FALSE)` : FALSE
    case 'one-of':
      if (bound.type !== 'text' || node.values.length === 0) return FALSE
      return `COALESCE(${sql} IN (${node.values.map(textLiteral).join(', ')}), FALSE)`
  }
}
