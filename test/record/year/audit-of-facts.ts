import type { DuckDBConnection } from '@duckdb/node-api'
import { openDuckDb } from '../../../src/audit/duckdb.ts'
import { loadCalendar } from '../../../src/clockwork/compile/calendar-table.ts'
import { duckdb } from '../../../src/clockwork/compile/duckdb.ts'
import { compileClock, type FactBinding } from '../../../src/clockwork/compile-sql.ts'
import type { Clock } from '../../../src/clockwork/nodes.ts'
import type { Subject } from '../../../src/kernel/case-state.ts'
import { readCases } from '../../../src/ledger/board/read-cases.ts'
import { catalogue } from '../../../src/offices/catalogue.ts'
import type { OpenRecord } from '../../../src/open-record.ts'
import { clocksWatching } from '../../../src/registrar/clocks/clocks-watching.ts'
import { foldCase } from '../../../src/registrar/fold.ts'

interface Asked {
  record: Pick<OpenRecord, 'database' | 'law'>
  /** Emptied by whoever gives it. */
  dir: string
  /** The end of the year, ISO. */
  asOf: string
}

interface Known {
  caseId: string
  subject: Subject
}

/**
 * What the audit's own engine (the law compiled to SQL, asked of DuckDB) finds missed where it is given the facts of the record in place of a release:
 * every clock of every kind of subject. "clock case subject", in order; those of the dead are left to the boards.
 */
export async function auditFacts({ record, dir, asOf }: Asked): Promise<{ missed: readonly string[]; dead: ReadonlySet<string> }> {
  const byKind = new Map<string, Known[]>()
  const dead = new Set<string>()
  for await (const entries of readCases(record.database.app, { ahead: true })) {
    const state = foldCase(entries, catalogue)
    const death = state.subjects.get('death')?.facts
    if (death?.diedAt || death?.diedAfterReleaseAt) dead.add(state.caseId)
    for (const subject of state.subjects.values()) {
      const there = byKind.get(subject.kind) ?? []
      there.push({ caseId: state.caseId, subject })
      byKind.set(subject.kind, there)
    }
  }
  const { connection, close } = await openDuckDb({ threads: 1, tempDir: dir })
  try {
    await loadCalendar(connection, record.law().calendar, 'law_days')
    const missed: string[] = []
    for (const [kind, known] of byKind) missed.push(...(await missedOf(connection, kind, known, { record, dir, asOf })))
    return { missed: missed.toSorted(), dead }
  } finally {
    close()
  }
}

const typeOf = (fact: string): FactBinding['type'] =>
  fact.endsWith('At') ? 'instant' : fact.endsWith('On') ? 'day' : /^(is|has)[A-Z]/.test(fact) ? 'boolean' : 'text'

/** As an SQL expression over the facts of a row, which are JSON: what is not there is not known, null did not happen. */
function bind(fact: string): FactBinding {
  const [type, text] = [typeOf(fact), `(facts ->> '$.${fact}')`]
  const sql = { instant: `timezone('UTC', ${text}::timestamptz)`, day: `${text}::date`, boolean: `${text}::boolean`, text }[type]
  return { sql, type, known: `json_exists(facts, '$.${fact}')` }
}

async function missedOf(connection: DuckDBConnection, kind: string, known: readonly Known[], { record, asOf }: Asked): Promise<string[]> {
  const declared = catalogue.kinds.get(kind)
  const clocks = declared ? clocksWatching(declared, record.law().rules) : []
  if (clocks.length === 0) return []
  await connection.run('create or replace table subject (case_id varchar, subject varchar, zone varchar, facts json)')
  const lines = known.map(({ caseId, subject: { id, zone, facts } }) => [caseId, id, zone, JSON.stringify(facts)].map(quoted).join(', '))
  for (let from = 0; from < lines.length; from += 1000)
    await connection.run(
      `insert into subject values ${lines
        .slice(from, from + 1000)
        .map((line) => `(${line})`)
        .join(', ')}`,
    )
  const names = [...new Set(known.flatMap(({ subject }) => Object.keys(subject.facts)))]
  const facts = Object.fromEntries(names.map((fact) => [fact, bind(fact)]))
  const binding = { dialect: duckdb, zone: { column: 'zone' }, asOf, days: 'law_days', facts }
  const found: string[] = []
  for (const { rule, clock } of clocks) {
    const compiled = compileClock(rule, clock, binding)
    if ('untestable' in compiled || clock.isRightOfPerson) continue
    const { joins, missed, missedColumns } = compiled
    const rows = await connection.runAndReadAll(
      `select case_id, subject from subject ${joins} where ${missed} ${owed(clock, missedColumns.state)} order by all`,
    )
    found.push(...rows.getRows().map(([caseId, subject]) => `${clock.id} ${caseId} ${subject}`))
  }
  return found
}

/** A choice that was not taken is missed by nobody. */
const owed = ({ isChoiceOfAgency }: Clock, state: string) => (isChoiceOfAgency ? `and (${state}) = 'late'` : '')

const quoted = (value: string) => `'${value.replaceAll("'", "''")}'`
