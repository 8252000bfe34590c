import { words } from './xml-words.ts'

const powers = Float64Array.from({ length: 23 }, (_, i) => 10 ** i)

/** A decimal of up to 15 digits is exact when its digits and its scale are: one division rounds once. */
const exactDigits = 15

/** Half the distance between neighbouring doubles from 32,768 to 65,536, and how near to it rounding is left to `Number`. */
const halfStep = 2 ** -38
const tooNear = 2 ** -52

/**
 * Reads plain decimals to the nearest double without making a string. Dates of our time have five digits before the point and up to
 * twelve behind, so they get a way of their own.
 */
export class QuickNumber {
  value = 0

  /** @returns just behind `</v></c>`, or -1 where the number has another shape: then `Number` must read it */
  read(bytes: Buffer, view: DataView, at: number): number {
    let p = at
    let whole = 0
    for (let digit = (bytes[p] ?? 0) - 48; digit >= 0 && digit <= 9; digit = (bytes[++p] ?? 0) - 48) {
      if (p > at + 8) return -1
      whole = whole * 10 + digit
    }
    if (p === at) return -1
    this.value = whole
    if (bytes[p] === 0x2e) p = this.readFraction(bytes, p + 1, p - at, whole)
    if (p < 0 || view.getInt32(p, true) !== words.valueEnd || view.getInt32(p + 4, true) !== words.cellEnd) return -1
    return p + 8
  }

  private readFraction(bytes: Buffer, at: number, wholePlaces: number, whole: number): number {
    let p = at
    let high = 0
    let low = 0
    for (let digit = (bytes[p] ?? 0) - 48; digit >= 0 && digit <= 9; digit = (bytes[++p] ?? 0) - 48) {
      if (p >= at + exactDigits) return -1
      if (p < at + 8) high = high * 10 + digit
      else low = low * 10 + digit
    }
    const places = p - at
    const scale = powers[places] ?? 1
    const fraction = high * (powers[Math.max(0, places - 8)] ?? 1) + low
    if (wholePlaces + places <= exactDigits) {
      this.value = (whole * scale + fraction) / scale
      return p
    }
    return this.sum(whole, fraction / scale) ? p : -1
  }

  /** Adds a part below 1 that is right to half a unit of its last place. @returns false where the sum might round the wrong way */
  private sum(whole: number, part: number): boolean {
    if (whole < 32_768 || whole >= 65_535) return false
    this.value = whole + part
    const lost = Math.abs(part - (this.value - whole))
    return Math.abs(lost - halfStep) > tooNear
  }
}
