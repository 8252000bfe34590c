import type { DuckDBConnection } from '@duckdb/node-api'
import { closedCasesSql } from '../open-data/closed-cases.ts'
import { type PseudonymKey, pseudonymSql } from '../open-data/pseudonyms.ts'

/** Begins to keep the rows behind the cells of an edition. */
export async function startRows(connection: DuckDBConnection): Promise<void> {
  await connection.run(
    `create or replace table behind (table_code varchar, series integer, panel_key varchar, row_key varchar, column_key varchar, case_id varchar, subject varchar,
       value double)`,
  )
}

/** Keeps what a series counts, from the table `fact`. Not for a table whose small numbers are withheld: its rows would tell them. */
export async function keepRows(connection: DuckDBConnection, table: string, group: number): Promise<void> {
  await connection.run(
    `insert into behind select '${table}', ${group}, coalesce(panel_key, 'not-recorded'), coalesce(row_key, 'not-recorded'),
       coalesce(column_key, 'not-recorded'), case_id, subject, value from fact`,
  )
}

/**
 * Writes the rows behind an edition: what each is counted as, and by which pseudonym it is found in the open data. A case that not everyone may open is
 * counted, and has no pseudonym here, nor any value but the one it is counted by: days to the second, alike in several tables, would put its classes together again.
 */
export async function writeRows(connection: DuckDBConnection, path: string, key: PseudonymKey): Promise<void> {
  await connection.run(closedCasesSql)
  await connection.run(
    `copy (
       select table_code, series, panel_key, row_key, column_key, case when closed.case_id is null or value = 1 then value end as value,
         case when closed.case_id is null then ${pseudonymSql(key, 'case', 'behind.case_id')} end as case_id,
         case when closed.case_id is null then ${pseudonymSql(key, 'entry', "nullif(split_part(subject, ':', 2), '')")} end as entry_id
       from behind left join (select case_id from closed_case) as closed on closed.case_id = behind.case_id
       order by table_code, series, panel_key, row_key, column_key, case_id, entry_id)
     to '${path.replaceAll("'", "''")}' (format parquet, compression zstd)`,
  )
}
