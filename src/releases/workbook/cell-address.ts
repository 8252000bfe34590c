import { columnLetters } from '../xlsx/column-addresses.ts'
import type { CellRange } from './grid.ts'

/** `C7` for row 7 (from 1) and column 2 (from 0). */
export const cellAddress = (row: number, column: number): string => `${columnLetters(column)}${row}`

/** Where `C7` stands; undefined where the text is no address. */
function readAddress(text: string): { row: number; column: number } | undefined {
  const [, letters, digits] = /^\$?([A-Z]{1,3})\$?([0-9]{1,7})$/.exec(text) ?? []
  if (letters === undefined) return undefined
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
  return { row: Number(digits), column }
}

/** The cells of `A1:C7`, or of `A1` alone. */
export function readRange(text: string): CellRange | undefined {
  const [from, to = from] = text.split(':').map(readAddress)
  if (!from || !to) return undefined
  return { top: from.row, left: from.column, bottom: to.row, right: to.column }
}
