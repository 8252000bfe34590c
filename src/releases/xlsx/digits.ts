const tens = Int32Array.of(1, 10, 100, 1000)

/** Marks the first `<` or letter of a word: adding 4 carries `<` (0x3c) and all above it, but no digit, into the bit of 0x40. */
const ends = (word: number): number => (word + 0x04040404) & 0x40404040

/** How many bytes of a word stand before the byte that has the lowest bit of `marks`. */
const before = (marks: number): number => (31 - Math.clz32(marks & -marks)) >> 3

/**
 * The bytes from `at` to the first `<` or letter: 0 to 7, or 8 where there are more. Kept apart from their value, because where the
 * next cell starts hangs on it and must be known soon.
 */
export function digitCount(view: DataView, at: number): number {
  const first = ends(view.getInt32(at, true))
  if (first !== 0) return before(first)
  const second = ends(view.getInt32(at + 4, true))
  return second !== 0 ? 4 + before(second) : 8
}

/** Four digits, first byte first, as a number. Bytes of zero count as the digit 0. */
function fourDigits(word: number): number {
  const pairs = (word & 0x000f000f) * 10 + ((word >>> 8) & 0x000f000f)
  return (pairs & 0xff) * 100 + (pairs >>> 16)
}

/** The bits in which bytes differ from those of digits. `:` and `;` pass: what follows a number is for the caller to check. */
const strayBits = (word: number): number => (word & 0xf0f0f0f0) ^ 0x30303030

/** A whole number of 1 to 7 digits, four at once instead of one by one; -1 where other characters are among them. */
export function digitsValue(view: DataView, at: number, count: number): number {
  const first = view.getInt32(at, true)
  if (count < 4) {
    const shift = 32 - 8 * count
    return count > 0 && strayBits(first) << shift === 0 ? fourDigits(first << shift) : -1
  }
  if (strayBits(first) !== 0 || count > 7) return -1
  const rest = count - 4
  if (rest === 0) return fourDigits(first)
  const shift = 32 - 8 * rest
  const second = view.getInt32(at + 4, true)
  if (strayBits(second) << shift !== 0) return -1
  return Math.imul(fourDigits(first), tens[rest] ?? 0) + fourDigits(second << shift)
}
