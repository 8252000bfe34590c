import { cellAddress } from '../../releases/workbook/cell-address.ts'
import { type CheckFinding, findingIn } from '../finding.ts'
import { type PublishedTable, plain, type TableRow } from '../tables/table.ts'
import { editionWords } from '../words/edition-words.ts'
import type { Edition } from '../workbook/edition.ts'
import { findColumn, textOf } from '../workbook/facilities/facility-columns.ts'

/** Facilities that a sentence names. */
const named = 12

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
      ...editionWords.renamed({
        file: earlier.workbook.file,
        pairs: renamed.map(({ was, is }) => ({ was: was.row.label, is: is.row.label })),
      }),
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
      ...editionWords.facilitiesGone({ file: earlier.workbook.file, gone: gone.map(({ row }) => row.label), all, shown: named }),
      severity: 'note',
      sure: 'certain',
    }),
  ]
}
