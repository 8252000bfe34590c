import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { csvLine, safeCell } from '../../../src/releases/csv/write-csv.ts'

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '=HYPERLINK("http://example.org")'])(
  'text a spreadsheet would run as a formula is written with an apostrophe before it: %j',
  (text) => {
    expect(parse(csvLine([text, 'x']))[0]?.[0]).toBe(`'${text}`)
  },
)

test('numbers keep their sign, null is an empty cell, and ordinary text stays as it is', () => {
  expect([safeCell(-1.5), safeCell(12n), safeCell(true), safeCell(null), safeCell(undefined), safeCell('Adelanto, CA')]).toEqual([
    '-1.5',
    '12',
    'true',
    '',
    '',
    '"Adelanto, CA"',
  ])
})

test('whatever the text, it is read back as it was, or with the apostrophe alone added, and never starts a formula', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 2, maxLength: 5 }), (cells) => {
      const [row = []] = parse(csvLine(cells), { relaxQuotes: false, trim: false })
      expect(row.length).toBe(cells.length)
      for (const [place, cell] of cells.entries()) {
        expect([cell, `'${cell}`]).toContain(row[place])
        expect(row[place]).not.toMatch(/^[=+\-@\t\r]/)
      }
    }),
    { seed: 1 },
  )
})
