import { join } from 'node:path'
import type { DuckDBConnection } from '@duckdb/node-api'
import { closedCasesSql } from './closed-cases.ts'
import { type PseudonymKey, pseudonymSql } from './pseudonyms.ts'

const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`

/** Names made once for each person and case, however many entries they have. */
const namesSql = (key: PseudonymKey): readonly string[] => [
  `create or replace temp table open_case as
   select case_id, ${pseudonymSql(key, 'case', 'case_id')} as name from (
     select distinct case_id from entry where case_kind not in ('person', 'officer') and case_id not in (select case_id from closed_case))`,
  `create or replace temp table open_person as
   select person_id, ${pseudonymSql(key, 'person', 'person_id')} as name from (select distinct person_id from entry where person_id is not null)`,
]

/** What settles an entry: the last correction or withdrawal of it. */
const settledSql = `create or replace temp table settled as
  select corrects_entry_id, arg_max(correction_kind, position::bigint) as kind from entry
  where correction_kind is not null and outcome = 'recorded' group by corrects_entry_id`

/** Rows of the same case with the same act at the same moment and the same answers: likely duplicates, kept, with the earliest of them. */
const alikeSql = [
  `create or replace temp table repeated as
   select hash(case_id, act, occurred_at, payload) as mark from entry where case_kind not in ('person', 'officer') group by mark having count(*) > 1`,
  `create or replace temp table alike as
   select hash(case_id, act, occurred_at, payload) as mark, min(position::bigint) as first_place, arg_min(entry_id, position::bigint) as first_entry
   from entry where case_kind not in ('person', 'officer') and hash(case_id, act, occurred_at, payload) in (select mark from repeated) group by mark`,
]

/**
 * Puts aside every entry that may be published, with its pseudonyms and its standing, in a folder for each act. Entries of the records of people and officers, and of
 * cases that not everyone may open, are not among them. Memory does not grow with the ledger.
 * @returns the acts, each with SQL of its entries
 */
export async function putOpenEntries(
  connection: DuckDBConnection,
  key: PseudonymKey,
  dir: string,
): Promise<readonly { act: string; source: string }[]> {
  for (const sql of [closedCasesSql, ...namesSql(key), settledSql, ...alikeSql]) await connection.run(sql)
  await connection.run(
    `copy (
       select entry.act, ${pseudonymSql(key, 'entry', 'entry.entry_id')} as entry_id, open_case.name as case_id, open_person.name as person_id,
         entry.occurred_at::timestamp as occurred_at, entry.recorded_at::timestamp as recorded_at, entry.outcome, entry.payload,
         case when entry.correction_kind is not null then entry.correction_kind when settled.kind = 'corrects' then 'corrected'
           when settled.kind = 'withdraws' then 'withdrawn' else 'counts' end as standing,
         ${pseudonymSql(key, 'entry', 'entry.corrects_entry_id')} as settles_entry_id,
         case when entry.position::bigint > alike.first_place then ${pseudonymSql(key, 'entry', 'alike.first_entry')} end as duplicate_of
       from entry join open_case using (case_id) left join open_person on open_person.person_id = entry.person_id
         left join settled on settled.corrects_entry_id = entry.entry_id
         left join alike on alike.mark = hash(entry.case_id, entry.act, entry.occurred_at, entry.payload))
     to ${quoted(dir)} (format parquet, compression snappy, partition_by (act))`,
  )
  const acts = await connection.runAndReadAll(`select distinct act from entry join open_case using (case_id) order by act`)
  return acts.getRows().map(([act]) => ({
    act: String(act),
    source: `read_parquet(${quoted(join(dir, `act=${String(act)}`, '*.parquet'))}, hive_partitioning = false)`,
  }))
}
