import { behindTag, isEmptyTag, isNameAt } from './xml-bytes.ts'

/** Excel's last row is 1,048,576; other programs write some more. Row numbers are kept in 32 bits. */
const rowLimit = 2 ** 31 - 1

const digits = /(?:^|\s)r\s*=\s*["']\s*([0-9]{1,10})\s*["']/

/** Reads a `row` start tag (ECMA-376 part 1, 18.3.1.73). Its fields tell what was read last. */
export class RowTag {
  /** The row's number, from 1: its own, or one more than the last row's. */
  row = 0
  isEmpty = false

  /** @param at where `<row` stands @returns just behind the tag, or -1 where it is not whole */
  read(bytes: Buffer, at: number, to: number, lastRow: number): number {
    const end = behindTag(bytes, at, to)
    if (end < 0) return -1
    this.isEmpty = isEmptyTag(bytes, end)
    const found = digits.exec(bytes.toString('latin1', at + 4, end - 1))
    const row = found ? Number(found[1]) : lastRow + 1
    this.row = row >= 1 && row <= rowLimit ? row : lastRow + 1
    return end
  }
}

export const isRowAt = (bytes: Buffer, tag: number, to: number): boolean => isNameAt(bytes, tag + 1, to, 'row')
