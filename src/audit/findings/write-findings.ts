import { join } from 'node:path'
import type { DuckDBConnection } from '@duckdb/node-api'
import { loadCalendar } from '../../clockwork/compile/calendar-table.ts'
import type { Rule } from '../../clockwork/nodes.ts'
import { federalBusinessDays } from '../../law/calendars/federal-holidays.ts'
import type { Standing } from '../summary.ts'
import { findingSql, noFindings, quoted, standingSql } from './finding-sql.ts'
import { loadSubject } from './load-subject.ts'
import type { Subject } from './subject.ts'
import { pairClocks, type Test, type Untestable } from './test-clocks.ts'

const noSubjects = 'select 0::bigint as subjects'

export interface FindingsRun {
  connection: DuckDBConnection
  rules: readonly Rule[]
  subjects: readonly Subject[]
  /** YYYY-MM-DD HH:MM:SS, UTC. */
  asOf: string
  /** Folder of the audit: the file goes there, and the SQL shown names the files in it without it. */
  dir: string
  withMemory: boolean
  /** Told once everything the clocks ask is in memory, before the first is asked. */
  onLoaded?: () => void
}

const days = 'law_days'

/**
 * Tests every clock of the law book on every subject that can answer it, writes `findings.parquet`, and counts
 * how each clock stands, the untestable ones included.
 */
export async function writeFindings(run: FindingsRun): Promise<Standing[]> {
  await loadCalendar(run.connection, federalBusinessDays, days)
  const { tests, untestable } = pairClocks(run.rules, { ...run, days })
  const asked = new Set(tests.map(({ subject }) => subject))
  const subjects: Subject[] = []
  for (const [number, subject] of run.subjects.entries()) {
    subjects.push(asked.has(subject) ? await loadSubject(run.connection, subject, `asked_${number}`) : subject)
  }
  const loaded = pairClocks(run.rules, { ...run, subjects, days }).tests
  run.onLoaded?.()
  const all = loaded.length > 0 ? loaded.map((test) => findingSql(test, run.asOf)).join('\nunion all\n') : noFindings
  await run.connection.run(
    `copy (${all} order by rule, clock, started_at, finding_id) to ${quoted(join(run.dir, 'findings.parquet'))} (format parquet, compression zstd)`,
  )
  const sizes = new Map<string, number>()
  for (const [number, { relation }] of subjects.entries())
    sizes.set(run.subjects[number]?.id ?? '', await countOf(run.connection, sizeSql(relation)))
  const standings: Standing[] = []
  for (const [number, test] of loaded.entries()) standings.push(await standingOf(test, tests[number] ?? test, run))
  for (const number of subjects.keys()) await run.connection.run(`drop table if exists asked_${number}`)
  return [...standings, ...untestable.map((untested) => standingOfUntestable(untested, sizes, run))]
}

const sizeSql = (relation: string) => `select count(*)::bigint as subjects from ${relation}`

/** @param shownAs the same test over the files, whose SQL anybody can run */
async function standingOf(test: Test, shownAs: Test, run: FindingsRun): Promise<Standing> {
  const rows = (await run.connection.runAndReadAll(standingSql(test))).getRows()
  const states = Object.fromEntries(rows.map(([state, subjects]) => [String(state), Number(subjects)]))
  const subjects = Object.values(states).reduce((sum, count) => sum + count, 0)
  const missed = (states.late ?? 0) + (states.lapsed ?? 0)
  const untestable = states.untestable ?? 0
  return {
    ...named(test),
    subject: test.subject.says,
    subjects,
    states,
    missed,
    untestable,
    missing: [],
    sql: shown(standingSql(shownAs), run),
  }
}

/** Counted once a subject: many clocks stand before the same rows. */
function standingOfUntestable(
  { rule, clock, nearest, missing }: Untestable,
  sizes: ReadonlyMap<string, number>,
  run: FindingsRun,
): Standing {
  const subjects = nearest ? (sizes.get(nearest.id) ?? 0) : 0
  return {
    ...named({ rule, clock }),
    subject: nearest?.says ?? null,
    subjects,
    states: subjects > 0 ? { untestable: subjects } : {},
    missed: 0,
    untestable: subjects,
    missing: [...missing],
    sql: nearest ? shown(sizeSql(nearest.relation), run) : noSubjects,
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

async function countOf(connection: DuckDBConnection, sql: string): Promise<number> {
  const [row] = (await connection.runAndReadAll(sql)).getRows()
  return Number(row?.[0] ?? 0)
}
