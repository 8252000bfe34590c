import { join } from 'node:path'
import { AssembledFile } from '../parquet/assembled-file.ts'
import type { DeriveInput } from '../stints/derive-input.ts'
import { sliceParts } from '../stints/slice-parts.ts'
import type { StintSource } from '../stints/stint-source.ts'
import type { DerivedStints } from '../stints/stints.ts'
import { stayColumns } from './stay-columns.ts'
import type { StaysByLast } from './tell-stays.ts'

/**
 * Writes `stays.parquet`, with the public pipeline's columns: keys and counts, what the last stint says of the person and case (empty where it is
 * empty), and the first, longest and last facility. Stays stand in the order in which their last stints stand in the release.
 */
export async function writeStays(input: DeriveInput, source: StintSource, { stays, places, threads }: DerivedStints): Promise<void> {
  const file = await AssembledFile.create(join(input.outDir, 'stays.parquet'), stayColumns(source, places))
  const slices = sliceParts(source).filter((slice) => endsAny(stays, slice.part.firstRow + slice.from, slice.rows))
  const made = threads.make(slices, (slice) => ({
    kind: 'stays',
    part: slice.place,
    rowGroup: slice.rowGroup,
    first: slice.part.firstRow + slice.from,
    stays,
  }))
  try {
    for await (const group of made) {
      const at = file.reserve(group.size)
      file.describe(await group.write(file.path, at), at)
      file.endGroup(group.rows)
    }
    await file.finish()
  } catch (fault) {
    await file.abandon()
    throw fault
  }
}

const endsAny = ({ stayOf }: StaysByLast, first: number, rows: number) => stayOf.subarray(first, first + rows).some((stay) => stay >= 0)
