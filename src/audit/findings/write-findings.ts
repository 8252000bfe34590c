import { join } from 'node:path'
import type { DuckDBConnection } from '@duckdb/node-api'
import { loadCalendar } from '../../clockwork/compile/calendar-table.ts'
import type { Rule } from '../../clockwork/nodes.ts'
import { federalBusinessDays } from '../../law/calendars/federal-holidays.ts'
import type { Standing } from '../summary.ts'
import { findingSql, noFindings, quoted, standingSql } from './finding-sql.ts'
import type { Subject } from './subject.ts'
import { pairClocks, type Test, type Untestable } from './test-clocks.ts'

const noSubjects = "select 'untestable' as state, 0::bigint as subjects where false"

export interface FindingsRun {
  connection: DuckDBConnection
  rules: readonly Rule[]
  subjects: readonly Subject[]
  /** YYYY-MM-DD HH:MM:SS, UTC. */
  asOf: string
  /** Folder of the audit: the file goes there, and the SQL shown names the files in it without it. */
  dir: string
  withMemory: boolean
}

const days = 'law_days'

/**
 * Tests every clock of the law book on every subject that can answer it, writes `findings.parquet`, and counts
 * how each clock stands, the untestable ones included.
 */
export async function writeFindings(run: FindingsRun): Promise<Standing[]> {
  await loadCalendar(run.connection, federalBusinessDays, days)
  const { tests, untestable } = pairClocks(run.rules, { ...run, days })
  const selects = tests.map((test) => findingSql(test, run.asOf))
  const all = selects.length > 0 ? selects.join('\nunion all\n') : noFindings
  await run.connection.run(
    `copy (${all} order by rule, clock, started_at, finding_id) to ${quoted(join(run.dir, 'findings.parquet'))} (format parquet, compression zstd)`,
  )
  return [
    ...(await inTurn(tests, (test) => standingOf(test, run))),
    ...(await inTurn(untestable, (untested) => standingOfUntestable(untested, run))),
  ]
}

async function standingOf(test: Test, run: FindingsRun): Promise<Standing> {
  const sql = standingSql(test.compiled, test.subject)
  const states = await countsOf(run.connection, sql)
  const subjects = Object.values(states).reduce((sum, count) => sum + count, 0)
  const missed = (states.late ?? 0) + (states.lapsed ?? 0)
  return {
    ...named(test),
    subject: test.subject.says,
    subjects,
    states,
    missed,
    untestable: states.untestable ?? 0,
    missing: [],
    sql: shown(sql, run),
  }
}

async function standingOfUntestable({ rule, clock, nearest, missing }: Untestable, run: FindingsRun): Promise<Standing> {
  const sql = nearest ? `select 'untestable' as state, count(*)::bigint as subjects from ${nearest.relation}` : noSubjects
  const states = await countsOf(run.connection, sql)
  const subjects = states.untestable ?? 0
  return {
    ...named({ rule, clock }),
    subject: nearest?.says ?? null,
    subjects,
    states,
    missed: 0,
    untestable: subjects,
    missing: [...missing],
    sql: shown(sql, run),
  }
}

/** SQL as it can be run in the folder of the audit. */
const shown = (sql: string, { dir }: FindingsRun): string => sql.replaceAll(join(dir, '/'), '')

const named = ({ rule, clock }: Pick<Test, 'rule' | 'clock'>) => ({
  rule: rule.id,
  clock: clock.id,
  severity: clock.severity ?? rule.severity,
  verified: clock.verified ?? rule.verified,
})

async function countsOf(connection: DuckDBConnection, sql: string): Promise<Record<string, number>> {
  const rows = (await connection.runAndReadAll(sql)).getRows()
  return Object.fromEntries(rows.map(([state, subjects]) => [String(state), Number(subjects)]))
}

async function inTurn<Item, Done>(items: readonly Item[], work: (item: Item) => Promise<Done>): Promise<Done[]> {
  const done: Done[] = []
  for (const item of items) done.push(await work(item))
  return done
}
