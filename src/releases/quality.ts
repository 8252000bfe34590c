import { z } from 'zod'

const Where = z.object({
  file: z.string().describe('Name of the released file'),
  sheet: z.string().describe('Name of the sheet; empty for a csv or Parquet file'),
  row: z.int().describe('Row of the sheet, from 1'),
})

const Unreadable = Where.extend({ raw: z.string().describe('What the cell holds, as printed') })

const SheetQuality = z.object({
  file: z.string().describe('Name of the released file'),
  sheet: z.string().describe('Name of the sheet; empty for a csv or Parquet file'),
  container: z.enum(['xlsx', 'csv', 'parquet']).describe('What kind of file it is'),
  encoding: z.string().optional().describe('How the text of a csv file is encoded'),
  delimiter: z.string().optional().describe('What parts the cells of a csv file'),
  release: z.string().describe('Request number the file names; its own name where it names none'),
  table: z.string().describe('What the table is about'),
  format: z.string().describe('Id of the layout it was recognised as'),
  title: z.string().describe('Text above the header, as printed'),
  headerRow: z.int().describe('Row of the column names, from 1'),
  rows: z.int().describe('Rows read as records'),
  blankRows: z.int().describe('Rows under the header that hold nothing'),
  shortRows: z.int().describe('Records of a csv file with fewer cells than the header; the missing ones are read as empty'),
  noteCount: z.int().describe('Rows under the header that are no records: notes, footers'),
  notes: z.array(z.object({ row: z.int(), text: z.string() })).describe('The first of them'),
  unknownColumns: z.array(z.string()).describe('Headers the layout does not know; kept as text'),
  missingColumns: z.array(z.string()).describe('Columns other releases of this layout have and this sheet has not'),
  spellings: z
    .array(z.object({ header: z.string().describe('As printed'), column: z.string().describe('As we call it'), usual: z.string() }))
    .describe('Headers spelt otherwise than usual'),
})

const ColumnQuality = z.object({
  name: z.string().describe('Cleaned name'),
  kind: z.enum(['text', 'number', 'instant', 'day']).describe('How its values are read'),
  sources: z.array(z.string()).describe('Headers it was read from'),
  isKnown: z.boolean().describe('Whether the layout knows it'),
  leftOut: z.string().optional().describe('Why the column goes no further, where it does not'),
  filled: z.int().describe('Cells that hold anything'),
  empty: z.int().describe('Cells that hold nothing, in the sheets that have the column'),
  redacted: z.int().describe('Cells that hold a redaction mark and nothing else'),
  marks: z.array(z.object({ mark: z.string(), count: z.int() })).describe('Redaction marks seen, where the column is kept as text'),
  hidden: z.int().describe('Values replaced by a mark because they speak of a subject left out'),
  unreadable: z.int().describe('Cells that hold something this kind of column cannot take'),
  examples: z.array(Unreadable).describe('The first of them'),
  distinct: z.int().optional().describe('Distinct values, of a text column of one sheet with few of them'),
  smallest: z.string().optional().describe('Smallest value of a number or date column'),
  largest: z.string().optional().describe('Largest value of a number or date column'),
})

const Check = z.object({
  id: z.string().describe('Which check'),
  says: z.string().describe('What was counted, in a sentence'),
  count: z.int().describe('How many rows (or as `says`)'),
  of: z.int().describe('Out of how many'),
  examples: z.array(Where).describe('The first of them'),
  sql: z.string().describe('The query that counted, over the parts of the table as `released`'),
})

const TableQuality = z.object({
  table: z.string().describe('What the table is about'),
  format: z.string().describe('Id of the layout'),
  title: z.string().describe('What it holds, in words'),
  rows: z.int().describe('Rows over all files and sheets'),
  lastDay: z.string().optional().describe('Last day on which an act of this release can have happened'),
  lastDayFrom: z.string().optional().describe('How that day was found'),
  columns: z.array(ColumnQuality),
  checks: z.array(Check).describe('Checks that could be made, also where they counted nothing'),
  notTested: z.array(z.object({ id: z.string(), why: z.string() })).describe('Checks that could not be made, and why'),
  notes: z.array(z.string()).describe('What a reader of this table must know'),
})

/** What was read, what could not be, and what is odd. Every count is exact. */
export const ReleaseQuality = z.object({
  sheets: z.array(SheetQuality).describe('Sheets read, in the order given'),
  tables: z.array(TableQuality).describe('Tables, over all their files'),
  notTables: z
    .array(z.object({ file: z.string(), sheet: z.string(), why: z.string() }))
    .describe('Sheets that hold no table: titles, footnotes, summaries'),
})

export type ReleaseQuality = z.infer<typeof ReleaseQuality>
export type SheetQuality = z.infer<typeof SheetQuality>
export type TableQuality = z.infer<typeof TableQuality>
export type ColumnQuality = z.infer<typeof ColumnQuality>
export type CheckQuality = z.infer<typeof Check>
