import type { Finding } from './entry.ts'
import type { Restriction } from './restriction.ts'

/** The findings a reader may see: those that tell of something restricted only where the reader is cleared for it. */
export const readableFindings = (findings: readonly Finding[], clearances: readonly string[]): readonly Finding[] =>
  findings.filter(({ restrictions = [] }) => restrictions.every((restriction) => clearances.includes(restriction)))

/** For which restrictions findings are left out for a reader. */
export const findingsKept = (findings: readonly Finding[], clearances: readonly string[]): readonly Restriction[] => [
  ...new Set(findings.flatMap(({ restrictions = [] }) => restrictions.filter((restriction) => !clearances.includes(restriction)))),
]
