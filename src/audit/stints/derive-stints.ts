import { mkdir, mkdtemp } from 'node:fs/promises'
import { join } from 'node:path'
import { readFacilityTexts } from '../row-groups/facility-texts.ts'
import { openThreads } from '../row-groups/row-group-threads.ts'
import type { DeriveInput } from './derive-input.ts'
import { findBeside } from './find-beside.ts'
import { flagDuplicates } from './flag-duplicates.ts'
import { keyRows } from './key-rows.ts'
import { orderPeople } from './order-people.ts'
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
