import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { DuckDBConnection } from '@duckdb/node-api'
import { closedCasesSql } from './closed-cases.ts'
import { type PseudonymKey, pseudonymSql } from './pseudonyms.ts'

const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`

/** Whom and what the entries that may be published are about: each case and person once, under a short number, with the pseudonyms of both. */
const aboutSql = (key: PseudonymKey): string => `create or replace table about as
  select row_number() over ()::uinteger as about, case_id, person_id, ${pseudonymSql(key, 'case', 'case_id')} as case_name,
    ${pseudonymSql(key, 'person', 'person_id')} as person_name
  from (select distinct case_id, person_id from entry where case_kind not in ('person', 'officer') and case_id not in (select case_id from closed_case))`

/** What settles an entry: the last correction or withdrawal of it. */
const settledSql = `create or replace temp table settled as
  select corrects_entry_id, arg_max(correction_kind, position::bigint) as kind from entry
  where correction_kind is not null and outcome = 'recorded' group by corrects_entry_id`

const markSql = 'hash(entry.case_id, entry.act, entry.occurred_at, entry.payload)'

/** Rows of the same case with the same act at the same moment and the same answers: likely duplicates, kept, with the earliest of them. */
const alikeSql = [
  `create or replace temp table repeated as
   select ${markSql} as mark from entry where case_kind not in ('person', 'officer') group by mark having count(*) > 1`,
  `create or replace temp table alike as
   select ${markSql} as mark, arg_min(entry_id, position::bigint) as first_entry
   from entry where case_kind not in ('person', 'officer') and ${markSql} in (select mark from repeated) group by mark`,
]

/** Entries of one act: how many, and SQL of them. */
export interface OpenEntries {
  act: string
  rows: number
  source: string
}

/**
 * Puts aside every entry that may be published, with its standing and the number of whom it is about, in a folder for each act: ids are still those of the record
 * there, and become pseudonyms as tables are written. Entries of the records of people and officers, and of cases that not everyone may open, are not among
 * them. Nothing is compressed, as it is read once and taken away. Memory does not grow with the ledger.
 * @param dir a folder that is there and that nobody else may read
 * @returns the acts of which there are any
 */
export async function putOpenEntries(connection: DuckDBConnection, key: PseudonymKey, dir: string): Promise<readonly OpenEntries[]> {
  for (const sql of [closedCasesSql, aboutSql(key), settledSql, ...alikeSql]) await connection.run(sql)
  await connection.run(
    `copy (
       select entry.act, entry.entry_id, about.about, entry.occurred_at::timestamp as occurred_at, entry.recorded_at::timestamp as recorded_at, entry.outcome,
         entry.payload, entry.corrects_entry_id, case when entry.entry_id <> alike.first_entry then alike.first_entry end as first_entry,
         case when entry.correction_kind is not null then entry.correction_kind when settled.kind = 'corrects' then 'corrected'
           when settled.kind = 'withdraws' then 'withdrawn' else 'counts' end as standing
       from entry join about on about.case_id = entry.case_id and about.person_id is not distinct from entry.person_id
         left join settled on settled.corrects_entry_id = entry.entry_id left join alike on alike.mark = ${markSql})
     to ${quoted(dir)} (format parquet, compression uncompressed, partition_by (act), overwrite_or_ignore)`,
  )
  if ((await readdir(dir)).length === 0) return []
  const put = join(dir, '*', '*.parquet')
  const counted = await connection.runAndReadAll(
    `select act, count(*) from read_parquet(${quoted(put)}, hive_partitioning = true) group by act order by act`,
  )
  return counted.getRows().map(([act, rows]) => ({
    act: String(act),
    rows: Number(rows),
    source: `read_parquet(${quoted(join(dir, `act=${String(act)}`, '*.parquet'))}, hive_partitioning = false) as put join about on about.about = put.about`,
  }))
}
