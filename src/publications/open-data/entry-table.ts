import type { Act } from '../../acts/act.ts'
import { entryTableOf } from '../snapshot/names.ts'
import type { CodebookColumn, CodebookTable } from './codebook.ts'
import { type PseudonymKey, pseudonymSql } from './pseudonyms.ts'
import { type PublishedField, publishedFields } from './published-fields.ts'

const common: readonly CodebookColumn[] = [
  { name: 'entry_id', type: 'string', says: 'Pseudonym of the entry: the same in every release of this rotation' },
  { name: 'case_id', type: 'string', says: 'Pseudonym of the case: the same in every table' },
  { name: 'person_id', type: 'string', says: 'Pseudonym of the person: the same in every table and release of this rotation' },
  { name: 'occurred_at', type: 'datetime', says: 'When the act happened, in UTC' },
  { name: 'recorded_at', type: 'datetime', says: 'When it was recorded, in UTC' },
  {
    name: 'act_outcome',
    type: 'string',
    says: 'Whether it was recorded, or refused by the law: a refused act changed nothing',
    values: ['recorded', 'refused'],
  },
  {
    name: 'standing',
    type: 'string',
    says: 'Whether the row counts, was corrected or withdrawn later, or corrects or withdraws another',
    values: ['counts', 'corrected', 'withdrawn', 'corrects', 'withdraws'],
  },
  { name: 'settles_entry_id', type: 'string', says: 'The entry this one corrects or withdraws' },
  {
    name: 'duplicate_of',
    type: 'string',
    says: 'The earliest row of the same case with the same act at the same moment and the same answers, where there is one: a likely duplicate, kept',
  },
]

/** An act as an open table: what its columns mean. */
export function entryTable(act: Act): CodebookTable & { act: string; fields: readonly PublishedField[] } {
  const { fields, leftOut } = publishedFields(act)
  return {
    act: act.act,
    name: entryTableOf(act.entry),
    title: act.title,
    says: act.says,
    columns: [...common, ...fields.map(({ column }) => column)],
    leftOut,
    fields,
  }
}

const sqlType: Readonly<Record<CodebookColumn['type'], string>> = {
  string: 'varchar',
  boolean: 'boolean',
  integer: 'bigint',
  number: 'double',
  date: 'date',
  datetime: 'timestamp',
}

/**
 * SQL of the rows of an open table, over `open_entry`: entries that may be published, with pseudonyms made once. Restricted rows are not in it.
 */
export function entryTableSql({ act, fields }: { act: string; fields: readonly PublishedField[] }, key: PseudonymKey): string {
  const shape = JSON.stringify(Object.fromEntries(fields.map(({ field }) => [field, 'VARCHAR'])))
  const told = fields.length > 0 ? `, from_json(payload, '${shape}') as told` : ''
  const columns = fields.map(({ field, column, pointsAtEntry }) =>
    pointsAtEntry
      ? `, ${pseudonymSql(key, 'entry', `nullif(split_part(told."${field}", ':', 2), '')`)} as "${column.name}"`
      : `, try_cast(told."${field}" as ${sqlType[column.type]}) as "${column.name}"`,
  )
  return `select entry_id, case_id, person_id, occurred_at, recorded_at, outcome as act_outcome, standing, settles_entry_id,
      case when first_value(entry_id) over alike <> entry_id then first_value(entry_id) over alike end as duplicate_of${columns.join('')}
    from (select *${told} from open_entry where act = '${act}')
    window alike as (partition by case_id, occurred_at, payload order by place rows between unbounded preceding and unbounded following)`
}

/** SQL that makes `open_entry` from the snapshot's `entry`: pseudonyms, standing, and nothing that is restricted. */
export const openEntrySql = (key: PseudonymKey): string => `
  create or replace table open_entry as
  with settled as (
    select corrects_entry_id, arg_max(correction_kind, position::bigint) as kind from entry
    where correction_kind is not null and outcome = 'recorded' group by corrects_entry_id)
  select ${pseudonymSql(key, 'entry', 'entry.entry_id')} as entry_id, ${pseudonymSql(key, 'case', 'entry.case_id')} as case_id,
    ${pseudonymSql(key, 'person', 'entry.person_id')} as person_id, occurred_at::timestamp as occurred_at, recorded_at::timestamp as recorded_at,
    act, outcome, payload, position::bigint as place,
    case when entry.correction_kind is not null then entry.correction_kind when settled.kind = 'corrects' then 'corrected'
      when settled.kind = 'withdraws' then 'withdrawn' else 'counts' end as standing,
    ${pseudonymSql(key, 'entry', 'entry.corrects_entry_id')} as settles_entry_id
  from entry left join settled on settled.corrects_entry_id = entry.entry_id
  where entry.case_kind not in ('person', 'officer') and entry.case_id not in (select case_id from closed_case)`
