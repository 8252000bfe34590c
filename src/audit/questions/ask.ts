import { createHash } from 'node:crypto'
import type { DuckDBConnection } from '@duckdb/node-api'
import { type Reading, stampOf } from './answer-cache.ts'
import { type Asked, type BoundQuestion, bindQuestion, writeOutSql } from './bind-question.ts'
import type { OpenRelease } from './open-releases.ts'
import type { Cell, ColumnKind, Question, Row } from './question.ts'
import { readCell } from './read-cell.ts'

/** The answer to a question, with all that is needed to make it again. */
export interface Answer {
  question: Question
  release: string
  asked: Asked
  /** False where the audit wrote no file to answer it from: "not collected", never zero. */
  isCollected: boolean
  rows: readonly Row[]
  /** Rows in all, over every page. */
  total: number
  /** The SQL that was run, over the files of the audit, values apart. */
  sql: string
  /** The same with values written in, to copy. */
  runnableSql: string
  values: Readonly<Record<string, Cell>>
  /** How long it took, in milliseconds. */
  ranMs: number
  /** SHA-256 of the rows as JSON: equal rows give an equal mark. */
  rowsHash: string
}

/** Asks one release one question. An answer is kept while the files it came from stay as they are. */
export async function ask(release: OpenRelease, question: Question, asked: Asked = {}): Promise<Answer> {
  const bound = bindQuestion(question, asked)
  const common = { question, release: release.id, asked, sql: bound.sql, runnableSql: writeOutSql(bound), values: bound.values }
  if (bound.files.some((file) => !release.files.has(file))) {
    return { ...common, isCollected: false, rows: [], total: 0, ranMs: 0, rowsHash: hashOf([]) }
  }
  const key = JSON.stringify([bound.sql, bound.values, stampOf(release.dir, bound.files)])
  const reading = await release.cache.get(key, () => readAnswer(release, question, bound, asked))
  return { ...common, isCollected: true, ...reading }
}

async function readAnswer(release: OpenRelease, question: Question, bound: BoundQuestion, asked: Asked): Promise<Reading> {
  const started = process.hrtime.bigint()
  const rows = await readRows(release.connection, overSchema(bound.sql, release), bound.values)
  const total = question.paged && asked.size !== undefined ? await countRows(release, bound, rows.length, asked) : rows.length
  const ranMs = Number(process.hrtime.bigint() - started) / 1e6
  return { rows, total, ranMs, rowsHash: hashOf(rows) }
}

/**
 * Every row of a long answer, a block at a time and cells in the order of the question's columns, over a connection of its own
 * so that nothing else waits.
 */
export async function* askAll(release: OpenRelease, question: Question, asked: Asked): AsyncGenerator<readonly (readonly Cell[])[]> {
  const bound = bindQuestion(question, { ...asked, size: undefined })
  if (bound.files.some((file) => !release.files.has(file))) return
  const connection = await release.connect()
  try {
    const cells = Object.entries(question.columns).map(([name, column]) => plainCell(`"${name.replaceAll('"', '""')}"`, column.kind))
    const reader = await connection.stream(`SELECT ${cells.join(', ')} FROM (${overSchema(bound.unpagedSql, release)}) ${bound.orderBy}`, {
      ...bound.values,
    })
    for await (const rows of reader.yieldRowsJson()) {
      // Every column was made text, a number or true/false by plainCell.
      yield rows.map((row) => row.map((cell) => (typeof cell === 'object' ? null : cell)))
    }
  } finally {
    connection.closeSync()
  }
}

/** SQL that makes a cell what `readCell` would make it: written by the engine, which is many times faster for long lists. */
function plainCell(name: string, kind: ColumnKind): string {
  if (kind === 'moment') return `replace(CAST(CAST(${name} AS TIMESTAMP) AS VARCHAR), ' ', 'T') || 'Z'`
  if (kind === 'count' || kind === 'number' || kind === 'hours') return `CAST(${name} AS DOUBLE)`
  return kind === 'yes-no' ? name : `CAST(${name} AS VARCHAR)`
}

async function countRows(release: OpenRelease, bound: BoundQuestion, got: number, asked: Asked): Promise<number> {
  // A first page that is not full is all there is.
  if ((asked.page ?? 1) === 1 && got < (asked.size ?? 0)) return got
  const sql = `SELECT count(*) AS n FROM (${overSchema(bound.unpagedSql, release)})`
  const [row] = await readRows(release.connection, sql, bound.values)
  return Number(row?.n ?? 0)
}

async function readRows(connection: DuckDBConnection, sql: string, values: Readonly<Record<string, Cell>>): Promise<readonly Row[]> {
  const reader = await connection.runAndReadAll(sql, { ...values })
  const names = reader.columnNames()
  const types = names.map((_, column) => reader.columnTypeId(column))
  return reader.getRowsJson().map((row) => Object.fromEntries(names.map((name, at) => [name, readCell(row[at] ?? null, types[at] ?? 0)])))
}

/** File names -> this release's views of them. Only files that the release holds come this far. */
const overSchema = (sql: string, release: OpenRelease): string => sql.replaceAll(/'([\w/-]+)\.parquet'/g, `"${release.id}"."$1"`)

const hashOf = (rows: readonly Row[]): string => createHash('sha256').update(JSON.stringify(rows)).digest('hex')
