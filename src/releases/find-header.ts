import { formatCatalogue } from './formats/catalogue.ts'
import type { Column, ColumnKind, Format, LeftOut } from './formats/format.ts'
import { cleanName, plainHeader } from './header-text.ts'
import { findLeftOutSubject } from './left-out-subject.ts'

/** A column of a sheet, and what it is. */
export interface FoundColumn {
  /** 0-based column of the sheet. */
  index: number
  /** As printed. */
  header: string
  name: string
  kind: ColumnKind
  leftOut?: LeftOut
  isKnown: boolean
}

export interface FoundHeader {
  format: Format
  /** From 1. */
  row: number
  columns: readonly FoundColumn[]
  /** Columns of the layout the sheet has not. */
  missing: readonly string[]
}

/** What came nearest, where nothing fits. */
export interface NoHeader {
  closest?: { format: Format; row: number; matched: number; missing: readonly string[] }
  /** Two layouts fit equally well. */
  tied?: readonly [Format, Format]
}

/** A row of cells as printed; `row` from 1. */
export interface PrintedRow {
  row: number
  cells: readonly (string | number | boolean | null)[]
}

const names = new WeakMap<Format, ReadonlyMap<string, { column: Column; rank: number }>>()

/** Every header a layout knows, compared plainly, with its rank among the names of its column. */
export function headersOf(format: Format): ReadonlyMap<string, { column: Column; rank: number }> {
  const known = names.get(format)
  if (known) return known
  const map = new Map<string, { column: Column; rank: number }>()
  for (const column of format.columns) {
    for (const [rank, alias] of [column.name, ...column.aliases].entries()) {
      if (!map.has(plainHeader(alias))) map.set(plainHeader(alias), { column, rank })
    }
  }
  names.set(format, map)
  return map
}

const textOf = (cell: string | number | boolean | null | undefined): string => (typeof cell === 'string' ? cell.trim() : '')

/** Which header stands for which column: the best-ranked one where several could; by position where one header repeats. */
function matchRow(format: Format, row: PrintedRow): Map<number, Column> {
  const known = headersOf(format)
  const taken = new Map<string, { index: number; rank: number }>()
  const places = new Map<string, number[]>()
  for (const [index, cell] of row.cells.entries()) {
    const plain = plainHeader(textOf(cell))
    if (plain === '') continue
    places.set(plain, [...(places.get(plain) ?? []), index])
    const match = known.get(plain)
    if (!match) continue
    const holder = taken.get(match.column.name)
    if (!holder || match.rank < holder.rank) taken.set(match.column.name, { index, rank: match.rank })
  }
  for (const { header, names } of format.repeated ?? []) {
    const found = places.get(plainHeader(header)) ?? []
    if (found.length !== names.length) continue
    for (const [place, name] of names.entries()) taken.set(name, { index: found[place] ?? 0, rank: 0 })
  }
  const byIndex = new Map<number, Column>()
  for (const column of format.columns) {
    const holder = taken.get(column.name)
    if (holder) byIndex.set(holder.index, column)
  }
  return byIndex
}

const missingOf = (format: Format, matched: ReadonlyMap<number, Column>, onlyRequired: boolean): string[] => {
  const have = new Set([...matched.values()].map((column) => column.name))
  return format.columns.filter((column) => !have.has(column.name) && (column.required || !onlyRequired)).map((column) => column.name)
}

/** Names our own files use beside the columns of a release. */
const reserved = ['row', 'file', 'sheet', 'part', 'release', 'filename']

/** All columns of a header row: those the layout knows, and the rest under a cleaned name. */
function columnsOf(row: PrintedRow, matched: ReadonlyMap<number, Column>): FoundColumn[] {
  const used = new Set([...reserved, ...[...matched.values()].map((column) => column.name)])
  const last = row.cells.findLastIndex((cell) => textOf(cell) !== '')
  return row.cells.slice(0, last + 1).map((cell, index) => {
    const header = textOf(cell)
    const column = matched.get(index)
    if (column) {
      const { name, kind, leftOut } = column
      return { index, header, name, kind, isKnown: true, ...(leftOut ? { leftOut } : {}) }
    }
    const clean = cleanName(header, index)
    let name = clean
    for (let copy = 2; used.has(name); copy++) name = `${clean}_${copy}`
    used.add(name)
    const leftOut = findLeftOutSubject(header)
    return { index, header, name, kind: 'text' as const, isKnown: false, ...(leftOut ? { leftOut } : {}) }
  })
}

interface Candidate {
  format: Format
  row: PrintedRow
  matched: ReadonlyMap<number, Column>
}

const isNear = (one: Candidate): boolean => one.matched.size > 1 && [...one.matched.values()].some((column) => column.required)

/**
 * Finds the header among the first rows of a sheet, and the layout it belongs to: the one that knows most of its columns. A layout that knows
 * fewer is never taken in its place, so that a table with a deciding column missing is not read as another.
 */
export function findHeader(rows: readonly PrintedRow[], formats: readonly Format[] = formatCatalogue): FoundHeader | NoHeader {
  const all: Candidate[] = rows.flatMap((row) => formats.map((format) => ({ format, row, matched: matchRow(format, row) }))).filter(isNear)
  const most = Math.max(0, ...all.map((one) => one.matched.size))
  const nearest = all.filter((one) => one.matched.size === most)
  const [best, ...others] = nearest.filter((one) => missingOf(one.format, one.matched, true).length === 0)
  if (!best) {
    const [near] = nearest
    if (!near) return {}
    const missing = missingOf(near.format, near.matched, true)
    return { closest: { format: near.format, row: near.row.row, matched: near.matched.size, missing } }
  }
  const rival = others.find((one) => one.format !== best.format)
  if (rival) return { tied: [best.format, rival.format] }
  return {
    format: best.format,
    row: best.row.row,
    columns: columnsOf(best.row, best.matched),
    missing: missingOf(best.format, best.matched, false),
  }
}

/** Whether a header was found. */
export const isFound = (found: FoundHeader | NoHeader): found is FoundHeader => 'format' in found
