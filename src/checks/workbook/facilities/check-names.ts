import { cellAddress } from '../../../releases/workbook/cell-address.ts'
import { type CheckFinding, findingIn } from '../../finding.ts'
import { sayCount, sayList } from '../../say-number.ts'
import { isTotalRow } from '../../tables/pick.ts'
import { type PublishedTable, plain, type TableRow } from '../../tables/table.ts'
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
      printed: first.row.label,
      expected: 'a name of the list of facilities, or a code',
      why: `${unknown.length} of the ${sayCount(places.size, 'place')} named here ${unknown.length === 1 ? 'is' : 'are'} not in the sheet ${list.grid.name.trim()} under that name, ${sayList(unknown.slice(0, named).map(({ row }) => row.label))}${unknown.length > named ? ` and ${unknown.length - named} more` : ''}: some are spelled otherwise there, some are not listed, and neither sheet has a code to tell which.`,
      severity: 'note',
      sure: 'certain',
    }),
  ]
}

const cellOf = ({ table, row }: { table: PublishedTable; row: TableRow }): string => cellAddress(row.row, table.titleAt.column)
