import { cellAddress } from '../../releases/workbook/cell-address.ts'
import { type CheckFinding, findingIn } from '../finding.ts'
import { sayCount, sayList } from '../say-number.ts'
import { type PublishedTable, plain, type TableRow } from '../tables/table.ts'
import type { Edition } from '../workbook/edition.ts'
import { findColumn, textOf } from '../workbook/facilities/facility-columns.ts'

interface Listed {
  row: TableRow
  name: string
  /** House number, street, city, state: what stays when a name changes. */
  place: string
}

/** Facilities that an earlier edition lists and a later one does not, and those that stayed where they are under another name. */
export function compareFacilities(earlier: Edition, later: Edition): CheckFinding[] {
  const [past, now] = [earlier, later].map(({ tables }) => tables.find(({ spec }) => spec.id === 'facilities'))
  if (!past || !now) return []
  const [before, after] = [listed(past), listed(now)]
  const names = new Set(after.map(({ name }) => name))
  const lost = before.filter(({ name }) => !names.has(name))
  const known = new Set(before.map(({ name }) => name))
  const renamed = lost.flatMap((was) => {
    const same = after.filter(({ place, name }) => place !== '' && place === was.place && !known.has(name))
    return same.length === 1 && same[0] ? [{ was, is: same[0] }] : []
  })
  const gone = lost.filter((was) => !renamed.some((pair) => pair.was === was))
  const { file } = later.workbook
  return [...sayRenamed(renamed, now, earlier, file), ...sayGone(gone, before.length, now, earlier, file)]
}

function listed(table: PublishedTable): Listed[] {
  const at = (row: TableRow, name: RegExp) => plain(textOf(table, row, findColumn(table, name)))
  return table.rows.map((row) => ({
    row,
    name: plain(row.label),
    place: placeOf(at(row, /^address$/), at(row, /^city$/), at(row, /^state$/)),
  }))
}

/** A street is written in many ways; its number and first long word are not. Post boxes are no place. */
function placeOf(street: string, city: string, state: string): string {
  const number = /^\d+/.exec(street)?.[0]
  const word = street
    .split(/[^a-z0-9]+/)
    .find((part) => /^[a-z]{3,}$|^\d+(st|nd|rd|th)$/.test(part) && !/^(north|south|east|west|state|highway|hwy|county|road)$/.test(part))
  return number === undefined ? '' : `${number} ${word ?? ''} ${city.replace(/[^a-z]/g, '')} ${state}`
}

const nameColumn = (table: PublishedTable): number => (findColumn(table, /^address$/)?.column ?? 1) - 1

function sayRenamed(
  renamed: readonly { was: Listed; is: Listed }[],
  table: PublishedTable,
  earlier: Edition,
  file: string,
): CheckFinding[] {
  const [first] = renamed
  if (!first) return []
  return [
    findingIn(file, table.grid.name, {
      check: 'facility-renamed',
      cell: cellAddress(first.is.row.row, nameColumn(table)),
      alsoCells: renamed.slice(1).map(({ is }) => cellAddress(is.row.row, nameColumn(table))),
      printed: first.is.row.label,
      expected: first.was.row.label,
      why: `${sayCount(renamed.length, 'facility', 'facilities')} stand${renamed.length === 1 ? 's' : ''} at the address where ${earlier.workbook.file} had another name, so a search by name breaks: ${renamed.map(({ was, is }) => `${was.row.label} is now ${is.row.label}`).join('; ')}.`,
      severity: 'note',
      sure: 'likely',
    }),
  ]
}

function sayGone(gone: readonly Listed[], all: number, table: PublishedTable, earlier: Edition, file: string): CheckFinding[] {
  if (gone.length === 0) return []
  return [
    findingIn(file, table.grid.name, {
      check: 'facility-gone',
      cell: cellAddress(table.titleAt.row, nameColumn(table)),
      printed: 'not listed',
      expected: gone.map(({ row }) => row.label).join('; '),
      why: `${gone.length} of the ${sayCount(all, 'facility', 'facilities')} in ${earlier.workbook.file} are no longer listed under any name, with no word on when or why people were no longer held there: ${sayList(gone.slice(0, 12).map(({ row }) => row.label))}${gone.length > 12 ? ` and ${gone.length - 12} more` : ''}. The list names only places with somebody in them on the day it was made.`,
      severity: 'note',
      sure: 'certain',
    }),
  ]
}
