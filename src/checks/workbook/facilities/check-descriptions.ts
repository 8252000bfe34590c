import { cellAddress } from '../../../releases/workbook/cell-address.ts'
import { findCell } from '../../../releases/workbook/grid.ts'
import { shownValue } from '../../../releases/workbook/shown-value.ts'
import type { FindingHere } from '../../finding.ts'
import { addressOf, numberIn, type PublishedTable, plain, type TableRow } from '../../tables/table.ts'
import { facilityWords } from '../../words/facility-words.ts'
import { findColumn, textOf } from './facility-columns.ts'

/** Facilities listed twice, zip codes that lost their zero, and people of a sex that the facility is printed not to hold. */
export const checkDescriptions = (table: PublishedTable): FindingHere[] => [...twice(table), ...shortZips(table), ...otherSex(table)]

function twice(table: PublishedTable): FindingHere[] {
  const address = findColumn(table, /^address$/)
  const same = Map.groupBy(table.rows, (row) => `${plain(row.label)} ${plain(textOf(table, row, address))}`)
  return [...same.values()].flatMap(([first, second, ...more]) => {
    if (!first || !second) return []
    const column = (findColumn(table, /^address$/)?.column ?? 1) - 1
    return [
      {
        check: 'duplicate-row',
        cell: cellAddress(second.row, column),
        alsoCells: [first, ...more].map(({ row }) => cellAddress(row, column)),
        ...facilityWords.twice({ facility: second.label, rows: [first.row, second.row] }),
        severity: 'error' as const,
        sure: 'certain' as const,
      },
    ]
  })
}

/** Puerto Rico, New England and New Jersey have zip codes that begin with zero. */
function shortZips(table: PublishedTable): FindingHere[] {
  const zip = findColumn(table, /^zip$/)
  if (!zip) return []
  const short = table.rows.flatMap((row) => {
    const cell = findCell(table.grid, row.row, zip.column)
    const shown = cell ? shownValue(cell) : ''
    return typeof cell?.value === 'number' && cell.value > 0 && cell.value < 10_000 && !/^0/.test(shown) && !/^0{5}/.test(cell.format ?? '')
      ? [{ row, shown }]
      : []
  })
  const [first] = short
  if (!first) return []
  return [
    {
      check: 'zip',
      cell: addressOf(first.row, zip),
      alsoCells: short.slice(1).map(({ row }) => addressOf(row, zip)),
      ...facilityWords.zips({ shown: first.shown, facility: first.row.label, count: short.length }),
      severity: 'note',
      sure: 'certain',
    },
  ]
}

/** One person of the other sex through the year may be a mistake in a record; this many are not. */
const fewestPeople = 1
const share = 0.05

function otherSex(table: PublishedTable): FindingHere[] {
  const column = findColumn(table, /^male\/female$/)
  const held = (row: TableRow, sex: string) =>
    table.columns
      .filter(({ names }) => new RegExp(`^${sex} (non-?)?crim$`).test(plain(names.at(-1) ?? '')))
      .reduce((sum, at) => sum + (numberIn(table, row, at) ?? 0), 0)
  if (!column) return []
  const odd = table.rows.flatMap((row) => {
    const said = plain(textOf(table, row, column))
    if (said !== 'male' && said !== 'female') return []
    const other = said === 'male' ? 'female' : 'male'
    const [own, against] = [held(row, said), held(row, other)]
    return against >= fewestPeople && against >= share * (own + against) ? [{ row, said, other, against }] : []
  })
  const [first] = odd.toSorted((one, next) => next.against - one.against)
  if (!first) return []
  return [
    {
      check: 'contradiction',
      cell: addressOf(first.row, column),
      alsoCells: odd.filter(({ row }) => row !== first.row).map(({ row }) => addressOf(row, column)),
      ...facilityWords.otherSex({
        facility: first.row.label,
        said: first.said,
        other: first.other,
        against: first.against,
        count: odd.length,
        percent: share * 100,
        also: odd.flatMap(({ row }) => (row === first.row ? [] : [row.label])).slice(0, 8),
      }),
      severity: 'note',
      sure: 'possible',
    },
  ]
}
