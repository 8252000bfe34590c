import type { Edition, EditionTable } from '../editions/edition.ts'
import { printCell, roundFor } from '../editions/print-cell.ts'
import type { Cell, CellValue } from '../numbers/cell.ts'
import type { FailedCheck } from '../numbers/check-table.ts'
import type { Item, Unit } from '../numbers/table.ts'
import { isCountedOtherwise, placesNoLongerListed } from './compare-editions.ts'
import type { PublicationStanding, PublishedEdition } from './published-editions.ts'

/** What the record says since the edition before was published, by which a change may be declared. */
export type Declared = Pick<PublicationStanding, 'notes' | 'changes'> & Pick<PublishedEdition, 'corrections'>

/**
 * What an edition is held to beside the one published last: it is another edition, it changes nothing that was over unless that was declared, and no
 * place is gone from it without a word. Pure.
 * @param last the edition published last
 * @param declared corrections of that edition, notes and changes recorded since it was published
 */
export function checkAgainstEarlier(edition: Edition, last: Edition, declared: Declared): readonly FailedCheck[] {
  const before = new Map(last.tables.map((table) => [table.code, table]))
  const areRelationsOther = JSON.stringify(edition.relations) !== JSON.stringify(last.relations)
  const changed = edition.tables.flatMap((table) => {
    const was = before.get(table.code)
    const isOtherwise = was !== undefined && (isCountedOtherwise(was, table) || areRelationsOther)
    return was ? checkPast({ was, is: table, isOtherwise, last: last.edition }, declared) : []
  })
  return [...checkReissue(edition, last, declared), ...changed, ...checkPlaces(edition, last, declared)]
}

function checkReissue(edition: Edition, last: Edition, { changes }: Declared): FailedCheck[] {
  const cells = ({ tables }: Edition) => JSON.stringify(tables.map(({ code, cells }) => [code, cells]))
  if (cells(edition) !== cells(last) || changes.some(({ tables }) => names(tables, 'all'))) return []
  const says = `Every number of the edition counted to ${edition.edition} is that of the edition counted to ${last.edition}: it would be the same edition under a new date. Count to a day until which something changed, or say with AnnounceChange (other, tables all) why nothing did.`
  return [{ check: 'identical-re-issue', table: 'all', at: 'all', says }]
}

/** A table of two editions. */
interface Compared {
  was: EditionTable
  is: EditionTable
  /** Its queries, or the relations they ask, are not the same. */
  isOtherwise: boolean
  last: string
}

/** Cells of a time that was over when the last edition was published: the same days were counted of it then as now. */
function checkPast({ was, is, isOtherwise, last }: Compared, { corrections, notes }: Declared): FailedCheck[] {
  const declared = [...corrections, ...(isOtherwise ? notes : [])]
  if (declared.some(({ tables }) => names(tables, is.code))) return []
  const days = new Map(was.columns.map((column) => [column.key, column.days ?? 0]))
  const over = new Set(is.columns.filter(({ key, days: now = 0 }) => now > 0 && days.get(key) === now).map(({ key }) => key))
  const changed = pairs(was, is).filter(
    ({ cell, before }) => over.has(cell.column) && isAnother(unitOf(cell, is, was), cell.value, before.value),
  )
  const [first] = changed
  if (!first) return []
  const { cell, before } = first
  const [at, unit] = [placeOf(cell, is, was), unitOf(cell, is, was)]
  const more = changed.length === 1 ? '' : ` (and ${changed.length - 1} more of its cells changed)`
  const cure = isOtherwise
    ? `The table is counted otherwise now: say since when and why with NoteComparability (tables ${is.code})`
    : `Say what was wrong and why with CorrectEdition (edition ${last}, tables ${is.code})`
  const says = `${at} says ${printCell(cell.value, unit, 'en')}, where the edition counted to ${last} says ${printCell(before.value, unit, 'en')} of the same days${more}. ${cure}, and publish again.`
  return [{ check: 'past-changed', table: is.code, at, says }]
}

function checkPlaces(edition: Edition, last: Edition, { changes }: Declared): FailedCheck[] {
  const { table, places } = placesNoLongerListed(last, edition)
  const words = changes.filter(({ kind }) => kind === 'place-no-longer-listed').map(({ tables, says }) => `${tables} ${says}`)
  const gone = places.filter((place) => !words.some((text) => names(text, place)))
  const [first] = gone
  if (first === undefined) return []
  const [are, naming] = gone.length === 1 ? [`place ${first} is`, first] : [`places ${gone.join(', ')} are`, 'each']
  const says = `The ${are} in the edition counted to ${last.edition} and not in this one. Say since when and why with AnnounceChange (place-no-longer-listed, naming ${naming}), and publish again.`
  return [{ check: 'place-no-longer-listed', table, at: gone.join(', '), says }]
}

/** Whether a text that lists codes, or speaks of them, names one: as a word of its own. */
const names = (text: string, code: string): boolean => text.split(/[\s,;:.()“”"]+/).includes(code)

/** Each cell with what stood there, and each that is gone: a row of a place is there only where there is something to count. */
function pairs(was: EditionTable, is: EditionTable): readonly { cell: Cell; before: Cell }[] {
  const keyOf = ({ panel, row, column }: Cell) => `${panel}\n${row}\n${column}`
  const nothing = (cell: Cell): Cell => ({ ...cell, value: { kind: 'none' }, counted: 0 })
  const old = new Map(was.cells.map((cell) => [keyOf(cell), cell]))
  const now = new Set(is.cells.map(keyOf))
  return [
    ...is.cells.map((cell) => ({ cell, before: old.get(keyOf(cell)) ?? nothing(cell) })),
    ...was.cells.filter((cell) => !now.has(keyOf(cell))).map((cell) => ({ cell: nothing(cell), before: cell })),
  ]
}

/**
 * Whether another number is printed. The last digits of an average follow from the order it was added up in; no cases and none of them are
 * the same; what is withheld in one of two editions is no change of a number.
 */
function isAnother(unit: Unit, one: CellValue, other: CellValue): boolean {
  if (one.kind === 'withheld' || other.kind === 'withheld') return false
  const [now, then] = [one, other].map((value) => (value.kind === 'number' ? value.value : 0)) as [number, number]
  return roundFor(unit, now) !== roundFor(unit, then) && Math.abs(now - then) > ROUNDING * Math.abs(then)
}

const ROUNDING = 1e-9

const unitOf = ({ row }: Cell, ...tables: readonly EditionTable[]): Unit =>
  tables.flatMap(({ rows }) => rows).find(({ key }) => key === row)?.unit ?? 'custodies'

/** A cell by the words of its headings. */
function placeOf({ panel, row, column }: Cell, ...tables: readonly EditionTable[]): string {
  const label = (side: 'panels' | 'rows' | 'columns', wanted: string) =>
    tables.flatMap((table): readonly Item[] => table[side]).find(({ key }) => key === wanted)?.label.en || undefined
  return [label('panels', panel), label('rows', row), label('columns', column)].filter((one) => one !== undefined).join(', ')
}
