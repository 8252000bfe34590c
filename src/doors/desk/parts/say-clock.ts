import type { DeskVisit } from '../desk-visit.ts'
import { capital, sayName } from '../forms/say-name.ts'
import { findClockWords } from '../pages/clock-words.ts'

/** What a clock asks for, in its own words; where the rule is not known, the clock is looked for in all of them. */
export function sayClock({ door }: DeskVisit, rule: string, clock: string): string {
  const { rules } = door.law()
  const found = findClockWords(rules, rule, clock) ?? rules.flatMap((one) => findClockWords([one], one.id, clock) ?? [])[0]
  return capital(found?.clock.says ?? sayName(clock))
}
