import { outOfOrder } from './checks/date-checks.ts'
import { bitsSql, type Flag } from './flag-sql.ts'
import type { EntryFields, TellsOf } from './formats/format.ts'
import { hiddenSql } from './hidden-sql.ts'
import { momentSql, personSql } from './moment-sql.ts'
import { hasColumn, rowsOf } from './parts-sql.ts'
import { isMarkSql } from './redaction-sql.ts'
import type { ReleasedTable } from './release.ts'
import { sqlName, sqlText } from './sql-text.ts'

/** What entries are made with. */
export interface EntryContext {
  /** Temporary table of duplicates. */
  odd: string
  /** Temporary table of rows with a cell not read: `part`, `row`, `column_name`, `why`. */
  faults: string | undefined
  /** Last day on which an act of the table can have happened. */
  lastDay: string | undefined
  /** Text columns of the table that hold redaction marks. */
  marked: ReadonlySet<string>
}

const fieldNames = {
  facility_code: 'facilityCode',
  facility: 'facility',
  area: 'area',
  state: 'state',
  program: 'program',
  citizenship_country: 'citizenshipCountry',
  gender: 'gender',
  birth_year: 'birthYear',
} as const satisfies Record<string, keyof EntryFields>

/** Columns of a table an entry is made of. */
const used = (table: ReleasedTable, names: readonly string[] = []): string[] => names.filter((name) => hasColumn(table, name))

/** SQL of a text that is not a redaction mark; the test is left away where the column has none. */
const unmarked = (name: string, context: EntryContext): string =>
  context.marked.has(name) ? `case when not ${isMarkSql(sqlName(name))} then ${sqlName(name)} end` : sqlName(name)

function fieldSql(table: ReleasedTable, name: keyof typeof fieldNames, context: EntryContext): string {
  const type = name === 'birth_year' ? 'bigint' : 'varchar'
  const columns = used(table, table.format.fields[fieldNames[name]])
  if (columns.length === 0) return `cast(null as ${type})`
  const values = columns.map((column) => (type === 'bigint' ? sqlName(column) : unmarked(column, context)))
  return `cast(${values.length === 1 ? values[0] : `coalesce(${values.join(', ')})`} as ${type})`
}

function outcomeSql(table: ReleasedTable, told: TellsOf, context: EntryContext): string {
  const [column] = used(table, told.outcome === undefined ? [] : [told.outcome])
  if (column === undefined) return 'cast(null as varchar)'
  return hiddenSql(unmarked(column, context), table.format.columns.find((one) => one.name === column)?.hides)
}

/** Conditions of the flags of a row, for one act. */
function flagConditions(table: ReleasedTable, told: TellsOf, context: EntryContext): [Flag, string][] {
  const { format } = table
  const conditions: [Flag, string][] = []
  const person = personSql(table)
  if (person !== undefined) conditions.push(['no-person-id', `${person} is null`])
  const moment = momentSql(table, told.at)
  if (moment && context.lastDay !== undefined) {
    conditions.push(['impossible-date', `(${moment.on} > date '${context.lastDay}' or ${moment.on} < date '1980-01-01')`])
  }
  for (const { earlier, later, flag } of format.orders ?? []) {
    const condition = outOfOrder(table, earlier, later)
    if (condition !== undefined) conditions.push([flag, condition])
  }
  for (const { breaks, flag, needs } of format.footnotes ?? []) {
    if (flag && needs.every((name) => hasColumn(table, name))) conditions.push([flag, breaks])
  }
  const fields = Object.values(format.fields).flat()
  const marked = used(table, [...fields, ...(told.outcome ? [told.outcome] : []), ...(format.personId ? [format.personId] : [])])
  for (const name of marked.filter((one) => context.marked.has(one))) {
    conditions.push(['redacted', `(${sqlName(name)} is not null and ${isMarkSql(sqlName(name))})`])
  }
  return conditions
}

/** Several conditions may set one flag; their bits are joined, not added. */
function rowBits(conditions: readonly (readonly [Flag, string])[]): string {
  const byFlag = new Map<Flag, string[]>()
  for (const [flag, condition] of conditions) byFlag.set(flag, [...(byFlag.get(flag) ?? []), `coalesce(${condition}, false)`])
  return bitsSql([...byFlag].map(([flag, list]): [Flag, string] => [flag, `(${list.join(' or ')})`]))
}

/** SQL of bits found by looking rows up: duplicates, and cells that could not be read. */
function lookedUp(table: ReleasedTable, told: TellsOf, context: EntryContext): { bits: string; joins: string } {
  const exact = table.format.equalRowsAreOdd ? `bool_or(why = 'exact')` : 'false'
  const parts = table.parts.map((part) => part.number).join(', ')
  const odd = `(select part, "row", ${exact} as is_exact, bool_or(why = 'likely') as is_likely from ${context.odd} where part in (${parts}) group by all)`
  const bits = bitsSql([
    ['exact-duplicate', 'odd.is_exact'],
    ['likely-duplicate', 'odd.is_likely'],
  ])
  const joins = `left join ${odd} as odd on odd.part = r.part and odd."row" = r."row"`
  if (!context.faults) return { bits, joins }
  const moments = [...told.at, ...(table.format.fields.birthYear ?? [])].map(sqlText).join(', ')
  const faults = `(select part, "row", bool_or(why = 'unreadable') as is_unreadable, bool_or(why = 'redacted' and column_name in (${moments || "''"})) as is_redacted from ${context.faults} where part in (${parts}) group by all)`
  const faultBits = bitsSql([['unreadable-value', 'faults.is_unreadable']])
  return {
    bits: `${bits} + ${faultBits}`,
    joins: `${joins} left join ${faults} as faults on faults.part = r.part and faults."row" = r."row"`,
  }
}

/** SQL of the entries of one act of a table, without the list of flags: `bits` stands for it. */
function actSql(table: ReleasedTable, told: TellsOf, context: EntryContext): string {
  const moment = momentSql(table, told.at)
  const looked = lookedUp(table, told, context)
  const redactedMoment = context.faults ? ` | case when faults.is_redacted then ${1 << 6} else 0 end` : ''
  const columns = [
    `r.part || ':' || r."row" || ':${told.act}' as entry_id`,
    `'${told.act}' as act`,
    `'${table.table}' as source_table`,
    `${personSql(table) ?? 'cast(null as varchar)'} as person_id`,
    `${moment?.at ?? 'cast(null as timestamp)'} as occurred_at`,
    `${moment?.on ?? 'cast(null as date)'} as occurred_on`,
    ...(Object.keys(fieldNames) as (keyof typeof fieldNames)[]).map((name) => `${fieldSql(table, name, context)} as ${name}`),
    `${outcomeSql(table, told, context)} as outcome`,
    `(${rowBits(flagConditions(table, told, context))} + ${looked.bits})${redactedMoment} as bits`,
    'r.release as release',
    'r.file as file',
    'r.sheet as sheet',
    'cast(r."row" as bigint) as "row"',
  ]
  const onlyFilled = told.onlyIfFilled ? ` where ${moment?.on ?? 'null'} is not null` : ''
  return `select ${columns.join(', ')} from ${rowsOf(table)} as r ${looked.joins}${onlyFilled}`
}

/** SQL of all entries a table tells of, with `bits` in place of `flags`. */
export const entriesSql = (table: ReleasedTable, context: EntryContext): string =>
  table.format.acts.map((told) => actSql(table, told, context)).join(' union all ')
