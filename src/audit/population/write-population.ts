import type { DuckDBConnection } from '@duckdb/node-api'
import { codec } from '../../releases/parquet/parquet-schema.ts'
import { AssembledFile } from '../parquet/assembled-file.ts'
import { GroupMaker, type MadeColumn } from '../parquet/write-cells.ts'
import { dayCells, numberCells, textCells } from './population-cells.ts'

/** The measures, in the order in which their changes come, and the released column that each needs. */
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
 * Adds up changes into counts and writes them: every place on every day, zero where nobody was there.
 * @param changes SQL of place, day and the change in each measure, ordered by place and day
 * @param days as days since 1970-01-01, both included
 * @param released the columns that were released: a measure that needs another is null
 * @returns the rows written
 */
export async function writePopulation(
  connection: DuckDBConnection,
  changes: string,
  days: { first: number; last: number },
  released: ReadonlySet<string>,
  path: string,
): Promise<number> {
  const length = days.last - days.first + 1
  const file = await AssembledFile.create(
    path,
    columns.map(({ name }) => name),
  )
  const maker = new GroupMaker(codec.zstd)
  let rows = 0
  let waiting: Place[] = []
  const flush = async () => {
    if (waiting.length === 0) return
    const cells = [
      textCells(
        waiting.map(({ code }) => code),
        length,
      ),
      textCells(
        waiting.map(({ facility }) => facility),
        length,
      ),
      dayCells(days.first, length, waiting.length),
      ...measures.map(({ needs }, n) =>
        numberCells(
          waiting.map(({ counts }) => counts[n]),
          needs === undefined || released.has(needs),
        ),
      ),
    ]
    for (const [n, column] of columns.entries()) {
      const cell = cells[n]
      if (cell) maker.add(column, cell)
    }
    await file.add(maker.finish(waiting.length * length))
    file.endGroup(waiting.length * length)
    rows += waiting.length * length
    waiting = []
  }
  try {
    for await (const place of countedPlaces(connection, changes, days.first, length)) {
      waiting.push(place)
      if (waiting.length * length >= rowsEnough) await flush()
    }
    await flush()
    if (rows === 0) await file.abandon()
    else await file.finish()
  } catch (fault) {
    await file.abandon()
    throw fault
  }
  return rows
}

/** The places where anybody was on any of the days, with their counts. */
async function* countedPlaces(connection: DuckDBConnection, changes: string, first: number, length: number): AsyncGenerator<Place> {
  const named = await connection.runAndReadAll('select code, facility from place order by place')
  const names = named.getRows().map(([code, facility]) => ({ code: String(code), facility: facility === null ? null : String(facility) }))
  const result = await connection.stream(changes)
  let current = -1
  let counts: Int32Array[] = []
  const finished = function* () {
    const name = names[current]
    for (const measure of counts) for (let n = 1; n < length; n++) measure[n] = (measure[n] ?? 0) + (measure[n - 1] ?? 0)
    if (name && counts[0]?.some((count) => count > 0)) yield { ...name, counts }
  }
  for await (const chunk of result) {
    const values = Array.from({ length: chunk.columnCount }, (_, n) => chunk.getColumnValues(n))
    for (let row = 0; row < chunk.rowCount; row++) {
      const place = Number(values[0]?.[row])
      if (place !== current) {
        yield* finished()
        current = place
        counts = measures.map(() => new Int32Array(length))
      }
      const day = Number(values[1]?.[row]) - first
      for (const [n, measure] of counts.entries()) measure[day] = (measure[day] ?? 0) + Number(values[n + 2]?.[row] ?? 0)
    }
  }
  yield* finished()
}
