import type { Relation } from '../../relations/relation.ts'
import { columnNamed, rowNamed } from '../pick.ts'
import type { TableColumn, TableRow, TableSpec } from '../table.ts'

/** Total of a side, in the languages the workbooks of a record are published in. */
const isTotal = /^(total|fiscal year so far|año fiscal hasta ahora)$/
const isTotalRow = (row: TableRow) => !row.isHead && rowNamed(/^total$/)(row)

/** The rows of a panel add up to its total, and the columns of a row to theirs. */
const addsUp: readonly Relation[] = [
  { kind: 'rows-sum', total: isTotalRow, parts: (row, total) => row.group === total.group && row.row !== total.row && !row.isHead },
  { kind: 'columns-sum', total: columnNamed(isTotal), parts: (column) => !columnNamed(isTotal)(column) },
]

/** A month that is over, and a day on which people were counted, stay as they are: "March 2026", "March 2026 (from the 4)", "2026-03-31". */
const isOver = columnNamed(/^(\p{L}+ 20\d\d( \((from the|desde el) \d+\))?|20\d\d-\d\d-\d\d)$/u)

/** The workbook prints words where it has no number, so that a zero is a count. */
const base = { startsGroup: () => false, isZeroCounted: true, runs: (column: TableColumn) => !isOver(column) } as const

const ofCode = (code: string, spec: Omit<TableSpec, 'id' | 'title' | 'says'>): TableSpec => ({
  ...spec,
  id: `record-${code}`,
  says: { en: `the table ${code}`, es: `la tabla ${code}` },
  title: new RegExp(`^${code}: `),
})

const share: Relation = {
  kind: 'row-share',
  share: rowNamed(/^(share with a bond posted|parte con fianza pagada)/),
  part: rowNamed(/^(of them with a bond posted|de ellas, con fianza pagada)/),
  whole: rowNamed(/^(final book-outs|salidas finales)$/),
}

const counts = [
  'Det_01',
  'Det_02',
  'Det_03',
  'Det_04',
  'Det_05',
  'Det_07',
  'Los_02',
  'Hold_01',
  'Hold_02',
  'Seg_02',
  'Seg_05',
  'Dth_01',
  'Law_01',
]
const averages = [
  'Det_08',
  'Det_09',
  'Det_10',
  'Det_13',
  'Det_14',
  'Det_15',
  'Los_01',
  'Seg_03',
  'Seg_04',
  'Fac_01',
  'Fac_02',
  'Fac_03',
  'Fac_04',
  'Fear_04',
]
const others = ['Det_06', 'Det_11', 'Det_12', 'Seg_01', 'Los_03', 'Fear_01', 'Fear_02', 'Fear_03', 'Cit_01', 'Sem_01', 'Sup_01']

/** Tables of the workbook a record of official acts publishes of itself, known by their codes. */
export const recordTables: readonly TableSpec[] = [
  ...counts.map((code) => ofCode(code, { ...base, measures: 'counts', relations: addsUp })),
  ...averages.map((code) => ofCode(code, { ...base, measures: 'averages' })),
  ...others.map((code) => ofCode(code, { ...base, measures: 'mixed' })),
  ofCode('Bond_01', { ...base, measures: 'mixed', relations: [share] }),
]
