import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { DeriveInput } from './derive-input.ts'
import { flagDuplicates } from './flag-duplicates.ts'
import { keyRows } from './key-rows.ts'
import { openSource, type StintSource } from './stint-source.ts'
import { writeStints } from './write-stints.ts'

/** Stints as derived: what stays, chains and findings are worked out from, besides the tables in `custody`. */
export interface Stints {
  rows: number
  source: StintSource
  /** Which of city, state and county the table of facilities gave. */
  places: readonly string[]
}

/**
 * Derives stints by the public pipeline's rules (performance.md 3.1) and writes `stints.parquet`: every released row once, duplicates
 * flagged with their reason and kept. Leaves the narrow tables `custody.stint`, `custody.facility`, `custody.duplicate` for `deriveStays`.
 * @throws Sentence where a part cannot be read or has no book-in
 */
export async function deriveStints(input: DeriveInput): Promise<Stints> {
  const { connection } = input.database
  const source = await openSource(input)
  const places = await keyRows(connection, source, input.facilities)
  await flagDuplicates(connection, source)
  const workDir = await mkdtemp(join(input.outDir, '.stints-'))
  try {
    await writeStints(input, source, places, workDir)
  } finally {
    await rm(workDir, { recursive: true, force: true })
  }
  return { rows: source.rows, source, places }
}
