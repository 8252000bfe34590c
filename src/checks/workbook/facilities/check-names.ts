import { cellAddress } from '../../../releases/workbook/cell-address.ts'
import { type CheckFinding, findingIn } from '../../finding.ts'
import { isTotalRow } from '../../tables/pick.ts'
import { type PublishedTable, plain, type TableRow } from '../../tables/table.ts'
import { facilityWords } from '../../words/facility-words.ts'
import type { Edition } from '../edition.ts'

/** Names that a sentence gives. */
const named = 8

/** Places that one sheet names and the list of facilities does not: without codes, the two cannot be joined. */
export function checkNames({ tables, workbook }: Edition): CheckFinding[] {
  const list = tables.find(({ spec }) => spec.id === 'facilities')
  const counted = tables.filter(({ spec }) => spec.id === 'segregation')
  if (!list || counted.length === 0) return []
  const known = new Set(list.rows.map(({ label }) => plain(label)))
  const places = new Map(
    counted.flatMap((table) => table.rows.filter((row) => !isTotalRow(row)).map((row) => [plain(row.label), { table, row }] as const)),
  )
  const unknown = [...places].filter(([name]) => !known.has(name)).map(([, place]) => place)
  const [first] = unknown
  if (!first) return []
  return [
    findingIn(workbook.file, first.table.grid.name, {
      check: 'name-not-listed',
      cell: cellOf(first),
      alsoCells: unknown.slice(1).map(cellOf),
      ...facilityWords.namesNotListed({
        first: first.row.label,
        unknown: unknown.length,
        all: places.size,
        sheet: list.grid.name.trim(),
        names: unknown.slice(0, named).map(({ row }) => row.label),
      }),
      severity: 'note',
      sure: 'certain',
    }),
  ]
}

const cellOf = ({ table, row }: { table: PublishedTable; row: TableRow }): string => cellAddress(row.row, table.titleAt.column)
