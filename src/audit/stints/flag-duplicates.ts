import { type DuckDBConnection, DuckDBDataChunk, INTEGER } from '@duckdb/node-api'
import type { Beside } from './find-beside.ts'
import { bondColumns, sortKeys } from './sort-keys.ts'
import { sqlName } from './sql-text.ts'
import { releasedRows, type StintSource } from './stint-source.ts'

/**
 * Tells duplicates apart by the public pipeline's two rules, and finds the smallest bond of each stint. Makes `custody.bond`, one row for each
 * released row that states any bond, with its bond columns; and `custody.duplicate`: one row for each row of `beside`, with `is_bond`,
 * `is_sameday` and the smallest bond values. All other rows are no duplicates, and their bond values are their own.
 *
 * 1. Rows equal in every column but the bond's: the first in the order of `sortKeys` stays, the others are `is_bond`.
 * 2. Of what stays, rows of the same person, facility code, day of book-in and stay: the last stays, the others are `is_sameday`.
 *
 * Wide columns are touched for these few rows only. Whole rows are compared by a 64-bit hash, and only with the rows beside them: two different
 * rows pass for equal in one of 10^14 releases.
 */
export async function flagDuplicates(connection: DuckDBConnection, source: StintSource, beside: Beside): Promise<void> {
  const bonds = Object.keys(bondColumns).filter((name) => source.columns.has(name))
  const isStated = bonds.map((name) => `${sqlName(name)} is not null`).join(' or ') || 'false'
  await connection.run(`create or replace table custody.bond as select * from (${releasedRows(source, bonds)}) where ${isStated}`)
  await loadBeside(connection, beside)
  await collectCandidates(connection, source, bonds)
  // Rows of rule 1 are equal in all other columns, so of the sort keys only these two can tell them apart.
  const firstBond = nullsFirst(source, ['bond_posted_date', 'bond_posted_amount'])
  await connection.run(`create or replace temp table told as
    select rid, stint, day, in_at, row_number() over (partition by day, same order by ${firstBond}rid) > 1 as is_bond
    from candidate left join custody.bond using (rid)`)
  await findSameDay(connection, source)
  await gatherTold(connection, bonds)
  await connection.run('drop table beside; drop table candidate; drop table told; drop table sameday')
}

async function loadBeside(connection: DuckDBConnection, { rid, stint, day }: Beside): Promise<void> {
  await connection.run('create or replace temp table beside (rid INTEGER, stint INTEGER, day INTEGER)')
  const appender = await connection.createAppender('beside')
  const most = 2048
  for (let from = 0; from < rid.length; from += most) {
    const chunk = DuckDBDataChunk.create([INTEGER, INTEGER, INTEGER], Math.min(most, rid.length - from))
    for (const [place, numbers] of [rid, stint, day].entries()) chunk.setColumnValues(place, numbers.slice(from, from + most))
    appender.appendDataChunk(chunk)
  }
  appender.closeSync()
}

/** Makes `candidate`: the rows of `beside`, with their book-in and `same`, a hash of all columns but the bond's. */
async function collectCandidates(connection: DuckDBConnection, source: StintSource, bonds: readonly string[]): Promise<void> {
  const same = [...source.columns.keys()].filter((name) => !bonds.includes(name))
  await connection.run(`create or replace temp table candidate as
    select hash(${same.map((name) => `wide.${sqlName(name)}`).join(', ')}) as same, beside.*, wide.book_in_date_time as in_at
    from (${releasedRows(source, same)}) as wide join beside using (rid)`)
}

/** Makes `sameday`: the rows that rule 2 tells to be duplicates. Only rows of one moment need the wide columns to be put in order. */
async function findSameDay(connection: DuckDBConnection, source: StintSource): Promise<void> {
  await connection.run(`create or replace temp table shared as
    select rid, day, in_at from told where not is_bond qualify count(*) over (partition by day) > 1`)
  await connection.run(`create or replace temp table tied as
    select rid from shared qualify count(*) over (partition by day, in_at) > 1`)
  const ties = await connection.runAndReadAll('select count(*)::INTEGER from tied')
  const keys = sortKeys.filter((name) => source.columns.has(name))
  await connection.run(
    Number(ties.getRows()[0]?.[0]) === 0
      ? 'create or replace temp table placed as select rid, 0 as place from tied'
      : `create or replace temp table placed as
    select wide.rid, row_number() over (order by ${nullsFirst(source, sortKeys)}wide.rid) as place
    from (${releasedRows(source, keys)}) as wide semi join tied using (rid)`,
  )
  await connection.run(`create or replace temp table sameday as
    select rid from shared left join placed using (rid)
    qualify lead(rid) over (partition by day order by in_at nulls first, place, rid) is not null`)
  await connection.run('drop table shared; drop table tied; drop table placed')
}

/**
 * Makes `custody.duplicate` out of what was told. The public pipeline takes all rows with an id that lack the facility code or the book-in, of
 * whatever person, for one stint when it looks for the smallest bond; so do we, to give its answer: they are stint 0.
 */
async function gatherTold(connection: DuckDBConnection, bonds: readonly string[]): Promise<void> {
  const smallest = bonds.map((name) => `, min(${sqlName(name)}) as ${smallestName(name)}`).join('')
  const told = bonds.map(smallestName).map((name) => `, smallest.${name}`)
  await connection.run(`create or replace table custody.duplicate as
    with smallest as (select stint${smallest} from told join custody.bond using (rid) group by stint)
    select told.rid, is_bond, sameday.rid is not null as is_sameday${told.join('')}
    from told left join sameday using (rid) left join smallest using (stint)`)
}

const smallestName = (bond: string) => Object.entries(bondColumns).find(([name]) => name === bond)?.[1] ?? bond

/** The columns of a release among `names`, as the beginning of an ORDER BY. */
const nullsFirst = (source: StintSource, names: readonly string[]) =>
  names
    .filter((name) => source.columns.has(name))
    .map((name) => `${sqlName(name)} nulls first, `)
    .join('')
