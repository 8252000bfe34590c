import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Worker } from 'node:worker_threads'
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api'
import { Sentence } from '../kernel/sentence.ts'
import { assembleRelease } from './assemble-release.ts'
import { findFaults } from './find-faults.ts'
import { findSources } from './find-sources.ts'
import type { Format } from './formats/format.ts'
import type { FoundInFile } from './found-source.ts'
import { nameFiles } from './name-files.ts'
import { partPath, type ReadSource, readFlat, sheetJob } from './read-source.ts'
import type { Release } from './release.ts'
import type { SheetJob } from './xlsx/contract.ts'
import { endSheetThreads, sheetsToParquet, startSheetThreads } from './xlsx/sheets-to-parquet.ts'

export interface HowToRead {
  /** Folder for the typed parts. Whoever made it removes it. */
  workDir: string
  threads: number
  /** The layouts to look for; those of released records unless given. */
  formats?: readonly Format[]
  onProgress?: (fraction: number, says: string) => void
}

async function inEngine<Result>(how: HowToRead, work: (connection: DuckDBConnection) => Promise<Result>): Promise<Result> {
  const instance = await DuckDBInstance.create(':memory:', { threads: String(how.threads), temp_directory: join(how.workDir, 'spill') })
  const connection = await instance.connect()
  try {
    await connection.run("set TimeZone = 'UTC'")
    return await work(connection)
  } finally {
    connection.closeSync()
    instance.closeSync()
  }
}

/** Finds the tables of all files, in their order, a few files at a time. Of several that cannot be read the first is told of. */
async function findAll(
  connection: DuckDBConnection,
  files: readonly { path: string; name: string }[],
  { threads, formats }: HowToRead,
): Promise<FoundInFile> {
  const found: FoundInFile[] = []
  for (let from = 0; from < files.length; from += threads) {
    const few = files.slice(from, from + threads).map(({ path, name }) => findSources(connection, path, name, formats))
    for (const one of await Promise.allSettled(few)) {
      if (one.status === 'rejected') throw one.reason
      found.push(one.value)
    }
  }
  return { sources: found.flatMap(({ sources }) => sources), notTables: found.flatMap(({ notTables }) => notTables) }
}

/** Packed workbooks of this size in all hold more than is read before threads have started. */
const worthThreads = 16 << 20

/** Threads for workbooks, started where it looks as if they were needed: while the files are looked into, they get ready. */
async function readyThreads(files: readonly string[], { threads }: HowToRead): Promise<Worker[] | undefined> {
  const workbooks = files.filter((path) => /\.xlsx$/i.test(path))
  const sizes = await Promise.all(
    workbooks.map((path) =>
      stat(path).then(
        ({ size }) => size,
        () => 0,
      ),
    ),
  )
  const isMuch = workbooks.length > 1 && threads > 1 && sizes.reduce((sum, size) => sum + size, 0) >= worthThreads
  return isMuch ? startSheetThreads(threads) : undefined
}

/** Reads every source into its part: sheets beside each other, then csv and Parquet files one by one. */
async function readAll(
  connection: DuckDBConnection,
  found: FoundInFile,
  how: HowToRead,
  started: readonly Worker[] | undefined,
): Promise<ReadSource[]> {
  const numbered = found.sources.map((source, place) => ({ source, number: place + 1, out: partPath(how.workDir, place + 1) }))
  const sheets = numbered.flatMap((one) => {
    const job = sheetJob(one.source, one.out)
    return job ? [{ ...one, job }] : []
  })
  const flat = numbered.filter(({ source }) => source.place.container !== 'xlsx')
  const shareOfSheets = sheets.length / numbered.length
  const jobs: SheetJob[] = sheets.map(({ job }) => job)
  const reads = await sheetsToParquet(jobs, {
    threads: how.threads,
    started,
    onProgress: (done, of) => how.onProgress?.(shareOfSheets * (of > 0 ? done / of : 1), 'reading sheets'),
  })
  const all: ReadSource[] = sheets.flatMap(({ source, number }, place) => {
    const read = reads[place]
    return read ? [{ source, number, read, shortRows: 0 }] : []
  })
  for (const [place, { source, number, out }] of flat.entries()) {
    const told = (done: number, of: number) =>
      how.onProgress?.(shareOfSheets + ((1 - shareOfSheets) * (place + done / of)) / flat.length, `reading ${source.file}`)
    all.push({ source, number, ...(await readFlat(connection, source, out, told)) })
  }
  return all.sort((a, b) => a.number - b.number)
}

/**
 * Reads released files of any known layout into typed Parquet files, told apart by the headers of their columns.
 * Memory stays flat as files grow.
 * @param files paths of .xlsx, .csv, .csv.gz (comma, bar, tab or semicolon) or Parquet files
 * @throws Sentence where a file cannot be read, holds no known table, or holds one refused on purpose
 */
export async function readRelease(files: readonly string[], how: HowToRead): Promise<Release> {
  if (files.length === 0) throw new Sentence('No file was given: name at least one released file.')
  const started = await readyThreads(files, how)
  try {
    return await inEngine(how, async (connection) => {
      const names = nameFiles(files)
      const named = files.map((path, place) => ({ path, name: names[place] ?? path }))
      const found = await findAll(connection, named, how)
      const read = await readAll(connection, found, how, started)
      const faults = join(how.workDir, 'faults.parquet')
      const hasFaults = await findFaults(connection, read, faults)
      const release = await assembleRelease(connection, read, [...found.notTables])
      how.onProgress?.(1, 'read')
      return hasFaults ? { ...release, faults } : release
    })
  } finally {
    await endSheetThreads(started ?? [])
  }
}
