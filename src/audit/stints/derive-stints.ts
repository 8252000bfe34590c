import { mkdir, mkdtemp } from 'node:fs/promises'
import { join } from 'node:path'
import { readFacilityTexts } from '../row-groups/facility-texts.ts'
import type { KeysJob } from '../row-groups/job.ts'
import { openThreads, type RowGroupThreads } from '../row-groups/row-group-threads.ts'
import { groupStays } from '../stays/group-stays.ts'
import { findByLast } from '../stays/tell-stays.ts'
import type { DeriveInput } from './derive-input.ts'
import { findBeside } from './find-beside.ts'
import { flagDuplicates } from './flag-duplicates.ts'
import { nameFacilities } from './name-facilities.ts'
import { orderPeople, type People } from './order-people.ts'
import { rowGroups, sliceParts } from './slice-parts.ts'
import { newKeys, type StintKeys } from './stint-keys.ts'
import { openSource, type StintSource } from './stint-source.ts'
import type { DerivedStints, Stints } from './stints.ts'
import { readTold, type Told } from './tell-stints.ts'
import { beginStints, writeStints } from './write-stints.ts'

/**
 * Derives stints by the public pipeline's rules (performance.md 3.1) and writes `stints.parquet`: every released row once, duplicates
 * flagged with their reason and kept. Where the parts hold no rows, nothing is written.
 * @throws Sentence where a part cannot be read or has no book-in
 */
export async function deriveStints(input: DeriveInput): Promise<Stints> {
  const { database } = input
  const parent = database.tempDir ?? input.outDir
  await mkdir(parent, { recursive: true })
  const threads = openThreads(
    input.parts.reduce((sum, { rows }) => sum + rows, 0),
    database.threads,
  )
  try {
    const source = await openSource(input, await mkdtemp(join(parent, '.stints-')))
    if (source.rows > 0) return { rows: source.rows, source, derived: await derive(input, source, threads) }
    await threads.close()
    return { rows: 0, source }
  } catch (fault) {
    await threads.close()
    throw fault
  }
}

async function derive(input: DeriveInput, source: StintSource, threads: RowGroupThreads): Promise<DerivedStints> {
  const { connection } = input.database
  const places = await nameFacilities(connection, source, input.facilities)
  const facilities = await readFacilityTexts(connection, places)
  await threads.begin({ source, facilities, places })
  const [begun, read] = await Promise.all([beginStints(input, source, places), readKeys(source, threads)])
  const told = Promise.withResolvers<Told>()
  const writing = writeStints(begun, source, threads, told.promise)
  // Failures are met below. While threads write stints, duplicates are told and stays put together here.
  told.promise.catch(() => {})
  writing.catch(() => {})
  try {
    const { low, people } = read()
    await flagDuplicates(connection, source, findBeside(people, facilities.get('code')?.places ?? new Int32Array()))
    const found = await readTold(connection, source, low)
    told.resolve(found)
    const stays = findByLast(groupStays(people, source.rows, found.flagged, input.imputedEnd), source.rows, found)
    await writing
    return { stays, places, threads }
  } catch (fault) {
    told.reject(fault)
    await writing.catch(() => {})
    throw fault
  }
}

/**
 * Reads the keys of all rows.
 * @returns puts them in order, once; what it does not give back is let go, as it is as large as all that follows
 */
async function readKeys(source: StintSource, threads: RowGroupThreads): Promise<() => { low: Float64Array; people: People }> {
  let keys: StintKeys | undefined = newKeys(source.rows)
  await threads.read(jobsOf(source, keys))
  return () => {
    if (!keys) throw new Error('Keys are put in order once.')
    const { low } = keys
    const people = orderPeople(keys)
    keys = undefined
    return { low, people }
  }
}

const jobsOf = (source: StintSource, keys: StintKeys): KeysJob[] => rowGroups(sliceParts(source)).map((group) => ({ ...group, keys }))
