import { join } from 'node:path'
import type { DuckDBConnection } from '@duckdb/node-api'
import { AssembledFile } from '../parquet/assembled-file.ts'
import type { GroupsWork } from '../row-groups/job.ts'
import { keyColumns } from '../row-groups/make-stints.ts'
import { flagColumns } from '../row-groups/make-told.ts'
import type { RowGroupThreads } from '../row-groups/row-group-threads.ts'
import { bondsOf } from './bond-seen.ts'
import type { DeriveInput } from './derive-input.ts'
import { rowGroups, type Slice, sliceParts } from './slice-parts.ts'
import { sqlText } from './sql-text.ts'
import type { StintSource } from './stint-source.ts'
import type { Told } from './tell-stints.ts'
import { takenColumns } from './written-cells.ts'

/** `stints.parquet`, begun. */
export interface StintsFile {
  file: AssembledFile
  slices: readonly Slice[]
  shifts: readonly number[]
}

/** @param places which of city, state and county a table of facilities gives */
export async function beginStints(input: DeriveInput, source: StintSource, places: readonly string[]): Promise<StintsFile> {
  const kept = [...source.columns.values()].filter(({ leftOut }) => !leftOut)
  const smallest = bondsOf(source).map(([, name]) => name)
  const names = [...kept.map(({ name }) => name), ...keyColumns, ...smallest, ...flagColumns, ...places, 'row']
  const shifts = await shiftRows(input.database.connection, source)
  return { file: await AssembledFile.create(join(input.outDir, 'stints.parquet'), names), slices: sliceParts(source), shifts }
}

/**
 * Writes `stints.parquet`: every released row in the order of the release, kept columns first, then the public pipeline's own, `row` (the true
 * row of the sheet) last. Released columns are taken over byte for byte; the others are made of their bytes and of what was worked out.
 * @param told asked for once all that does not hang on it is written
 */
export async function writeStints(begun: StintsFile, source: StintSource, threads: RowGroupThreads, told: Promise<Told>): Promise<void> {
  const { file, slices, shifts } = begun
  try {
    await writeAll(file, threads, slices, { kind: 'stints', shifts }, takenColumns(source))
    await writeAll(file, threads, slices, { kind: 'told', told: await told }, [])
    await file.finish(slices.map(({ rows }) => rows))
  } catch (fault) {
    await file.abandon()
    throw fault
  }
}

/** Writes some columns of all row groups. @param taken those that are taken over, in their order */
async function writeAll(
  file: AssembledFile,
  threads: RowGroupThreads,
  slices: readonly Slice[],
  work: GroupsWork,
  taken: readonly string[],
): Promise<void> {
  const written = await threads.write(file.path, file.end, rowGroups(slices), work)
  for (const { place, columns, at, takenAt } of written.groups) {
    file.describe(place, columns, at)
    const slice = slices[place]
    if (slice) file.describeTaken(place, taken, { footer: slice.part.footer, rowGroup: slice.rowGroup }, takenAt)
  }
  file.reserve(written.end - file.end)
}

/**
 * What must be added to a row's number to give the public pipeline's `row_original`, for each part: the pipeline counts on through all
 * sheets of one name, in whatever files they are (releases.md 1.4).
 */
async function shiftRows(connection: DuckDBConnection, source: StintSource): Promise<number[]> {
  const shifts: number[] = []
  const counted = new Map<string, number>()
  for (const part of source.parts) {
    const before = counted.get(part.sheet) ?? 0
    shifts.push(before)
    const spanned = await connection.runAndReadAll(
      `select coalesce(max("row") - min("row") + 1, 0)::INTEGER from read_parquet(${sqlText(part.parquet)})`,
    )
    counted.set(part.sheet, before + Number(spanned.getRows()[0]?.[0] ?? 0))
  }
  return shifts
}
