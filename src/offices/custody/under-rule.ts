import type { Authority } from '../../kernel/entry.ts'
import type { Severity } from '../../kernel/severity.ts'
import type { Verification } from '../../kernel/verification.ts'
import { getRule } from '../../law/law-book.ts'

interface Rooted {
  rule: string
  cite: string
  verified: Verification
  severity: Severity
}

/** Citation, tag and severity of a rule exactly as the law book has them, so that a requirement never claims more than its rule. */
export function underRule(id: string): Rooted {
  const { cite, verified, severity } = getRule(id)
  return { rule: id, cite, verified, severity }
}

type Cited = Omit<Authority, 'versionFrom'>

/** An authority an act names: a rule of the law book with its citation. */
export const byRule = (id: string): Cited => ({ rule: id, cite: getRule(id).cite })

/** An authority the law book has no rule for. */
export const byCite = (cite: string): Cited => ({ rule: null, cite })
