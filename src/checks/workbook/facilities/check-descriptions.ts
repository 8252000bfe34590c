import { cellAddress } from '../../../releases/workbook/cell-address.ts'
import { findCell } from '../../../releases/workbook/grid.ts'
import { shownValue } from '../../../releases/workbook/shown-value.ts'
import type { FindingHere } from '../../finding.ts'
import { sayCount, sayList, sayNumber } from '../../say-number.ts'
import { addressOf, numberIn, type PublishedTable, plain, type TableRow } from '../../tables/table.ts'
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
        printed: second.label,
        expected: 'one row',
        why: `${second.label} is listed in row ${first.row} and again in row ${second.row} with the same address: whoever adds up the column counts its people twice.`,
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
      printed: first.shown,
      expected: first.shown.padStart(5, '0'),
      why: `The zip codes of ${sayCount(short.length, 'facility', 'facilities')} lost their leading zero by being kept as numbers: ${first.row.label} prints ${first.shown} for ${first.shown.padStart(5, '0')}, so they match no other list.`,
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
      printed: first.said,
      expected: 'male and female, or a note on when it changed',
      why: `${sayCount(odd.length, 'facility is', 'facilities are')} printed as holding one sex and also with people of the other, at least ${share * 100}% of those there: ${first.row.label} holds “${first.said}” and ${sayNumber(first.against)} ${first.other} people on an average day${
        odd.length > 1
          ? `; also ${sayList(
              odd
                .filter(({ row }) => row !== first.row)
                .map(({ row }) => row.label)
                .slice(0, 8),
            )}`
          : ''
      }. The population is averaged over the year and the description may be of the day of the list: the sheet does not say.`,
      severity: 'note',
      sure: 'possible',
    },
  ]
}
