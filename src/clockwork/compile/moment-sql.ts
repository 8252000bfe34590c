import type { MomentNode } from '../nodes.ts'
import type { Binding, FactBinding, ZoneSql } from './binding.ts'
import { and, choose, FALSE, not, or, TRUE } from './boolean-sql.ts'
import { NO_DAY, NO_TIMESTAMP, operand } from './literals.ts'

/** A moment in SQL. `at` and `on` are NULL where it never happened, or is absent. */
export interface MomentSql {
  /** Condition, never NULL: the row says nothing of it. */
  absent: string
  /** Condition, never NULL: the moment is known. */
  happened: string
  /** UTC timestamp; NULL where only the day is known. */
  at: string
  /** The local day. */
  on: string
  /** Condition, never NULL: known, but only as a day. */
  isDayOnly: string
  /** Whether every part is bound to an instant (or to nothing), so that `at` alone tells when. */
  isInstant: boolean
  /** Facts that no row of the data set says anything of. */
  missing: readonly string[]
}

/** The same moment as `readMoment` finds. @throws RangeError where a fact is bound to text or a truth value */
export function momentSql(node: MomentNode, binding: Binding, zone: ZoneSql): MomentSql {
  if (node.node === 'fact') return factSql(node.fact, binding.facts[node.fact], zone)
  const parts = node.of.map((part) => momentSql(part, binding, zone))
  const absences = parts.map((part) => part.absent)
  const absent = node.node === 'latest' ? or(...absences) : and(...absences)
  const told = parts.filter((part) => part.absent !== TRUE)
  const isDayOnly = or(...told.map((part) => part.isDayOnly))
  const isInstant = told.every((part) => part.isInstant)
  const extreme = (values: readonly string[], none: string) => pickOf(node.node === 'latest' ? 'GREATEST' : 'LEAST', values, none)
  const instants = told.map((part) => part.at).filter((at) => at !== NO_TIMESTAMP)
  const at = choose([[or(absent, isDayOnly), NO_TIMESTAMP]], extreme(instants, NO_TIMESTAMP))
  const day = choose(
    [[absent, NO_DAY]],
    extreme(
      told.map((part) => part.on),
      NO_DAY,
    ),
  )
  return {
    absent,
    happened: and(not(absent), or(...told.map((part) => part.happened))),
    at,
    on: isInstant ? zone.dayOf(at) : instants.length === 0 ? day : choose([[isDayOnly, day]], zone.dayOf(at)),
    isDayOnly: and(not(absent), isDayOnly),
    isInstant,
    missing: parts.flatMap((part) => part.missing),
  }
}

/** GREATEST and LEAST pass over NULLs in both engines, as parts that never happened are passed over. */
const pickOf = (pick: 'GREATEST' | 'LEAST', values: readonly string[], none: string): string =>
  values.length > 1 ? `${pick}(${values.join(', ')})` : (values[0] ?? none)

function factSql(fact: string, bound: FactBinding | undefined, zone: ZoneSql): MomentSql {
  if (!bound) {
    return { absent: TRUE, happened: FALSE, at: NO_TIMESTAMP, on: NO_DAY, isDayOnly: FALSE, isInstant: true, missing: [fact] }
  }
  if (bound.type !== 'instant' && bound.type !== 'day') throw new RangeError(`${fact} is read as a moment but bound as ${bound.type}.`)
  const known = bound.known === undefined ? TRUE : `COALESCE(${bound.known}, FALSE)`
  const value = choose([[not(known), bound.type === 'instant' ? NO_TIMESTAMP : NO_DAY]], operand(bound.sql))
  const happened = `(${value} IS NOT NULL)`
  const shared = { absent: not(known), happened, missing: [] }
  return bound.type === 'instant'
    ? { ...shared, at: value, on: zone.dayOf(value), isDayOnly: FALSE, isInstant: true }
    : { ...shared, at: NO_TIMESTAMP, on: value, isDayOnly: happened, isInstant: false }
}
