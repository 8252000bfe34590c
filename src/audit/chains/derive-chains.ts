import { join } from 'node:path'
import type { DuckDBConnection } from '@duckdb/node-api'
import { facilityKindSql } from '../facility-kind.ts'

/** A next hold room that begins within this many minutes of leaving the last is the same chain: a move, not a release. */
const CHAIN_GAP_MINUTES_MAX = 60

const quoted = (path: string) => `'${path.replaceAll("'", "''")}'`

/**
 * Writes `chains.parquet`: hold-room stints that follow one another for the same person, one row a stint of each chain of two or more.
 * The law's limit is on one hold room; a chain shows what moving a person from one to the next adds up to, and is never merged into one stint.
 * Duplicates, stints without a person and stints that are open are no links, except that an open one may be the last. A stint anywhere else that
 * begins between two hold rooms parts them.
 * @param dir folder of the audit, with `stints.parquet`
 * @returns how many chains there are
 */
export async function deriveChains(connection: DuckDBConnection, dir: string, columns: ReadonlySet<string>, asOf: string): Promise<number> {
  const has = (name: string) => (columns.has(name) ? `"${name}"` : null)
  const person = has('unique_identifier') ?? has('anonymized_identifier')
  const kind = facilityKindSql({ code: has('detention_facility_code'), name: has('detention_facility') })
  const rooms =
    person === null || kind === null
      ? `select null::varchar as person, null::varchar as file, null::varchar as sheet, null::integer as row, null::timestamp as began, null::timestamp as ended, false as is_room where false`
      : `select ${person} as person, file_original as file, sheet_original as sheet, row, book_in_date_time::timestamp as began, book_out_date_time::timestamp as ended,
           coalesce(${kind} = 'hold-room', false) as is_room
         from read_parquet(${quoted(join(dir, 'stints.parquet'))})
         where ${person} is not null and book_in_date_time is not null and not coalesce(duplicate_drop_row, false)`
  await connection.run(`copy (
    with stint as (${rooms}),
    moved as (select person from stint where is_room group by person having count(*) > 1),
    linked as (
      select *, is_room and coalesce(lag(is_room) over in_order, false)
        and coalesce(began <= max(ended) filter (is_room) over earlier + interval ${CHAIN_GAP_MINUTES_MAX} minutes, false) as follows
      from stint semi join moved using (person)
      window in_order as (partition by person order by began, ended nulls last, file, sheet, row),
        earlier as (partition by person order by began, ended nulls last, file, sheet, row rows between unbounded preceding and 1 preceding)
    ),
    numbered as (
      select *, sum(case when follows then 0 else 1 end) over (partition by person order by began, ended nulls last, file, sheet, row) as number
      from linked where is_room
    ),
    chain as (
      select *, count(*) over whole as stints, min(began) over whole as chain_began,
        max(coalesce(ended, timestamp '${asOf}')) over whole as chain_ended, bool_or(ended is null) over whole as is_open
      from numbered window whole as (partition by person, number)
    )
    select person || ':' || strftime(chain_began, '%Y-%m-%dT%H:%M:%S') as chain_id, person as person_id, file, sheet, row::integer as row,
      chain_began as chain_started_at, case when is_open then null else chain_ended end as chain_ended_at,
      epoch(chain_ended - chain_began) / 3600.0 as chain_hours, stints::integer as chain_stints
    from chain where stints > 1 order by chain_id, began, row
  ) to ${quoted(join(dir, 'chains.parquet'))} (format parquet, compression zstd)`)
  const read = await connection.runAndReadAll(
    `select count(distinct chain_id)::integer as chains from read_parquet(${quoted(join(dir, 'chains.parquet'))})`,
  )
  return Number(read.getRowObjectsJS()[0]?.chains ?? 0)
}
