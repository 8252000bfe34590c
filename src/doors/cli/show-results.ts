import type { Rule } from '../../clockwork/nodes.ts'
import type { ClockResult } from '../../clockwork/result.ts'
import type { Terminal } from './command.ts'
import { resultText } from './result-text.ts'

/**
 * Prints computed clocks. As JSON: the result itself for a rule with one clock, `{ rule, parts: [...] }` for several.
 */
export function showResults(rule: Rule, results: readonly ClockResult[], asJson: boolean, terminal: Terminal): void {
  if (!asJson) {
    terminal.out([`${rule.title}`, ...results.map(resultText)].join('\n\n'))
    return
  }
  const [only] = results
  terminal.out(JSON.stringify(results.length === 1 ? only : { rule: rule.id, parts: results }, null, 2))
}
