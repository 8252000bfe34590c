import { existsSync } from 'node:fs'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import type { StintColumn, StintPart } from '../../src/audit/stints/derive-input.ts'
import { readRelease } from '../../src/releases/read-release.ts'
import { generatedStints } from '../generate.ts'

/** Invented stints, already read into typed parts: what a derivation begins with. */
export interface ReleaseParts {
  parts: StintPart[]
  columns: StintColumn[]
  facilities: string
  imputedEnd: string
}

/** Path of the file that says where the parts of so many stints are. They are read once and kept beside the workbooks. */
export async function releaseParts(stints: number): Promise<string> {
  const { dir, files, facilitiesFile } = await generatedStints(stints)
  const kept = join(dir, 'parts')
  const told = join(kept, 'parts.json')
  if (existsSync(told) && (await readParts(told)).parts.every(({ parquet }) => existsSync(parquet))) return told
  await rm(kept, { recursive: true, force: true })
  const making = `${kept}.making`
  await rm(making, { recursive: true, force: true })
  await mkdir(making, { recursive: true })
  const release = await readRelease(files, { workDir: making, threads: availableParallelism() })
  const [table] = release.tables.filter((one) => one.table === 'detentions')
  if (!table) throw new Error('The invented workbooks hold no detentions.')
  const given: ReleaseParts = {
    parts: table.parts.map(({ parquet, file, sheet, rows }) => ({ parquet: parquet.replace(making, kept), file, sheet, rows })),
    columns: table.columns
      .filter(({ isInParts }) => isInParts)
      .map(({ name, kind, leftOut, blank, allMidnight }) => ({ name, kind, leftOut, blank, allMidnight })),
    facilities: facilitiesFile,
    imputedEnd: '2026-03-10 23:59:59',
  }
  await writeFile(join(making, 'parts.json'), JSON.stringify(given))
  await rename(making, kept)
  return told
}

export const readParts = async (path: string): Promise<ReleaseParts> => JSON.parse(await readFile(path, 'utf8')) as ReleaseParts
