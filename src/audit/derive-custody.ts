import type { ReleasedTable } from '../releases/release.ts'
import { deriveChains } from './chains/derive-chains.ts'
import type { DuckDb } from './duckdb.ts'
import { derivePopulation } from './population/derive-population.ts'
import { deriveStays } from './stays/derive-stays.ts'
import type { DeriveInput } from './stints/derive-input.ts'
import { deriveStints } from './stints/derive-stints.ts'

/** Writes stints, stays and daily population from the detention tables of a release; nothing where it has none. */
export async function deriveCustody(
  database: DuckDb,
  tables: readonly ReleasedTable[],
  { outDir, asOf, facilities }: { outDir: string; asOf: string; facilities?: string },
): Promise<void> {
  const detentions = tables.filter(holdsStints)
  if (detentions.length === 0) return
  const input: DeriveInput = {
    database,
    parts: detentions.flatMap(({ parts }) => parts),
    columns: columnsOf(detentions),
    imputedEnd: asOf,
    outDir,
    ...(facilities === undefined ? {} : { facilities }),
  }
  const stints = await deriveStints(input)
  await deriveStays(input, stints)
  await derivePopulation({ connection: database.connection, dir: outDir, asOf })
  await deriveChains(database.connection, outDir, new Set(input.columns.flatMap(({ name, blank }) => (blank ? [] : [name]))), asOf)
}

/** Tells of stints: a facility, and when a person came to it. A table of book-ins alone is read into entries and no further. */
export const holdsStints = ({ table, columns }: ReleasedTable): boolean =>
  table === 'detentions' &&
  ['book_in_date_time', 'book_out_date_time'].every((name) => columns.some((column) => column.name === name && column.isInParts))

/** The columns of several layouts as one: blank only where blank in all, days only where days in all. */
function columnsOf(tables: readonly ReleasedTable[]): DeriveInput['columns'] {
  const names = new Set(tables.flatMap(({ columns }) => columns.filter(({ isInParts }) => isInParts).map(({ name }) => name)))
  return [...names].flatMap((name) => {
    const found = tables.flatMap(({ columns }) => columns.filter((column) => column.name === name))
    const [first] = found
    if (!first) return []
    const { kind, leftOut } = first
    return [{ name, kind, leftOut, blank: found.every(({ blank }) => blank), allMidnight: found.every(({ allMidnight }) => allMidnight) }]
  })
}
