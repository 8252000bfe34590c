import type { Bar, Requirement } from '../../acts/requirement.ts'
import type { Finding } from '../../kernel/entry.ts'
import { type Asked, isDecision } from './asked.ts'

/**
 * A finding that a requirement or a bar was not kept. It refuses only a decision, and only where the text of the law was read.
 * @param isCertain false: what was found warns, since the record or the law does not settle it
 */
export const findAgainst = (said: Requirement | Bar, fact: string, asked: Pick<Asked, 'compiled'>, isCertain = true): Finding => ({
  question: said.question,
  rule: said.rule ?? said.id,
  cite: said.cite,
  fact,
  cure: said.cure,
  severity: said.severity,
  verified: said.verified,
  refuses: isCertain && said.verified === 'yes' && isDecision(asked),
  ...('restricts' in said && said.restricts ? { restrictions: said.restricts } : {}),
})
