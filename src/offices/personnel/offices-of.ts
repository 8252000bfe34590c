import type { CaseState } from '../../kernel/case-state.ts'
import { isPast } from './is-past.ts'

/**
 * Every office somebody was ever appointed to, by its short name: whether somebody holds a position there at an instant.
 * @param nowAt ISO 8601 in UTC with milliseconds
 */
export function officesOf(officers: readonly CaseState[], nowAt: string): ReadonlyMap<string, boolean> {
  const offices = new Map<string, boolean>()
  for (const { subjects } of officers)
    for (const { kind, facts } of subjects.values()) {
      if (kind !== 'appointment' || typeof facts.office !== 'string') continue
      const isHeld = isPast(facts.heldFromAt, nowAt) && !isPast(facts.heldUntilAt, nowAt)
      offices.set(facts.office, isHeld || offices.get(facts.office) === true)
    }
  return offices
}
