import { createHash } from 'node:crypto'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Edition } from './edition.ts'
import { editionCsv } from './edition-csv.ts'
import { editionWorkbook } from './edition-workbook.ts'

/** The numbers of an edition as bytes: what its hash is over, and what is kept. */
export const editionBytes = (edition: Edition): Buffer => Buffer.from(`${JSON.stringify(edition)}\n`)

export const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

const folderOf = (dir: string, publication: string, edition: string) => join(dir, publication, edition)

/**
 * Writes an edition as `edition.json`, `cells.csv`, `rows.parquet` (the rows behind its cells) and a workbook for each language, all at once. Files of an edition that was
 * never recorded are replaced.
 * @returns the folder
 */
export async function writeEdition(dir: string, edition: Edition, rows: Uint8Array): Promise<string> {
  const target = folderOf(dir, edition.publication, edition.edition)
  const making = `${target}.making`
  await rm(making, { recursive: true, force: true })
  await mkdir(making, { recursive: true })
  await writeFile(join(making, 'edition.json'), editionBytes(edition))
  await writeFile(join(making, 'rows.parquet'), rows)
  await writeFile(join(making, 'cells.csv'), [...editionCsv(edition)].join(''))
  for (const language of ['en', 'es'] as const)
    await writeFile(join(making, `${edition.publication}-${edition.edition}.${language}.xlsx`), await editionWorkbook(edition, language))
  await rm(target, { recursive: true, force: true })
  await rename(making, target)
  return target
}

/** Reads an edition kept, with the hash of its bytes; undefined where there is none of that name. */
export async function readEdition(dir: string, publication: string, name: string): Promise<{ edition: Edition; hash: string } | undefined> {
  const bytes = await readFile(join(folderOf(dir, publication, name), 'edition.json')).catch(() => undefined)
  return bytes && { edition: JSON.parse(bytes.toString('utf8')) as Edition, hash: hashOf(bytes) }
}
