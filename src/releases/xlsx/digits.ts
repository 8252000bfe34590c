const tens = Int32Array.of(1, 10, 100, 1000)

/** Four digits, first byte first, as a number. Bytes of zero count as the digit 0. */
function fourDigits(word: number): number {
  const pairs = (word & 0x000f000f) * 10 + ((word >>> 8) & 0x000f000f)
  return (pairs & 0xff) * 100 + (pairs >>> 16)
}

/** The bits in which bytes differ from those of digits. `:` and `;` pass: what follows a number is for the caller to check. */
const strayBits = (word: number): number => (word & 0xf0f0f0f0) ^ 0x30303030

/**
 * A whole number of up to 7 digits with `<` behind it, four digits at once instead of one by one.
 * @returns eight times the number, plus how many digits it has; -1 where other characters are among them or there are more.
 * One answer and not two, since this is done for every cell
 */
export function packedDigits(view: DataView, at: number): number {
  let word = view.getInt32(at, true)
  // Adding 4 carries `<` (0x3c) and all above it, but no digit, into the bit of 0x40.
  let ends = (word + 0x04040404) & 0x40404040
  let value = 0
  let strays = 0
  let places = 0
  if (ends === 0) {
    strays = strayBits(word)
    value = fourDigits(word)
    places = 4
    word = view.getInt32(at + 4, true)
    ends = (word + 0x04040404) & 0x40404040
  }
  const more = (31 - Math.clz32(ends & -ends)) >> 3
  if (more > 0) {
    const shift = 32 - 8 * more
    strays |= strayBits(word) << shift
    value = Math.imul(value, tens[more] ?? 0) + fourDigits(word << shift)
  }
  return strays === 0 && more >= 0 ? value * 8 + places + more : -1
}
