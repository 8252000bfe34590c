import type { DuckDBConnection } from '@duckdb/node-api'
import type { Client } from 'pg'
import type { Calendar } from '../../src/clockwork/calendar.ts'
import { readZone } from '../../src/clockwork/compile/binding.ts'
import { loadCalendar } from '../../src/clockwork/compile/calendar-table.ts'
import type { Dialect } from '../../src/clockwork/compile/dialect.ts'
import { duckdb } from '../../src/clockwork/compile/duckdb.ts'
import { postgres } from '../../src/clockwork/compile/postgres.ts'
import type { Binding, FactBinding } from '../../src/clockwork/compile-sql.ts'
import { compileClock } from '../../src/clockwork/compile-sql.ts'
import { evaluate } from '../../src/clockwork/evaluate.ts'
import type { Clock, Rule } from '../../src/clockwork/nodes.ts'
import type { ClockResult } from '../../src/clockwork/result.ts'
import { federalBusinessDays } from '../../src/law/calendars/federal-holidays.ts'
import type { Case, FactType } from './generate-cases.ts'
import { factTypes } from './generate-cases.ts'

/** Ways to bind the same records: everything from columns, or zone and as-of as constants and every fact known. */
export type Way = { is: 'columns' } | { is: 'constants'; zone: string; asOf: string }

/** One row as an engine gives it: instants as microseconds since 1970, days as text. */
type Row = Record<string, string | number | boolean | null>

const fields = [
  'started_at',
  'started_on',
  'due_at',
  'due_on',
  'stopped_at',
  'stopped_on',
  'version_from',
  'version_until',
  'version_status',
] as const

export class Engines {
  readonly #duck: DuckDBConnection
  readonly #pg: Client
  #calendar: Calendar = federalBusinessDays

  constructor(duck: DuckDBConnection, pg: Client) {
    this.#duck = duck
    this.#pg = pg
  }

  /** Counts business days by this calendar from now on. */
  async useCalendar(calendar: Calendar): Promise<void> {
    this.#calendar = calendar
    await loadCalendar(this.#duck, calendar, 'law_days')
    await loadCalendar({ query: (sql: string) => this.#pg.query(sql) }, calendar, 'law_days')
  }

  /** The UTC instants both engines give for wall-clock times of a zone, by the expression the compiler uses. */
  async readWallClocks(walls: readonly string[], zone: string): Promise<{ duckdb: string[]; postgres: string[] }> {
    const { utcOf } = readZone({ constant: zone })
    const values = walls.map((wall, i) => `(${i}, TIMESTAMP '${wall.replace('T', ' ')}')`).join(', ')
    const select = `SELECT utc FROM (SELECT i, CAST(${utcOf('wall')} AS VARCHAR) AS utc FROM (VALUES ${values}) v(i, wall)) w ORDER BY i`
    const text = (rows: readonly Row[]) => rows.map((row) => String(row.utc))
    return { duckdb: text(await this.#readDuck([], select)), postgres: text(await this.#readPg([], select)) }
  }

  /** Every case on which an engine and `evaluate` differ, in words; empty if all agree. @throws where an engine refuses the SQL */
  async findDifferences(rule: Rule, clock: Clock, cases: readonly Case[], way: Way): Promise<string[]> {
    const expected = cases.map(({ record, asOf }) => rowOf(evaluate(rule, clock, record, Temporal.Instant.from(asOf), this.#calendar)))
    const bySql = await Promise.all([duckdb, postgres].map((dialect) => this.#differOn(dialect, rule, clock, cases, way, expected)))
    return bySql.flat()
  }

  async #differOn(
    dialect: Dialect,
    rule: Rule,
    clock: Clock,
    cases: readonly Case[],
    way: Way,
    expected: readonly Row[],
  ): Promise<string[]> {
    const compiled = compileClock(rule, clock, bindingOf(clock, way, dialect))
    if ('untestable' in compiled) {
      const tested = expected.findIndex(({ state }) => state !== 'untestable' && state !== 'not-started')
      return tested < 0 ? [] : [`${clock.id} was compiled as untestable, but: ${JSON.stringify(cases[tested])}`]
    }
    const { columns, missedColumns, joins, missed } = compiled
    const shown = fields.map(
      (field) => `CAST(${/_at$/.test(field) ? dialect.microseconds(columns[field]) : columns[field]} AS VARCHAR) AS ${field}`,
    )
    const same = [...fields, 'state', 'hours_over'] as const
    const isSame = same.map((field) => `(${columns[field]}) IS NOT DISTINCT FROM (${missedColumns[field]})`).join(' AND ')
    const select = `SELECT CASE WHEN ${missed} THEN ${isSame} ELSE TRUE END AS missed_same, ${columns.state} AS state, ${shown.join(', ')}, ${columns.hours_over} AS hours_over, COALESCE(${missed}, FALSE) AS missed FROM cases t ${joins} ORDER BY t.i`
    const rows =
      dialect.name === 'duckdb' ? await this.#readDuck(tableOf(clock, cases), select) : await this.#readPg(tableOf(clock, cases), select)
    return expected.flatMap((row, i) => {
      const difference = differ(row, rows[i])
      return difference ? [`${clock.id} on ${dialect.name}: ${difference} for ${JSON.stringify(cases[i])}`] : []
    })
  }

  async #readDuck(table: readonly string[], select: string): Promise<Row[]> {
    for (const statement of table) await this.#duck.run(statement)
    const rows = (await this.#duck.runAndReadAll(select)).getRowObjectsJson()
    return rows.map((row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, plain(value)])))
  }

  async #readPg(table: readonly string[], select: string): Promise<Row[]> {
    for (const statement of table) await this.#pg.query(statement)
    return (await this.#pg.query(select)).rows
  }
}

function plain(value: unknown): string | number | boolean | null {
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value
  throw new Error(`Unexpected value ${String(value)}`)
}

function bindingOf(clock: Clock, way: Way, dialect: Binding['dialect']): Binding {
  const facts = factTypes(clock).map(([fact, type]): [string, FactBinding] => {
    // In the way of constants a fact is an expression, as it may be in a data set.
    const sql = way.is === 'columns' ? `t."${fact}"` : `CASE WHEN TRUE THEN t."${fact}" END`
    return [fact, way.is === 'columns' ? { sql, type, known: `t."${fact} known"` } : { sql, type }]
  })
  const place = way.is === 'columns' ? { zone: { column: 't.zone' }, asOf: 't.as_of' } : { zone: { constant: way.zone }, asOf: way.asOf }
  return { dialect, days: 'law_days', facts: Object.fromEntries(facts), ...place }
}

const sqlTypes: Record<FactType, string> = { instant: 'TIMESTAMP', day: 'DATE', text: 'VARCHAR', boolean: 'BOOLEAN' }

function literal(value: string | boolean | null | undefined, type: FactType): string {
  if (value === null || value === undefined) return 'NULL'
  if (typeof value === 'boolean') return String(value)
  const text =
    type === 'instant' ? Temporal.Instant.from(value).toString({ smallestUnit: 'microsecond' }).replace('T', ' ').replace('Z', '') : value
  return `'${text.replaceAll("'", "''")}'`
}

/** Statements that put the cases into a table. A fact that is absent holds a value all the same, which no engine may look at. */
function tableOf(clock: Clock, cases: readonly Case[]): string[] {
  const types = factTypes(clock)
  const decoy: Record<FactType, string> = { instant: "'2020-02-29 12:00:00'", day: "'2020-02-29'", text: "'other'", boolean: 'TRUE' }
  const rows = cases.map(({ record, asOf }, i) => {
    const values = types.flatMap(([fact, type]) => {
      const value = record.facts[fact]
      return value === undefined ? [decoy[type], 'FALSE'] : [literal(value, type), 'TRUE']
    })
    return `(${[i, literal(record.zone, 'text'), literal(asOf, 'instant'), ...values].join(', ')})`
  })
  const columns = types.map(([fact, type]) => `"${fact}" ${sqlTypes[type]}, "${fact} known" BOOLEAN`)
  return [
    'DROP TABLE IF EXISTS cases',
    `CREATE TABLE cases (${['i INTEGER', 'zone VARCHAR', 'as_of TIMESTAMP', ...columns].join(', ')})`,
    `INSERT INTO cases VALUES ${rows.join(',\n')}`,
  ]
}

const microseconds = (instant: string | undefined) =>
  instant === undefined ? null : String(Temporal.Instant.from(instant).epochNanoseconds / 1000n)

function rowOf(result: ClockResult): Row {
  return {
    state: result.state,
    started_at: microseconds(result.startedAt),
    started_on: result.startedOn ?? null,
    due_at: microseconds(result.dueAt),
    due_on: result.dueOn ?? null,
    stopped_at: microseconds(result.stoppedAt),
    stopped_on: result.stoppedOn ?? null,
    version_from: result.version?.from ?? null,
    version_until: result.version?.until ?? null,
    version_status: result.version?.status ?? null,
    hours_over: result.hoursOver ?? null,
    missed_same: true,
    missed: result.state === 'late' || result.state === 'lapsed',
  }
}

function differ(expected: Row, row: Row | undefined): string | undefined {
  if (!row) return 'no row'
  for (const [name, value] of Object.entries(expected)) {
    const given = row[name] ?? null
    if (name === 'hours_over' && typeof value === 'number' && typeof given === 'number' && Math.abs(value - given) < 1e-6) continue
    if (given !== value) return `${name} is ${String(given)}, evaluate says ${String(value)} (${String(expected.state)})`
  }
  return undefined
}
