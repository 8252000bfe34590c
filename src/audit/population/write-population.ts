import type { DuckDBConnection } from '@duckdb/node-api'
import { codec } from '../../releases/parquet/parquet-schema.ts'
import { AssembledFile } from '../parquet/assembled-file.ts'
import type { Cells } from '../parquet/cells.ts'
import { GroupMaker, type MadeColumn } from '../parquet/write-cells.ts'
import { dayCells, numberCells, textCells } from './population-cells.ts'

/** The measures, in the order of their runs, and the released column that each needs. */
const measures: readonly { name: string; needs?: string }[] = [
  { name: 'present' },
  { name: 'at_midnight' },
  { name: 'male', needs: 'gender' },
  { name: 'female', needs: 'gender' },
  { name: 'convicted', needs: 'book_in_criminality' },
  { name: 'possibly_minor', needs: 'birth_year' },
]

const columns: readonly MadeColumn[] = [
  { name: 'facility_code', kind: 'text' },
  { name: 'facility', kind: 'text' },
  { name: 'day', kind: 'date' },
  ...measures.map(({ name }) => ({ name, kind: 'int32' }) as const),
]

/** Rows of a row group, at least: places are never split over two. */
const rowsEnough = 60_000

interface Place {
  code: string
  facility: string | null
  /** For each measure, the people on each day. */
  counts: Int32Array[]
}

/**
 * Writes counts: every place on every day, zero where nobody was there.
 * @param places for each place that anybody was at, by its number, the people on each day, one run for each measure
 * @param days as days since 1970-01-01, both included
 * @param released the columns that were released: a measure that needs another is null
 * @returns the rows written
 */
export async function writePopulation(
  connection: DuckDBConnection,
  places: ReadonlyMap<number, Int32Array[]>,
  days: { first: number; last: number },
  released: ReadonlySet<string>,
  path: string,
): Promise<number> {
  const length = days.last - days.first + 1
  const named = await namePlaces(connection, places)
  if (named.length === 0) return 0
  const file = await AssembledFile.create(
    path,
    columns.map(({ name }) => name),
  )
  const maker = new GroupMaker(codec.zstd)
  const rows: number[] = []
  const together = Math.ceil(rowsEnough / length)
  try {
    for (let from = 0; from < named.length; from += together) {
      const group = named.slice(from, from + together)
      for (const [n, cell] of cellsOf(group, days.first, length, released).entries()) {
        const column = columns[n]
        if (column) maker.add(column, cell)
      }
      const made = maker.finish(group.length * length)
      await file.add(rows.length, made)
      rows.push(made.rows)
    }
    await file.finish(rows)
  } catch (fault) {
    await file.abandon()
    throw fault
  }
  return named.length * length
}

/** The cells of some places, in the order of `columns`. */
function cellsOf(places: readonly Place[], first: number, length: number, released: ReadonlySet<string>): Cells[] {
  const isCounted = (needs: string | undefined) => needs === undefined || released.has(needs)
  const codes = places.map(({ code }) => code)
  const names = places.map(({ facility }) => facility)
  const runs = measures.map(({ needs }, n) => {
    const counts = places.map((place) => place.counts[n])
    return numberCells(counts, isCounted(needs))
  })
  return [textCells(codes, length), textCells(names, length), dayCells(first, length, places.length), ...runs]
}

/** The counts with the names of their places, in the order of the codes. */
async function namePlaces(connection: DuckDBConnection, places: ReadonlyMap<number, Int32Array[]>): Promise<Place[]> {
  const named = await connection.runAndReadAll('select place, code, facility from place order by place')
  return named.getRows().flatMap(([place, code, facility]) => {
    const counts = places.get(Number(place))
    return counts ? [{ code: String(code), facility: facility === null ? null : String(facility), counts }] : []
  })
}
