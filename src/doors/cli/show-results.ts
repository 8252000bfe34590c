import type { Rule } from '../../clockwork/nodes.ts'
import type { ClockResult } from '../../clockwork/result.ts'
import type { Terminal } from './command.ts'
import { resultText } from './result-text.ts'

/** Computed clocks of a rule, and the zone their moments are told in. */
interface Shown {
  rule: Rule
  results: readonly ClockResult[]
  zone: string
}

/**
 * Prints computed clocks. As JSON: the result itself for a rule with one clock, `{ rule, parts: [...] }` for several.
 */
export function showResults({ rule, results, zone }: Shown, asJson: boolean, terminal: Terminal): void {
  if (!asJson) {
    terminal.out([`${rule.title}`, ...results.map((result) => resultText(result, zone))].join('\n\n'))
    return
  }
  const [only] = results
  terminal.out(JSON.stringify(results.length === 1 ? only : { rule: rule.id, parts: results }, null, 2))
}
