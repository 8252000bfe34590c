import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api'
import { onTestFinished } from 'vitest'
import { writeEntries, writeTables } from '../../../src/releases/entries.ts'
import { measureQuality } from '../../../src/releases/measure-quality.ts'
import type { CheckQuality, ReleaseQuality } from '../../../src/releases/quality.ts'
import { readRelease } from '../../../src/releases/read-release.ts'
import type { Release } from '../../../src/releases/release.ts'

/** A folder that is removed when the test ends. */
export async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'writ-releases-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}

/** Puts files into a folder and gives their paths. */
export async function putFiles(files: Readonly<Record<string, string | Uint8Array>>): Promise<string[]> {
  const folder = await newFolder()
  const paths: string[] = []
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name)
    await mkdir(join(path, '..'), { recursive: true })
    await writeFile(path, content)
    paths.push(path)
  }
  return paths
}

export interface Audited {
  release: Release
  quality: ReleaseQuality
  connection: DuckDBConnection
  /** Rows of a query; `entries.parquet` and `tables/...` stand for the files written. */
  ask: (sql: string) => Promise<Record<string, unknown>[]>
  /** Paths of every Parquet file written. */
  written: string[]
}

/** Reads files, measures them and writes what is written of them, in a folder that exists. */
export async function openAudit(paths: readonly string[], folder: string): Promise<Audited & { close: () => void }> {
  const workDir = join(folder, 'work')
  const outDir = join(folder, 'out')
  await mkdir(workDir)
  await mkdir(outDir)
  const instance = await DuckDBInstance.create(':memory:')
  const connection = await instance.connect()
  const close = () => {
    connection.closeSync()
    instance.closeSync()
  }
  const release = await readRelease(paths, { workDir, threads: 2 })
  const quality = await measureQuality(connection, release)
  const written = [await writeEntries(connection, release, outDir), ...(await writeTables(connection, release, outDir))]
  const ask = async (sql: string) => {
    const located = sql.replaceAll(/'((?:entries|tables\/[a-z0-9-]+)\.parquet)'/g, (_, name) => `'${join(outDir, name)}'`)
    return (await connection.runAndReadAll(located)).getRowObjectsJson() as Record<string, unknown>[]
  }
  return { release, quality, connection, ask, written, close }
}

/** The same within one test, and nothing stays. */
export async function auditFiles(paths: readonly string[]): Promise<Audited> {
  const audit = await openAudit(paths, await newFolder())
  onTestFinished(audit.close)
  return audit
}

/** A check of the only table read, by its id. */
export function checkOf(quality: ReleaseQuality, id: string, format?: string): CheckQuality {
  const table = quality.tables.find((one) => format === undefined || one.format === format)
  const check = table?.checks.find((one) => one.id === id)
  if (!check) throw new Error(`no check ${id}`)
  return check
}

/** Text of a csv file. */
export const csv = (rows: readonly (readonly string[])[], delimiter = ','): string =>
  rows.map((row) => `${row.map((cell) => (/["\n|,]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(delimiter)}\n`).join('')
