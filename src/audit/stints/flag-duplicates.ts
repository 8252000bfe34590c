import type { DuckDBConnection } from '@duckdb/node-api'
import { bondColumns, sortKeys } from './sort-keys.ts'
import { sqlName } from './sql-text.ts'
import { releasedRows, type StintSource } from './stint-source.ts'

/**
 * Tells duplicates apart by the public pipeline's two rules, and finds the smallest bond of each stint. Makes `custody.bond`, one row for each
 * released row that states any bond, with its bond columns; and `custody.duplicate`: one row for
 * each released row that has another of the same person, facility code and day of book-in beside it (or lacks one of these), with `is_bond`,
 * `is_sameday` and the smallest bond values; all other rows are no duplicates, and their bond values are their own.
 *
 * 1. Rows equal in every column but the bond's: the first in the order of `sortKeys` stays, the others are `is_bond`.
 * 2. Of what stays, rows of the same person, facility code, day of book-in and stay: the last stays, the others are `is_sameday`.
 *
 * Wide columns are touched for these few rows only. Whole rows are compared by a 64-bit hash, and only with the rows beside them: two different
 * rows pass for equal in one of 10^14 releases.
 */
export async function flagDuplicates(connection: DuckDBConnection, source: StintSource): Promise<void> {
  const bonds = Object.keys(bondColumns).filter((name) => source.columns.has(name))
  const isStated = bonds.map((name) => `${sqlName(name)} is not null`).join(' or ') || 'false'
  await connection.run(`create or replace table custody.bond as select * from (${releasedRows(source, bonds)}) where ${isStated}`)
  await collectCandidates(connection, source, bonds)
  // Rows of rule 1 are equal in all other columns, so of the sort keys only these two can tell them apart.
  const firstBond = nullsFirst(source, ['bond_posted_date', 'bond_posted_amount'])
  await connection.run(`create or replace temp table told as
    select rid, person, code, in_at, stay_at,
      row_number() over (partition by person, code, in_at, stay_at, same order by ${firstBond}rid) > 1 as is_bond
    from candidate left join custody.bond using (rid)`)
  await findSameDay(connection, source)
  await gatherTold(connection, bonds)
  await connection.run('drop table candidate; drop table told; drop table sameday')
}

/** Makes `candidate`: the rows that have another beside them, with `same`, a hash of all columns but the bond's. */
async function collectCandidates(connection: DuckDBConnection, source: StintSource, bonds: readonly string[]): Promise<void> {
  await connection.run(`create or replace temp table beside as
    with keyed as (select rid, hash(person, code, in_at::DATE) as key from custody.stint where person is not null),
    shared as (select key from keyed group by key having count(*) > 1)
    select rid from keyed semi join shared using (key)`)
  const same = [...source.columns.keys()].filter((name) => !bonds.includes(name))
  await connection.run(`create or replace temp table candidate as
    select hash(${same.map((name) => `wide.${sqlName(name)}`).join(', ')}) as same, stint.rid, person, code, in_at, stay_at
    from (${releasedRows(source, same)}) as wide join (from custody.stint semi join beside using (rid)) as stint using (rid)`)
  await connection.run('drop table beside')
}

/** Makes `sameday`: the rows that rule 2 tells to be duplicates. Only rows of one moment need the wide columns to be put in order. */
async function findSameDay(connection: DuckDBConnection, source: StintSource): Promise<void> {
  await connection.run(`create or replace temp table shared as
    select * from told where not is_bond
    qualify count(*) over (partition by person, code, in_at::DATE, stay_at) > 1`)
  await connection.run(`create or replace temp table tied as
    select rid from shared qualify count(*) over (partition by person, code, in_at, stay_at) > 1`)
  const ties = await connection.runAndReadAll('select count(*)::INTEGER from tied')
  const keys = sortKeys.filter((name) => source.columns.has(name))
  const order = nullsFirst(source, sortKeys)
  await connection.run(
    Number(ties.getRows()[0]?.[0]) === 0
      ? 'create or replace temp table placed as select rid, 0 as place from tied'
      : `create or replace temp table placed as
    select wide.rid, row_number() over (order by ${order}wide.rid) as place from (${releasedRows(source, keys)}) as wide semi join tied using (rid)`,
  )
  await connection.run(`create or replace temp table sameday as
    select rid from shared left join placed using (rid)
    qualify lead(rid) over (partition by person, code, in_at::DATE, stay_at order by in_at nulls first, place, rid) is not null`)
  await connection.run('drop table shared; drop table tied; drop table placed')
}

/**
 * Makes `custody.duplicate` out of what was told. Rows with an id that lack the facility code or the book-in are in it too: the public pipeline
 * takes all of these, of whatever person, for one stint when it looks for the smallest bond; so do we, to give its answer.
 */
async function gatherTold(connection: DuckDBConnection, bonds: readonly string[]): Promise<void> {
  const smallest = bonds.map((name) => `, min(${sqlName(name)}) as ${smallestName(name)}`).join('')
  const told = bonds
    .map(smallestName)
    .map((name) => `, case when unkeyed.rid is null then bond.${name} else unkeyed_bond.${name} end as ${name}`)
  await connection.run(`create or replace table custody.duplicate as
    with unkeyed as (select rid from custody.stint where person is not null and (code is null or in_at is null)),
    bond as (select person, code, in_at${smallest} from candidate join custody.bond using (rid) where code is not null and in_at is not null group by 1, 2, 3),
    unkeyed_bond as (select 0 as nothing${smallest} from custody.bond semi join unkeyed using (rid)),
    touched as (
      select rid, is_bond, person, code, in_at from told
      union all select rid, false, null, null, null from unkeyed anti join told using (rid))
    select rid, is_bond, sameday.rid is not null as is_sameday${told.join('')}
    from touched left join sameday using (rid) left join unkeyed using (rid) left join bond using (person, code, in_at) cross join unkeyed_bond`)
}

const smallestName = (bond: string) => Object.entries(bondColumns).find(([name]) => name === bond)?.[1] ?? bond

/** The columns of a release among `names`, as the beginning of an ORDER BY. */
const nullsFirst = (source: StintSource, names: readonly string[]) =>
  names
    .filter((name) => source.columns.has(name))
    .map((name) => `${sqlName(name)} nulls first, `)
    .join('')
