import type { Clock, Rule } from '../../../clockwork/nodes.ts'

/** What a clock of the law book asks for, found by its id. */
export function findClockWords(rules: readonly Rule[], rule: string, clock: string): { rule: Rule; clock: Clock } | undefined {
  const found = rules.find(({ id }) => id === rule)
  const one = found?.clocks.find(({ id }) => id === clock)
  return found && one ? { rule: found, clock: one } : undefined
}
