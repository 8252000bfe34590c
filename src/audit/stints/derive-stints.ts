import { mkdir, mkdtemp } from 'node:fs/promises'
import { join } from 'node:path'
import { readFacilityTexts } from '../row-groups/facility-texts.ts'
import { openThreads, type RowGroupThreads } from '../row-groups/row-group-threads.ts'
import type { DeriveInput } from './derive-input.ts'
import { findBeside } from './find-beside.ts'
import { flagDuplicates } from './flag-duplicates.ts'
import { keyRows, type StintKeys } from './key-rows.ts'
import { orderPeople, type People } from './order-people.ts'
import { openSource, type StintSource } from './stint-source.ts'
import { readTold, type Told } from './tell-stints.ts'
import { writeStints } from './write-stints.ts'

/** Stints as derived: what stays are worked out from. */
export interface Stints {
  rows: number
  source: StintSource
  /** What `deriveStays` goes on with; absent where the parts hold no rows. */
  derived?: { keys: StintKeys; people: People; told: Told; places: readonly string[]; threads: RowGroupThreads }
}

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
  const { keys, places } = await keyRows(connection, source, input.facilities)
  const facilities = await readFacilityTexts(connection, places)
  const threads = openThreads({ source, facilities, places }, input.database.threads)
  try {
    const people = orderPeople(keys)
    await flagDuplicates(connection, source, findBeside(keys, people))
    const derived = { keys, people, told: await readTold(connection, source, keys), places, threads }
    await writeStints(input, source, derived)
    return { rows: source.rows, source, derived }
  } catch (fault) {
    await threads.close()
    throw fault
  }
}
