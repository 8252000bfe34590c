import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { Sentence } from '../../kernel/sentence.ts'
import { formatCatalogue } from '../../releases/formats/catalogue.ts'
import { placeFormats } from '../../releases/places/place-formats.ts'
import { readRelease } from '../../releases/read-release.ts'
import type { Release } from '../../releases/release.ts'
import { type DuckDb, openDuckDb } from '../duckdb.ts'
import { publishDir } from '../publish-dir.ts'
import { accountOf } from './account.ts'
import { makeRegister, type Register } from './make-register.ts'
import { readAreasByCounty } from './read-areas.ts'
import { readLabels } from './read-labels.ts'
import { readToldLists, type ToldList } from './read-told.ts'
import type { RegisterSummary } from './register-summary.ts'
import { writeRegister } from './write-register.ts'

export interface RegisterJob {
  /** Lists of places, and released files whose facilities are to be accounted for. Told apart by their headers. */
  files: readonly string[]
  /** Folder to write. Replaced where it holds an earlier register. */
  dir: string
  title?: string
  threads?: number
  onProgress?: (fraction: number, says: string) => void
}

export interface BuiltRegister extends Register {
  summary: RegisterSummary
}

/**
 * Builds the register of places from lists of facilities, and accounts for every way the files given call a facility.
 * @throws Sentence where no file is a list of places, or one cannot be read
 */
export async function buildRegister({
  files,
  dir,
  title = 'Register of places',
  threads = 2,
  onProgress,
}: RegisterJob): Promise<BuiltRegister> {
  const database = await openDuckDb({ threads })
  try {
    return await publishDir(dir, async (outDir, workDir) => {
      const formats = [...formatCatalogue, ...placeFormats]
      const release = await readRelease(files, { workDir, threads, formats, ...(onProgress ? { onProgress } : {}) })
      return await build(database, { release, files, outDir, title })
    })
  } finally {
    database.close()
  }
}

async function build(
  { connection }: DuckDb,
  { release, files, outDir, title }: { release: Release; files: readonly string[]; outDir: string; title: string },
): Promise<BuiltRegister> {
  const lists = await readToldLists(connection, release)
  if (lists.length === 0)
    throw new Sentence(
      'None of these files is a list of places; give one with a code, a town and a state for each facility (docs/formats.md).',
    )
  const register = makeRegister(lists, await readLabels(connection, release), await readAreasByCounty(connection, release))
  await writeRegister(connection, outDir, register, lists, release)
  const summary = {
    title,
    ...summaryOf(register, lists),
    files: await Promise.all(files.map((file, at) => describeFile(file, at, release))),
  }
  await writeFile(join(outDir, 'register.json'), `${JSON.stringify(summary, null, 2)}\n`)
  return { ...register, summary }
}

function summaryOf({ places, accounted }: Register, lists: readonly ToldList[]): Omit<RegisterSummary, 'title' | 'files'> {
  const kinds = [...Map.groupBy(places, ({ kind }) => kind)].toSorted(([one], [other]) => one.localeCompare(other))
  return {
    places: places.length,
    coded: places.filter(({ code }) => code !== null).length,
    inNoList: places.filter(({ listCount }) => listCount === 0).length,
    kinds: Object.fromEntries(kinds.map(([kind, some]) => [kind, some.length])),
    withheld: lists.reduce((sum, { withheld }) => sum + withheld, 0),
    accounts: [...accountOf(accounted)],
  }
}

/** Names of files in the order given are those the release shows: no two alike. */
async function describeFile(path: string, at: number, { quality, tables }: Release): Promise<RegisterSummary['files'][number]> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path), hash)
  const names = [...new Set(quality.sheets.map(({ file }) => file))]
  const file = names.find((name) => path.endsWith(name)) ?? names[at] ?? path
  const parts = tables
    .flatMap((table) => table.parts.map((part) => ({ ...part, format: table.format.id })))
    .filter((part) => part.file === file)
  return {
    file,
    sha256: hash.digest('hex'),
    read: [...new Set(parts.map(({ format }) => format))].join(', '),
    rows: parts.reduce((sum, { rows }) => sum + rows, 0),
  }
}
