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
 * SQL of the rows of an open table.
 * @param source SQL of the entries of this act that may be published, as `open-entries.ts` prepares them
 */
export function entryTableSql({ fields }: { fields: readonly PublishedField[] }, key: PseudonymKey, source: string): string {
  const shape = JSON.stringify(Object.fromEntries(fields.map(({ field }) => [field, 'VARCHAR'])))
  const told = fields.length > 0 ? `, from_json(payload, '${shape}') as told` : ''
  const entry = (id: string) => pseudonymSql(key, 'entry', id)
  const columns = fields.map(({ field, column, pointsAtEntry }) =>
    pointsAtEntry
      ? `, ${entry(`nullif(split_part(told."${field}", ':', 2), '')`)} as "${column.name}"`
      : `, try_cast(told."${field}" as ${sqlType[column.type]}) as "${column.name}"`,
  )
  return `select ${entry('entry_id')} as entry_id, case_name as case_id, person_name as person_id, occurred_at, recorded_at, outcome as act_outcome, standing,
      ${entry('corrects_entry_id')} as settles_entry_id, ${entry('first_entry')} as duplicate_of${columns.join('')}
    from (select *${told} from ${source})`
}
