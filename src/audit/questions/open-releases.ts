import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { DuckDBConnection } from '@duckdb/node-api'
import type { z } from 'zod'
import { Sentence } from '../../kernel/sentence.ts'
import { ReleaseQuality } from '../../releases/quality.ts'
import type { DuckDb } from '../duckdb.ts'
import { Summary } from '../summary.ts'
import { AnswerCache } from './answer-cache.ts'
import { questions, registerQuestions } from './catalogue.ts'
import { expectedColumns } from './expected-columns.ts'
import type { Question } from './question.ts'
import { type TableColumn, tableQuestions } from './table-questions.ts'

/** Where an audit's files are, and the name pages know it by. */
export interface ReleaseFolder {
  /** Letters, digits and hyphens; part of every address of the release. */
  id: string
  dir: string
  title: string
}

export interface OpenRelease extends ReleaseFolder {
  /** Files that can be asked of, without their ending, e.g. `findings`, `tables/stints`. */
  files: ReadonlySet<string>
  /** What the audit wrote beside its tables; undefined where it wrote none, or in a shape this version does not know. */
  quality: ReleaseQuality | undefined
  summary: Summary | undefined
  /** Every question that may be asked of it, by id: the stored ones, and those of its own tables. */
  questions: ReadonlyMap<string, Question>
  cache: AnswerCache
  connection: DuckDBConnection
  /** A connection of its own for a long download, so that pages are not kept waiting. Close it when done. */
  connect(): Promise<DuckDBConnection>
}

/**
 * Opens the folders that audits wrote: one schema a release, one view a Parquet file. Nothing is copied: the files are read when asked of.
 * Throws a Sentence where a folder is not an audit's.
 */
export async function openReleases(
  folders: readonly ReleaseFolder[],
  database: Pick<DuckDb, 'connection' | 'connect'>,
): Promise<readonly OpenRelease[]> {
  const { connection } = database
  // A page of a long list is found by its order first, and only its own rows are then read whole.
  await connection.run('SET late_materialization_max_rows = 100000')
  const open: OpenRelease[] = []
  for (const folder of folders) {
    if (!/^[a-z0-9][a-z0-9-]*$/i.test(folder.id)) {
      throw new Sentence(`The release id "${folder.id}" is not usable in an address; use letters, digits and hyphens only.`)
    }
    const files = listParquet(folder.dir)
    if (files.length === 0) {
      throw new Sentence(
        `${folder.dir} holds no files of an audit (entries.parquet and its fellows); run "writ audit FILE... --out ${folder.dir}" first.`,
      )
    }
    await connection.run(`CREATE SCHEMA IF NOT EXISTS "${folder.id}"`)
    const own: Question[] = []
    for (const file of files) {
      const columns = await addView(connection, folder, file)
      if (file.startsWith('tables/')) own.push(...tableQuestions(file, columns))
    }
    open.push({
      ...folder,
      files: new Set(files),
      quality: readJson(join(folder.dir, 'quality.json'), ReleaseQuality),
      summary: readJson(join(folder.dir, 'summary.json'), Summary),
      connection,
      questions: new Map(
        [...(files.includes('places') ? registerQuestions : questions), ...own].map((question) => [question.id, question]),
      ),
      cache: new AnswerCache(),
      connect: () => database.connect(),
    })
  }
  return open
}

function listParquet(dir: string): readonly string[] {
  if (!existsSync(dir)) return []
  const names = (folder: string, prefix: string) =>
    existsSync(folder)
      ? readdirSync(folder)
          .filter((name) => /^[\w-]+\.parquet$/.test(name))
          .map((name) => prefix + name.slice(0, -'.parquet'.length))
      : []
  return [...names(dir, ''), ...names(join(dir, 'tables'), 'tables/')].sort()
}

/** A view of the file, with any column that the contract promises and the file lacks added as "not known". */
async function addView(connection: DuckDBConnection, folder: ReleaseFolder, file: string): Promise<readonly TableColumn[]> {
  const path = resolve(folder.dir, `${file}.parquet`).replaceAll("'", "''")
  const described = await connection.runAndReadAll(`DESCRIBE SELECT * FROM read_parquet('${path}')`)
  const columns = described.getRowObjectsJson().map((row) => ({ name: String(row.column_name), type: String(row.column_type) }))
  const present = new Set(columns.map((column) => column.name))
  const missing = Object.entries(expectedColumns[file] ?? {}).filter(([name]) => !present.has(name))
  const added = missing.map(([name, type]) => `, CAST(NULL AS ${type}) AS "${name}"`).join('')
  await connection.run(`CREATE OR REPLACE VIEW "${folder.id}"."${file}" AS SELECT *${added} FROM read_parquet('${path}')`)
  return columns
}

function readJson<T>(path: string, schema: z.ZodType<T>): T | undefined {
  if (!existsSync(path)) return undefined
  try {
    return schema.safeParse(JSON.parse(readFileSync(path, 'utf8'))).data
  } catch {
    throw new Sentence(`${path} is not whole JSON; run the audit again.`)
  }
}
