/** Excel's last column is XFD, the 16,384th. */
export const columnLimit = 16_384

/** The letters of a 0-based column: 0 is A, 26 is AA. */
export function columnLetters(column: number): string {
  const letters = String.fromCharCode(0x41 + (column % 26))
  return column < 26 ? letters : columnLetters(Math.floor(column / 26) - 1) + letters
}

/**
 * For each column what stands in the four bytes from the `=` of `r="AB12"`, read at once, lowest first, and what of those bytes counts.
 * Columns of three letters do not fit; they are found by reading their letters.
 */
export interface ColumnAddresses {
  codes: Int32Array
  masks: Int32Array
  lengths: Uint8Array
}

/** Behind one letter no other may follow; letters have this bit and digits lack it. */
const noLetter = 0x40000000

function allAddresses(): ColumnAddresses {
  const addresses = {
    codes: new Int32Array(columnLimit + 1),
    masks: new Int32Array(columnLimit + 1),
    lengths: new Uint8Array(columnLimit + 1),
  }
  for (let column = 0; column <= columnLimit; column++) {
    const letters = columnLetters(column)
    addresses.lengths[column] = letters.length
    if (letters.length > 2) continue
    addresses.codes[column] = Buffer.from(`="${letters}\0`).readInt32LE(0)
    addresses.masks[column] = letters.length === 1 ? 0xffffff | noLetter : -1
  }
  return addresses
}

export const columnAddresses: ColumnAddresses = allAddresses()

/** A cell whose address names no column that a sheet can have. */
export const nowhere = -2

/** The 0-based column of an address as `AB12` at `at`; `nowhere` where there is none. */
export function columnAt(bytes: Buffer, at: number): number {
  let column = 0
  let p = at
  for (; p < at + 4; p++) {
    const letter = (bytes[p] ?? 0) & 0xdf
    if (letter < 0x41 || letter > 0x5a) break
    column = column * 26 + letter - 0x40
  }
  return p > at && column <= columnLimit ? column - 1 : nowhere
}
