import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { columnAddresses, columnAt, columnLetters, columnLimit } from '../../../src/releases/xlsx/column-addresses.ts'
import { digitCount, digitsValue } from '../../../src/releases/xlsx/digits.ts'
import { numberText, parseNumber } from '../../../src/releases/xlsx/number-text.ts'
import { QuickNumber } from '../../../src/releases/xlsx/quick-number.ts'

const quick = new QuickNumber()

/** What the quick way makes of a number: its value, or undefined where it leaves it to the slow one. */
function quickly(text: string): number | undefined {
  const bytes = Buffer.from(`..${text}</v></c>${' '.repeat(100)}`)
  const end = quick.read(bytes, new DataView(bytes.buffer, bytes.byteOffset, bytes.length), 2)
  if (end > 0) expect(end).toBe(2 + text.length + 8)
  return end > 0 ? quick.value : undefined
}

describe('the quick way to read a number', () => {
  test('gives the very double that the text stands for, of serial dates', () => {
    const serials = fc.double({ min: 20_000, max: 70_000, noNaN: true })
    const written = fc.oneof(
      serials.map(String),
      fc.tuple(serials, fc.integer({ min: 10, max: 17 })).map(([serial, places]) => serial.toPrecision(places)),
      fc.tuple(fc.integer({ min: 32_768, max: 65_534 }), fc.stringMatching(/^[0-9]{1,15}$/)).map(([day, places]) => `${day}.${places}`),
    )
    fc.assert(
      fc.property(written, (text) => {
        expect([Number(text), undefined]).toContain(quickly(text))
      }),
      { numRuns: 20_000 },
    )
  })

  test('gives it of the decimals hardest to round, those half way between two doubles', () => {
    for (let day = 32_768; day < 65_534; day += 101) {
      for (const step of [1, 2, 3, 1001, 99_999, 2 ** 36]) {
        const half = (day + (step + 0.5) * 2 ** -37).toFixed(15)
        const exact = `${day}.${(((2n * BigInt(step) + 1n) * 10n ** 38n) / 2n ** 38n).toString().padStart(38, '0').slice(0, 15)}`
        expect([Number(half), undefined]).toContain(quickly(half))
        expect([Number(exact), undefined]).toContain(quickly(exact))
      }
    }
  })

  test('gives it of any plain decimal', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9]{1,12}(\.[0-9]{0,18})?$/), (text) => {
        expect([Number(text), undefined]).toContain(quickly(text))
      }),
      { numRuns: 20_000 },
    )
  })

  test('takes the numbers of releases, and leaves every other shape', () => {
    for (const text of ['0', '7', '45155', '45155.703472222223', '45175.03517361111', '1993', '0.5', '123456789'])
      expect(quickly(text)).toBe(Number(text))
    for (const text of ['', '-1', '+1', '.5', '1e3', '1234567890', '1.2.3', '1,5', ' 1', '0x10', '45155.7034722222231234'])
      expect(quickly(text)).toBeUndefined()
  })
})

describe('digits read four at a time', () => {
  const viewOf = (text: string): DataView => {
    const bytes = Buffer.from(`${text}${' '.repeat(16)}`)
    return new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  }

  test('are the number they stand for, up to seven of them', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9]{1,7}$/), (text) => {
        const view = viewOf(`${text}</v>`)
        expect(digitCount(view, 0)).toBe(text.length)
        expect(digitsValue(view, 0, text.length)).toBe(Number(text))
      }),
      { numRuns: 5000 },
    )
  })

  test('are left alone where there are more, or other characters', () => {
    for (const text of [
      '12345678</v>',
      '123456789012',
      '-1</v>',
      '1.5</v>',
      '12 3</v>',
      '1234.5</v>',
      '1234 </v>',
      '\n1</v>',
      '</v>',
      'x</v>',
    ]) {
      const view = viewOf(text)
      expect(digitsValue(view, 0, digitCount(view, 0))).toBe(-1)
    }
  })
})

describe('column letters', () => {
  test('name every column of a sheet and are read back', () => {
    expect([0, 25, 26, 701, 702, 16_383].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA', 'XFD'])
    for (let column = 0; column < columnLimit; column++) {
      const letters = columnLetters(column)
      expect(columnAt(Buffer.from(`${letters}12`), 0)).toBe(column)
      expect(columnAddresses.lengths[column]).toBe(letters.length)
    }
    for (const text of ['', '12', 'XFE1', 'ABCD1', '[1', '@1']) expect(columnAt(Buffer.from(text), 0)).toBe(-2)
  })
})

describe('the text of a number', () => {
  test('is decimal, without an exponent, and reads back as the same number', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        const text = numberText(value)
        expect(text).toMatch(/^-?[0-9]+(\.[0-9]+)?$/)
        expect(parseNumber(text)).toBe(Object.is(value, -0) ? 0 : value)
      }),
    )
  })

  test('is refused where it is none', () => {
    for (const text of ['', ' ', '1e', '0x10', 'NaN', 'Infinity', '1 2', '1,000', '--1', '1e999']) expect(parseNumber(text)).toBeUndefined()
  })
})
