import type { Relation } from '../../relations/relation.ts'
import { columnNamed, rowNamed } from '../pick.ts'
import type { TableRow, TableSpec } from '../table.ts'

/** Total of a side, in the languages the workbooks of a record are published in. */
const isTotal = /^(total|fiscal year so far|año fiscal hasta ahora)$/
const isTotalRow = (row: TableRow) => !row.isHead && rowNamed(/^total$/)(row)

/** The rows of a panel add up to its total, and the columns of a row to theirs. */
const addsUp: readonly Relation[] = [
  { kind: 'rows-sum', total: isTotalRow, parts: (row, total) => row.group === total.group && row.row !== total.row && !row.isHead },
  { kind: 'columns-sum', total: columnNamed(isTotal), parts: (column) => !columnNamed(isTotal)(column) },
]

const base = { startsGroup: () => false, measures: 'counts' } as const

/** Tables of the workbook a record of official acts publishes of itself, known by their codes. */
export const recordTables: readonly TableSpec[] = [
  {
    ...base,
    id: 'record-counts',
    says: 'counts of a record',
    title: /^(Det_0[12457]|Hold_0\d|Seg_02|Dth_01|Law_01): /,
    relations: addsUp,
  },
  { ...base, id: 'record-averages', says: 'averages of a record', title: /^(Det_(08|09|10)|Seg_03): /, measures: 'averages' },
  {
    ...base,
    id: 'record-bonds',
    says: 'book-outs with bond of a record',
    title: /^Bond_01: /,
    measures: 'mixed',
    relations: [
      {
        kind: 'row-share',
        share: rowNamed(/^(share with a bond posted|parte con fianza pagada)/),
        part: rowNamed(/^(of them with a bond posted|de ellas, con fianza pagada)/),
        whole: rowNamed(/^(final book-outs|salidas finales)$/),
      },
    ],
  },
  { ...base, id: 'record-others', says: 'numbers of a record', title: /^(Det|Seg|Fear|Cit)_\d\d: /, measures: 'mixed' },
]
