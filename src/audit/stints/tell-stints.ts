import type { DuckDBConnection } from '@duckdb/node-api'
import { readNumbers } from '../row-groups/read-numbers.ts'
import type { BondsTold, StintsTold } from '../row-groups/told.ts'
import { bondsOf, smallestBonds } from './bond-seen.ts'
import { none } from './stint-keys.ts'
import type { StintSource } from './stint-source.ts'

/** What was worked out of all stints, by rising row number. Threads share it. */
export interface Told {
  /** Of `StintKeys`, for all rows. */
  low: Float64Array
  flagged: Int32Array
  reasons: Int32Array
  bonds: BondsTold
}

/**
 * Reads the flags and the smallest bonds out of `custody`.
 * @param low of `StintKeys`
 */
export async function readTold(connection: DuckDBConnection, source: StintSource, low: Float64Array): Promise<Told> {
  const [flagged, reasons] = await readNumbers(
    connection,
    'select rid, case when is_bond then 1 else 2 end from custody.duplicate where is_bond or is_sameday order by rid',
    await countOf(connection, 'custody.duplicate'),
    ['int32', 'int32'],
  )
  return { low, flagged, reasons, bonds: await readBonds(connection, source, low) }
}

async function countOf(connection: DuckDBConnection, table: string): Promise<number> {
  const counted = await connection.runAndReadAll(`select count(*) from ${table}`)
  return Number(counted.getRows()[0]?.[0] ?? 0)
}

/** The smallest bonds of the stints of identified people that have any: rows, and for each column of `bondsOf` a number for each; moments in microseconds. */
async function readBonds(connection: DuckDBConnection, source: StintSource, low: Float64Array): Promise<BondsTold> {
  const bonds = bondsOf(source)
  const values = bonds.map(([bond, name]) => (source.columns.get(bond)?.kind === 'number' ? name : `epoch_us(${name}::TIMESTAMP)`))
  const [rows, ...numbers] = await readNumbers(
    connection,
    `select rid${values.map((value) => `, coalesce((${value})::DOUBLE, '-infinity')`).join('')} from (${smallestBonds(source)}) order by rid`,
    (await countOf(connection, 'custody.bond')) + (await countOf(connection, 'custody.duplicate')),
    ['int32', ...bonds.map(() => 'float64' as const)] as const,
  )
  let count = 0
  for (let n = 0; n < rows.length; n++) {
    const row = rows[n] ?? 0
    if (low[row] === none) continue
    rows[count] = row
    for (const run of numbers) run[count] = run[n] ?? none
    count++
  }
  return { rows: rows.subarray(0, count), values: numbers.map((run) => run.subarray(0, count)) }
}

/**
 * What was told of the rows of one row group.
 * @param first row of the release that it begins with
 */
export function tellSlice({ flagged, reasons, bonds }: Told, first: number, rows: number): StintsTold {
  const flags = between(flagged, first, first + rows)
  const bonded = between(bonds.rows, first, first + rows)
  return {
    flagged: flagged.slice(...flags).map((row) => row - first),
    reasons: reasons.slice(...flags),
    bonds: { rows: bonds.rows.slice(...bonded).map((row) => row - first), values: bonds.values.map((run) => run.slice(...bonded)) },
  }
}

/** Where the numbers from `from` up to, but not with, `until` stand in a rising run. */
function between(run: Int32Array, from: number, until: number): [number, number] {
  return [lowerBound(run, from), lowerBound(run, until)]
}

function lowerBound(run: Int32Array, value: number): number {
  let [low, high] = [0, run.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((run[middle] ?? 0) < value) low = middle + 1
    else high = middle
  }
  return low
}
