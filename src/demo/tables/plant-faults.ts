import type { Chance } from '../chance.ts'
import type { CellValue, Layout } from '../xlsx/layout.ts'

/** Faults that real releases hold, put where a page can show each. The texts are those seen in releases. */
const faults = {
  impossibleDate: '06/14/0002 03:10 PM',
  redaction: '(b)(6), (b)(7)(C)',
}

/** How many rows of a table get each fault. */
export interface FaultsAsked {
  /** Column that gets a date nobody can read. */
  unreadableIn: string
  /** Column whose value gets a redaction mark instead. */
  redactedIn: string
  /** A pair of dates that change places, so that the end comes first. */
  swapped?: readonly [string, string]
  /** Column with the identifier, which some rows lose. */
  missingIn?: string
  each: number
}

/** Returns the rows with faults in some of them and `each` exact duplicates after the rows they repeat. */
export function plantFaults(
  chance: Chance,
  layout: Layout,
  rows: readonly CellValue[][],
  { unreadableIn, redactedIn, swapped, missingIn, each }: FaultsAsked,
): CellValue[][] {
  const place = (header: string) => layout.columns.findIndex((column) => column.header === header)
  const faulty = rows.map((row) => [...row])
  const some = (change: (row: CellValue[]) => void) => {
    for (let left = each; left > 0; left--) change(faulty[chance.below(faulty.length)] ?? [])
  }
  some((row) => {
    row[place(unreadableIn)] = faults.impossibleDate
  })
  some((row) => {
    row[place(redactedIn)] = faults.redaction
  })
  if (missingIn)
    some((row) => {
      row[place(missingIn)] = null
    })
  if (swapped) {
    const [first, second] = swapped.map(place)
    some((row) => {
      if (first !== undefined && second !== undefined && row[first] !== null && row[second] !== null)
        [row[first], row[second]] = [row[second] ?? null, row[first] ?? null]
    })
  }
  some((row) => faulty.splice(faulty.indexOf(row), 0, [...row]))
  return faulty
}
