import { mkdir, mkdtemp } from 'node:fs/promises'
import { join } from 'node:path'
import type { DeriveInput } from './derive-input.ts'
import { flagDuplicates } from './flag-duplicates.ts'
import { keyRows } from './key-rows.ts'
import { openSource, type StintSource } from './stint-source.ts'
import { writeStints } from './write-stints.ts'

/** Stints as derived: what stays, chains and population are worked out from, besides the tables in `custody`. */
export interface Stints {
  rows: number
  source: StintSource
  /** Which of city, state and county the table of facilities gave. */
  places: readonly string[]
  /** Folder for what is written on the way: within the engine's `tempDir`, or within `outDir` where it has none. */
  workDir: string
}

/**
 * Derives stints by the public pipeline's rules (performance.md 3.1) and writes `stints.parquet`: every released row once, duplicates
 * flagged with their reason and kept. Leaves the narrow tables `custody.stint`, `custody.facility`, `custody.duplicate` for `deriveStays`.
 * Where the parts hold no rows, nothing is written.
 * @throws Sentence where a part cannot be read or has no book-in
 */
export async function deriveStints(input: DeriveInput): Promise<Stints> {
  const { connection, tempDir } = input.database
  const parent = tempDir ?? input.outDir
  await mkdir(parent, { recursive: true })
  const workDir = await mkdtemp(join(parent, '.stints-'))
  const source = await openSource(input, workDir)
  if (source.rows === 0) return { rows: 0, source, places: [], workDir }
  const places = await keyRows(connection, source, input.facilities)
  await flagDuplicates(connection, source)
  await writeStints(input, source, places, workDir)
  return { rows: source.rows, source, places, workDir }
}
