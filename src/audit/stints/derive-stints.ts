import { mkdir, mkdtemp } from 'node:fs/promises'
import { join } from 'node:path'
import { readFacilityTexts } from '../row-groups/facility-texts.ts'
import { openThreads } from '../row-groups/row-group-threads.ts'
import { groupStays } from '../stays/group-stays.ts'
import { findByLast } from '../stays/tell-stays.ts'
import type { DeriveInput } from './derive-input.ts'
import { findBeside } from './find-beside.ts'
import { flagDuplicates } from './flag-duplicates.ts'
import { nameFacilities } from './name-facilities.ts'
import { orderPeople } from './order-people.ts'
import { sliceParts } from './slice-parts.ts'
import { newKeys } from './stint-keys.ts'
import { openSource } from './stint-source.ts'
import type { Stints } from './stints.ts'
import { readTold } from './tell-stints.ts'
import { writeStints } from './write-stints.ts'

/**
 * Derives stints by the public pipeline's rules (performance.md 3.1) and writes `stints.parquet`: every released row once, duplicates
 * flagged with their reason and kept. Where the parts hold no rows, nothing is written.
 * @throws Sentence where a part cannot be read or has no book-in
 */
export async function deriveStints(input: DeriveInput): Promise<Stints> {
  const { connection, tempDir } = input.database
  const parent = tempDir ?? input.outDir
  await mkdir(parent, { recursive: true })
  const source = await openSource(input, await mkdtemp(join(parent, '.stints-')))
  if (source.rows === 0) return { rows: 0, source }
  const places = await nameFacilities(connection, source, input.facilities)
  const facilities = await readFacilityTexts(connection, places)
  const threads = openThreads({ source, facilities, places }, input.database.threads)
  try {
    const keys = newKeys(source.rows)
    await threads.read(
      sliceParts(source).map(({ part, place, rowGroup, from }) => ({ part: place, rowGroup, first: part.firstRow + from, keys })),
    )
    const people = orderPeople(keys)
    await flagDuplicates(connection, source, findBeside(keys, people))
    const told = await readTold(connection, source, keys)
    const writing = writeStints(input, source, { told, places, threads })
    // Its failure is met below. While threads make stints, stays are put together here.
    writing.catch(() => {})
    const stays = findByLast(groupStays(keys, people, told.flagged, input.imputedEnd), source.rows, told)
    await writing
    return { rows: source.rows, source, derived: { stays, places, threads } }
  } catch (fault) {
    await threads.close()
    throw fault
  }
}
