import type { CellKind, CellValue, Layout } from '../xlsx/layout.ts'

/** Said above every invented table, so that nobody takes it for a release. */
const warning = 'INVENTED RECORDS - NOT REAL PEOPLE'

interface Released {
  /** e.g. "Detentions" */
  table: string
  /** e.g. "FY2023" */
  covers: string
  seed: number
  /** All headers, in the released order. */
  headers: readonly string[]
  /** Which of them hold something other than text. */
  moments?: readonly string[]
  days?: readonly string[]
  numbers?: readonly string[]
}

/** The header every table of March 2026 gives its pseudonymous identifier. */
const IDENTIFIER = 'Anonymized Identifier'

/** A table as released in March 2026: six rows above the header, here saying what the table is, then the columns in their order. */
export function releasedLayout({ table, covers, seed, headers, moments = [], days = [], numbers = [] }: Released): Layout {
  const kindOf = (header: string): CellKind => {
    if (header === IDENTIFIER) return 'numbered-text'
    if (moments.includes(header)) return 'moment'
    if (days.includes(header)) return 'day'
    return numbers.includes(header) ? 'number' : 'text'
  }
  return {
    preamble: [
      warning,
      'Made by Writ for tests and demonstrations',
      table,
      covers,
      `seed ${seed}`,
      'No person, place or event here exists',
    ],
    columns: headers.map((header) => ({ header, kind: kindOf(header) })),
  }
}

/** A row written by header; columns not named are blank, or NO where the header asks yes or no. */
export function cellsOf(layout: Layout, row: Readonly<Record<string, CellValue>>): CellValue[] {
  const known = new Set(layout.columns.map(({ header }) => header))
  for (const header of Object.keys(row)) if (!known.has(header)) throw new Error(`The layout has no column "${header}".`)
  return layout.columns.map(({ header }) => row[header] ?? (header.endsWith('Yes No') && row[header] === undefined ? 'NO' : null))
}
