import { join } from 'node:path'
import { bondColumns, sortKeys } from '../../src/audit/stints/sort-keys.ts'
import { sqlText } from '../../src/audit/stints/sql-text.ts'
import type { ReleaseParts } from './release-parts.ts'

/** Columns that belong to a stint and not to its stay. */
const ofStint = [
  'detention_release_reason',
  'book_in_site',
  'book_in_aor',
  'detention_facility',
  'detention_facility_code',
  'book_in_date_time',
  'book_out_date_time',
]

const moment = (name: string) => `case when ${name}::time = time '00:00:00' then ${name}::date::varchar else ${name}::varchar end`

/**
 * Statements that derive stints and stays by the public pipeline's rules, in the plainest SQL that gives its answer: each step a table of whole rows, as
 * the pipeline itself does it. The yardstick that anyone with DuckDB could write in an afternoon.
 */
export function wideSql({ parts, columns, facilities, imputedEnd }: ReleaseParts, outDir: string): string[] {
  const used = columns.filter(({ blank }) => !blank)
  const has = (name: string) => used.some((column) => column.name === name)
  const bonds = Object.entries(bondColumns).filter(([name]) => has(name))
  const values = used.map(({ name, allMidnight }) =>
    name === 'birth_year' ? `${name}::integer as ${name}` : allMidnight ? `${name}::date as ${name}` : name,
  )
  const kept = used.filter(({ leftOut }) => !leftOut).map(({ name }) => name)
  const smallest = bonds.map(([, name]) => name)
  const flags = ['duplicate_likely_bond', 'duplicate_likely_sameday', 'duplicate_drop_row', 'duplicate_likely']
  const derived = ['stay_ID', 'file_original', 'sheet_original', 'row', 'stint_ID', ...smallest, ...flags, 'city', 'state', 'county']
  return [
    `create table released as ${parts.map(({ parquet, file, sheet }) => `select row, ${sqlText(file)} as file_original, ${sqlText(sheet)} as sheet_original, ${values.join(', ')} from read_parquet(${sqlText(parquet)})`).join(' union all ')}`,
    `create table sorted as select *, unique_identifier || '_' || ${moment('stay_book_in_date_time')} as stay_ID,
      unique_identifier || '_' || ${moment('book_in_date_time')} || '_' || detention_facility_code as stint_ID,
      row_number() over (order by unique_identifier nulls first, book_in_date_time nulls first, detention_facility_code nulls first,
        ${sortKeys
          .filter(has)
          .map((name) => `${name} nulls first`)
          .join(', ')}, file_original, sheet_original, row) as place from released`,
    'drop table released',
    `create table bonded as select *, ${bonds.map(([name, least]) => `case when unique_identifier is not null then min(${name}) over (partition by stint_ID, unique_identifier is null) end as ${least}`).join(', ')} from sorted`,
    'drop table sorted',
    `create table first_stage as select *, unique_identifier is not null and row_number() over (partition by ${used
      .map(({ name }) => name)
      .filter((name) => !(name in bondColumns))
      .join(', ')} order by place) > 1 as duplicate_likely_bond from bonded`,
    'drop table bonded',
    `create table second_stage as select *, not duplicate_likely_bond and unique_identifier is not null and row_number() over (
      partition by unique_identifier, detention_facility_code, book_in_date_time::date, stay_ID, duplicate_likely_bond order by place desc) > 1 as duplicate_likely_sameday from first_stage`,
    'drop table first_stage',
    `create table stints as select s.*, duplicate_likely_bond or duplicate_likely_sameday as duplicate_drop_row,
      case when unique_identifier is not null then duplicate_likely_bond or duplicate_likely_sameday end as duplicate_likely, city, state, county
      from second_stage as s left join read_csv(${sqlText(facilities)}) as f using (detention_facility_code) order by book_in_date_time, place`,
    'drop table second_stage',
    `copy (select ${[...kept, ...derived].join(', ')} from stints) to ${sqlText(join(outDir, 'stints.parquet'))} (format parquet)`,
    `create table ordered as select *, row_number() over (partition by stay_ID order by book_in_date_time nulls first, book_out_date_time nulls first, place) as nth,
      coalesce(book_out_date_time, timestamp ${sqlText(imputedEnd)}) - book_in_date_time as length from stints where unique_identifier is not null and not duplicate_drop_row`,
    `create table stays as select stay_ID, count(*) as n_stints, case when count(detention_facility_code) = count(*) then string_agg(detention_facility_code, '; ' order by nth) end as detention_facility_codes_all,
      ${smallest.map((name) => `min(${name}) as ${name}`).join(', ')},
      ${kept
        .filter((name) => !ofStint.includes(name) && !(name in bondColumns))
        .map((name) => `arg_max_null(${name}, nth) as ${name}`)
        .join(', ')},
      ${[...ofStint.slice(3), 'city', 'state', 'county'].flatMap((name) => [`arg_min_null(${name}, nth) as ${name}_first`, `arg_max_null(${name}, row(length, nth)) as ${name}_longest`, `arg_max_null(${name}, nth) as ${name}_last`]).join(', ')}
      from ordered group by stay_ID`,
    `copy (select *, count(*) over (partition by unique_identifier) as n_stays from stays order by stay_book_in_date_time) to ${sqlText(join(outDir, 'stays.parquet'))} (format parquet)`,
  ]
}
