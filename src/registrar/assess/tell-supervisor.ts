import type { Notice } from '../../acts/act.ts'
import type { Finding } from '../../kernel/entry.ts'
import type { ClockRow } from '../../ledger/ledger.ts'
import type { Asked } from './asked.ts'

/**
 * Whoever supervises the officer is told where a decision of theirs was refused, or an act of theirs was late. With the title of the act and the rule,
 * and nothing of the case: that is read where it is kept.
 * @param rows the clocks the act changed
 */
export function tellSupervisor(
  { compiled: { act }, officer }: Pick<Asked, 'compiled' | 'officer'>,
  findings: readonly Finding[],
  rows: readonly ClockRow[],
): Notice[] {
  const { supervisorId } = officer.now
  if (supervisorId === null) return []
  const to = `officer:${supervisorId}`
  const refusing = findings.filter(({ refuses }) => refuses)
  if (refusing.length > 0)
    return [{ to, about: 'decision-refused', says: `"${act.title}", tried by an officer you supervise, was refused: ${cites(refusing)}.` }]
  const lateRules = new Set(rows.flatMap(({ rule, state }) => (state === 'late' ? rule : [])))
  const late = findings.filter(({ question, rule }) => question === 'when' && lateRules.has(rule))
  if (late.length === 0) return []
  return [{ to, about: 'act-late', says: `"${act.title}", done by an officer you supervise, was not done in time: ${cites(late)}.` }]
}

/** A notice reaches somebody who may not be cleared: what is restricted is read where it is kept. */
const cites = (findings: readonly Finding[]): string =>
  [...new Set(findings.map(({ cite, restrictions }) => (restrictions ? 'a rule that is read in the case' : cite)))].join('; ')
