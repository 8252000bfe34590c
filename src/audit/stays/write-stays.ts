import { join } from 'node:path'
import { AssembledFile } from '../parquet/assembled-file.ts'
import type { DeriveInput } from '../stints/derive-input.ts'
import { rowGroups, sliceParts } from '../stints/slice-parts.ts'
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
  try {
    const { groups, end } = await threads.write(file.path, file.end, rowGroups(slices), { kind: 'stays', stays })
    for (const { place, columns, at } of groups) file.describe(place, columns, at)
    file.reserve(end - file.end)
    await file.finish(groups.map(({ rows }) => rows))
  } catch (fault) {
    await file.abandon()
    throw fault
  }
}

const endsAny = ({ stayOf }: StaysByLast, first: number, rows: number) => stayOf.subarray(first, first + rows).some((stay) => stay >= 0)
