/** Excel's last column is XFD, the 16,384th. */
export const columnLimit = 16_384

/** The letters of a 0-based column: 0 is A, 26 is AA. */
export function columnLetters(column: number): string {
  const letters = String.fromCharCode(0x41 + (column % 26))
  return column < 26 ? letters : columnLetters(Math.floor(column / 26) - 1) + letters
}

/** For each column its letters as they stand in four bytes read at once, lowest first, and what of those bytes counts. */
export interface ColumnAddresses {
  codes: Int32Array
  masks: Int32Array
  lengths: Uint8Array
}

function allAddresses(): ColumnAddresses {
  const addresses = {
    codes: new Int32Array(columnLimit + 1),
    masks: new Int32Array(columnLimit + 1),
    lengths: new Uint8Array(columnLimit + 1),
  }
  for (let column = 0; column <= columnLimit; column++) {
    const letters = Buffer.from(columnLetters(column).padEnd(4, '\0').slice(0, 4))
    const length = columnLetters(column).length
    addresses.codes[column] = letters.readInt32LE(0)
    addresses.masks[column] = 2 ** (8 * length) - 1
    addresses.lengths[column] = length
  }
  return addresses
}

export const columnAddresses: ColumnAddresses = allAddresses()
