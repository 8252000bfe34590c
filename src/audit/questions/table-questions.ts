import { z } from 'zod'
import { count, number, text } from './columns.ts'
import { equals } from './filters.ts'
import type { Column, ColumnKind, Question } from './question.ts'

/** A column of a released table as the database describes it. */
export interface TableColumn {
  name: string
  /** Type of the database, e.g. VARCHAR, TIMESTAMP. */
  type: string
}

const rowNumber = z.string().regex(/^\d{1,9}$/, 'is not a row number')
const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`
const literal = (text: string) => `'${text.replaceAll("'", "''")}'`

/**
 * The questions every released table can answer: its rows, and how many cells of each column are empty.
 * Column names come from the file itself, never from a request.
 * @param file name without its ending, e.g. `tables/ice-detentions`
 */
export function tableQuestions(file: string, columns: readonly TableColumn[]): readonly Question[] {
  const name = file.replace(/^tables\//, '')
  const values = columns.filter((column) => !['file', 'sheet', 'row'].includes(column.name))
  return [releasedRows(file, name, columns, values), emptyCells(file, name, values)]
}

function releasedRows(file: string, name: string, columns: readonly TableColumn[], values: readonly TableColumn[]): Question {
  const isEmpty = values.map((column) => `($empty = ${literal(column.name)} AND ${quoted(column.name)} IS NULL)`)
  return {
    id: `released-${name}`,
    title: `Released rows: ${name}`,
    says: 'The rows as released, under cleaned column names, less the columns that are left out on purpose. Columns that hold nothing at all are not kept.',
    sql: `SELECT ${columns.map((column) => quoted(column.name)).join(', ')}\nFROM '${file}.parquet'\n{where}`,
    filters: {
      file: equals('File', 'Name of the released file.', 'file', 'file'),
      sheet: equals('Sheet', 'Name of a sheet of that file.', 'sheet', 'sheet'),
      row: { ...equals('Row', 'A row of the sheet, counted from 1.', '"row"', 'row'), sql: '"row" = $row::BIGINT', schema: rowNumber },
      empty: {
        ...equals(
          'Empty in',
          'Only rows in which this column is empty.',
          'x',
          'empty',
          values.map((column) => column.name),
        ),
        sql: `(${isEmpty.join(' OR ') || 'false'})`,
      },
    },
    columns: Object.fromEntries(columns.map((column): [string, Column] => [column.name, columnOf(column)])),
    sorts: [],
    order: ['file', 'sheet', '"row"'],
    paged: true,
  }
}

function emptyCells(file: string, name: string, values: readonly TableColumn[]): Question {
  const counts = values.map((column) => `count(*) - count(${quoted(column.name)})`)
  return {
    id: `empty-cells-${name}`,
    title: `Empty cells: ${name}`,
    says: 'How many rows have no value in each column. A cell that was redacted or could not be read is empty here too.',
    sql: `SELECT unnest([${values.map((column) => literal(column.name)).join(', ')}]) AS column_name,
  unnest([${counts.join(', ')}]) AS n_empty, count(*) AS n_rows
FROM '${file}.parquet'`,
    filters: {},
    columns: {
      column_name: text('Column', 'Cleaned name of the column.'),
      n_empty: count('Empty', 'Rows with no value in it.', { question: `released-${name}`, where: { empty: 'column_name' } }),
      n_rows: number('Of rows', 'Rows of the table.'),
    },
    sorts: [],
    order: [],
    paged: false,
  }
}

const kinds: readonly (readonly [RegExp, ColumnKind])[] = [
  [/^TIMESTAMP/, 'moment'],
  [/^DATE$/, 'day'],
  [/^BOOLEAN$/, 'yes-no'],
  [/INT|DOUBLE|FLOAT|DECIMAL/, 'number'],
]

function columnOf({ name, type }: TableColumn): Column {
  const kind =
    name === 'unique_identifier'
      ? 'person'
      : name === 'detention_facility_code'
        ? 'facility'
        : kinds.find(([pattern]) => pattern.test(type))?.[1]
  return { title: name.replaceAll('_', ' '), says: 'As released, under its cleaned name.', kind: kind ?? 'text' }
}
