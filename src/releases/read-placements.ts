import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { Sentence } from '../kernel/sentence.ts'
import { writeTables } from './entries.ts'
import { type HowToRead, readRelease } from './read-release.ts'
import type { ReleasedTable } from './release.ts'
import { sqlText } from './sql-text.ts'

/** What one released row tells of a placement in segregation. Days are YYYY-MM-DD. It names nobody: identity numbers are left out when read. */
export interface ReleasedPlacement {
  /** Name of the file, without folders. */
  file: string
  /** Empty where the file is one table. */
  sheet: string
  /** Row of the sheet, from 1. */
  row: number
  placedOn: string
  releasedOn: string | null
  /** "14 Day", "30 Day Interval", "72 Hour"; null where the layout has no reports. */
  reportType: string | null
  reportedOn: string | null
  facility: string | null
  /** Replaced by a mark where it speaks of health, of a gang or of whom somebody loves. */
  reason: string | null
}

/**
 * The placements of one released file, in the order of its rows.
 * @param how `workDir`: a folder that exists; what is put there is removed
 * @returns the placements, and how many rows give no day of placement
 * @throws Sentence where the file cannot be read, or holds no segregation table
 */
export async function readPlacements(path: string, how: HowToRead): Promise<{ placements: readonly ReleasedPlacement[]; undated: number }> {
  const dir = await mkdtemp(join(how.workDir, 'placements-'))
  const workDir = join(dir, 'parts')
  await mkdir(workDir)
  try {
    const release = await readRelease([path], { ...how, workDir })
    const tables = release.tables.filter(({ table }) => table === 'segregation')
    if (tables.length === 0)
      throw new Sentence(`${basename(path)} holds no table of segregation placements; "writ formats" lists the layouts that are read.`)
    const instance = await DuckDBInstance.create(':memory:', { threads: String(how.threads) })
    const connection = await instance.connect()
    try {
      await writeTables(connection, { ...release, tables }, dir)
      const rows: Record<string, unknown>[] = []
      for (const table of tables) rows.push(...(await connection.runAndReadAll(placementsSql(table, dir))).getRowObjectsJson())
      const placements = rows.flatMap((row) => (typeof row.placed_on === 'string' ? [placementOf(row, row.placed_on)] : []))
      return { placements, undated: rows.length - placements.length }
    } finally {
      connection.closeSync()
      instance.closeSync()
    }
  } finally {
    await rm(dir, { recursive: true, force: true })
  }
}

function placementsSql({ format, columns }: ReleasedTable, dir: string): string {
  const has = (name: string) => columns.some((column) => column.name === name && !column.leftOut && column.isInParts && !column.blank)
  const day = (name: string) => (has(name) ? `cast(cast(${name} as date) as varchar)` : 'null')
  const text = (name: string) => (has(name) ? name : 'null')
  return `select file, sheet, "row" as row_number, ${day('placement_date')} as placed_on, ${day('release_date')} as released_on,
    ${text('report_type')} as report_type, ${day('created')} as reported_on, ${text('facility')} as facility, ${text('placement_reason')} as reason
    from read_parquet(${sqlText(join(dir, 'tables', `${format.id}.parquet`))}) order by file, sheet, "row"`
}

function placementOf(row: Record<string, unknown>, placedOn: string): ReleasedPlacement {
  const text = (name: string) => (typeof row[name] === 'string' ? row[name] : null)
  return {
    file: text('file') ?? '',
    sheet: text('sheet') ?? '',
    row: Number(row.row_number),
    placedOn,
    releasedOn: text('released_on'),
    reportType: text('report_type'),
    reportedOn: text('reported_on'),
    facility: text('facility'),
    reason: text('reason'),
  }
}
