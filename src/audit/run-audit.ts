import { writeFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { basename, join } from 'node:path'
import { lawBook } from '../law/law-book.ts'
import { writeEntries, writeTables } from '../releases/entries.ts'
import { measureQuality } from '../releases/measure-quality.ts'
import { readRelease } from '../releases/read-release.ts'
import type { Settings } from '../settings.ts'
import { chooseAsOf } from './choose-as-of.ts'
import { countOutputs } from './count-outputs.ts'
import { deriveCustody } from './derive-custody.ts'
import { type DuckDb, openDuckDb } from './duckdb.ts'
import { writeFindings } from './findings/write-findings.ts'
import { publishDir } from './publish-dir.ts'
import { asKnownAt } from './subjects/as-known-at.ts'
import { findSubjects } from './subjects/find-subjects.ts'
import type { Summary } from './summary.ts'
import { writeCsv } from './write-csv.ts'

export interface AuditRequest {
  files: readonly string[]
  /** Where everything is written; replaced whole if it holds an earlier audit. */
  dir: string
  title?: string
  /** The instant the record is judged at. The last moment the release tells of, unless said. */
  asOf?: Temporal.Instant
  /** A table of facilities (detention_facility_code, city, state, county), csv or parquet. */
  facilities?: string
  csv: boolean
  settings: Settings
  onProgress: (fraction: number, says: string) => void
  /** Called when all tables are written, before the folder is put in place: the report. */
  finish?: (database: DuckDb, dir: string, summary: Summary) => Promise<void>
}

/**
 * Reads released files and writes what docs/outputs.md lists.
 * @throws Sentence where a file cannot be read; nothing is then written
 */
export async function runAudit(request: AuditRequest): Promise<Summary> {
  const threads = request.settings.WRIT_THREADS ?? availableParallelism()
  return publishDir(request.dir, async (outDir, workDir) => {
    const release = await readRelease(request.files, { workDir, threads, onProgress: (done, says) => request.onProgress(done * 0.6, says) })
    const memoryMb = request.settings.WRIT_MEMORY_MB
    const database = await openDuckDb({ threads, tempDir: workDir, ...(memoryMb === undefined ? {} : { memoryMb }) })
    try {
      const { connection } = database
      request.onProgress(0.62, 'measuring quality')
      const lastDay = request.asOf && { asOf: request.asOf.toZonedDateTimeISO('UTC').toPlainDate() }
      const quality = await measureQuality(connection, release, lastDay)
      const { asOf, asOfFrom } = await chooseAsOf(connection, release, quality, request.asOf)
      request.onProgress(0.68, 'stints and stays')
      await deriveCustody(database, release.tables, {
        outDir,
        asOf,
        ...(request.facilities === undefined ? {} : { facilities: request.facilities }),
      })
      request.onProgress(0.8, 'entries')
      await writeEntries(connection, release, outDir)
      await writeTables(connection, release, outDir)
      request.onProgress(0.9, 'loading what the clocks ask')
      const told = findSubjects(release, outDir)
      const subjects = request.asOf ? asKnownAt(told, asOf) : told
      const standings = await writeFindings({
        connection,
        rules: lawBook,
        subjects,
        asOf,
        dir: outDir,
        withMemory: false,
        onLoaded: () => request.onProgress(0.95, 'findings'),
      })
      const summary: Summary = {
        writ: '0.1.0',
        title: request.title ?? request.files.map((file) => basename(file)).join(', '),
        files: request.files.map((file) => basename(file)),
        asOf,
        asOfFrom,
        counts: await countOutputs(connection, outDir),
        standings,
        facts: Object.fromEntries(subjects.map((subject) => [subject.says, Object.keys(subject.facts)])),
      }
      if (request.csv) await writeCsv(connection, outDir, ['findings', 'stays'])
      await writeFile(join(outDir, 'quality.json'), `${JSON.stringify(quality, null, 2)}\n`)
      await writeFile(join(outDir, 'summary.json'), `${JSON.stringify(summary, null, 2)}\n`)
      await request.finish?.(database, outDir, summary)
      request.onProgress(1, 'done')
      return summary
    } finally {
      database.close()
    }
  })
}
