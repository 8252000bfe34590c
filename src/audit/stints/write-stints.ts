import { join } from 'node:path'
import type { DuckDBConnection } from '@duckdb/node-api'
import { AssembledFile } from '../parquet/assembled-file.ts'
import { flagColumns, keyColumns } from '../row-groups/make-stints.ts'
import type { RowGroupThreads } from '../row-groups/row-group-threads.ts'
import { bondsOf } from './bond-seen.ts'
import type { DeriveInput } from './derive-input.ts'
import { sliceParts } from './slice-parts.ts'
import { sqlText } from './sql-text.ts'
import type { StintSource } from './stint-source.ts'
import { type Told, tellSlice } from './tell-stints.ts'
import { isConverted } from './written-cells.ts'

export interface StintsToWrite {
  told: Told
  /** Which of city, state and county a table of facilities gives. */
  places: readonly string[]
  threads: RowGroupThreads
}

/**
 * Writes `stints.parquet`: every released row in the order of the release, kept columns first, then the public pipeline's own, `row` (the true
 * row of the sheet) last. Released columns are taken over byte for byte; the others are made of their bytes and of what was worked out.
 */
export async function writeStints(input: DeriveInput, source: StintSource, { told, places, threads }: StintsToWrite): Promise<void> {
  const kept = [...source.columns.values()].filter(({ leftOut }) => !leftOut)
  const taken = [...kept.filter((column) => !isConverted(column)).map(({ name }) => name), 'row']
  const smallest = bondsOf(source).map(([, name]) => name)
  const shifts = await shiftRows(input.database.connection, source)
  const slices = sliceParts(source)
  const names = [...kept.map(({ name }) => name), ...keyColumns, ...smallest, ...flagColumns, ...places, 'row']
  const file = await AssembledFile.create(join(input.outDir, 'stints.parquet'), names)
  const made = threads.make(slices, (slice) => ({
    kind: 'stints',
    part: slice.place,
    rowGroup: slice.rowGroup,
    shift: shifts[slice.place] ?? 0,
    told: tellSlice(told, slice),
  }))
  try {
    for (const { part, rowGroup, rows } of slices) {
      const { value: group } = await made.next()
      if (!group) throw new Error('Fewer row groups were made than asked for.')
      const at = file.reserve(group.size)
      const written = group.write(file.path, at)
      // Its failure is met below; it must not end the process while other columns are taken over.
      written.catch(() => {})
      for (const name of taken) await file.take(name, part.footer, rowGroup)
      file.describe(await written, at)
      file.endGroup(rows)
    }
    await file.finish()
  } catch (fault) {
    await file.abandon()
    throw fault
  }
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
