import { evaluate } from '../../../clockwork/evaluate.ts'
import type { Clock, Rule } from '../../../clockwork/nodes.ts'
import type { FactRecord } from '../../../clockwork/record.ts'
import type { ClockResult } from '../../../clockwork/result.ts'
import { federalBusinessDays } from '../../../law/calendars/federal-holidays.ts'
import type { Example } from './read-examples.ts'

export interface Ran {
  example: Example
  result: ClockResult
  /** What was expected, field by field, beside what was computed. */
  fields: readonly { name: string; expected: unknown; computed: unknown; agrees: boolean }[]
}

/** Computes an example now and compares it with what its writer expected. */
export function runExample(rule: Rule, clock: Clock, example: Example): Ran {
  const { zone, facts } = example.record
  const record: FactRecord = zone === undefined ? { facts } : { zone, facts }
  const result = evaluate(rule, clock, record, Temporal.Instant.from(example.asOf), federalBusinessDays)
  const computed = new Map<string, unknown>(Object.entries(result))
  const fields = Object.entries(example.expect).map(([name, expected]) => ({
    name,
    expected,
    computed: computed.get(name),
    agrees: holds(expected, computed.get(name)),
  }))
  return { example, result, fields }
}

/** An expected object may name only some fields of the computed one. */
function holds(expected: unknown, computed: unknown): boolean {
  if (Array.isArray(expected))
    return Array.isArray(computed) && expected.length === computed.length && expected.every((part, at) => holds(part, computed[at]))
  if (typeof expected !== 'object' || expected === null) return expected === computed
  if (typeof computed !== 'object' || computed === null) return false
  const fields = new Map<string, unknown>(Object.entries(computed))
  return Object.entries(expected).every(([name, part]) => holds(part, fields.get(name)))
}
