import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { microsFromText } from '../../../src/releases/xlsx/date-text.ts'
import { dayText, instantFromSerial, instantText, microsFromSerial } from '../../../src/releases/xlsx/serial-date.ts'

const read = (text: string): string | undefined => {
  const micros = microsFromText(text)
  return Number.isNaN(micros) ? undefined : instantText(micros)
}

describe('a date typed as text is read as', () => {
  test.each([
    ['2023-01-01', '2023-01-01T00:00:00'],
    ['2023-1-9', '2023-01-09T00:00:00'],
    ['2023/01/09', '2023-01-09T00:00:00'],
    ['2023-01-01 10:00', '2023-01-01T10:00:00'],
    ['2023-01-01 10:00:30', '2023-01-01T10:00:30'],
    ['2023-01-01 10:00:30.25', '2023-01-01T10:00:30.25'],
    ['2023-01-01T10:00:30', '2023-01-01T10:00:30'],
    ['2023-01-01T10:00:30Z', '2023-01-01T10:00:30'],
    ['2023-01-01T23:00:00-05:00', '2023-01-02T04:00:00'],
    ['2023-01-01T01:00:00+0530', '2022-12-31T19:30:00'],
    ['1/2/2023', '2023-01-02T00:00:00'],
    ['01/02/2023', '2023-01-02T00:00:00'],
    ['12/31/2023 23:59', '2023-12-31T23:59:00'],
    ['01/02/2023 03:10 PM', '2023-01-02T15:10:00'],
    ['01/02/2023 12:10 AM', '2023-01-02T00:10:00'],
    ['01/02/2023 12:10 p.m.', '2023-01-02T12:10:00'],
    ['1-2-2023', '2023-01-02T00:00:00'],
    ['Apr 30, 2012', '2012-04-30T00:00:00'],
    ['April 30 2012', '2012-04-30T00:00:00'],
    ['Sept. 3, 2012', '2012-09-03T00:00:00'],
    ['30-APR-2012', '2012-04-30T00:00:00'],
    ['30 April 2012 14:05', '2012-04-30T14:05:00'],
    [' 2/29/2024 ', '2024-02-29T00:00:00'],
  ])('%s', (text, expected) => {
    expect(read(text)).toBe(expected)
  })
})

describe('no date is read from', () => {
  test.each([
    ['a year before 1900', '06/14/0002 03:10 PM'],
    ['a year after 2100', '2101-01-01'],
    ['a year of two digits, which would have to be guessed', '1/2/23'],
    ['a day that the month lacks', '2/29/2023'],
    ['a month above 12', '13/01/2023'],
    ['a month that has no such name', 'Foo 3, 2012'],
    ['a word that only begins like a month', 'Marble 3, 2012'],
    ['an hour above 23', '2023-01-01 24:00'],
    ['an afternoon hour above 12', '2023-01-01 13:00 PM'],
    ['a minute above 59', '2023-01-01 10:60'],
    ['a time alone', '10:00'],
    ['a serial number typed as text', '45155'],
    ['words', 'unknown'],
    ['nothing', ''],
  ])('%s: %s', (_, text) => {
    expect(read(text)).toBeUndefined()
  })
})

describe('days and serial numbers', () => {
  test('agree for every day from 1900-03-01 to 2100-12-31', () => {
    const first = Temporal.PlainDate.from('1900-03-01')
    for (let serial = 61; serial <= 73_415; serial++) {
      const micros = microsFromSerial(serial, false)
      if (serial >= 1462) expect(microsFromSerial(serial - 1462, true)).toBe(micros)
      if (serial % 97 === 0) expect(dayText(micros / 86_400_000_000)).toBe(first.add({ days: serial - 61 }).toString())
    }
  })

  test('give a text that reads back as the same time', () => {
    const micros = fc.integer({ min: -2_208_988_800, max: 4_133_980_799 }).map((seconds) => seconds * 1_000_000)
    fc.assert(
      fc.property(micros, (time) => {
        expect(microsFromText(instantText(time))).toBe(time)
      }),
    )
  })

  test('keep every second of a day apart', () => {
    fc.assert(
      fc.property(fc.integer({ min: 61, max: 73_000 }), fc.integer({ min: 0, max: 86_399 }), (day, second) => {
        expect(microsFromSerial(day + second / 86_400, false)).toBe(microsFromSerial(day, false) + second * 1_000_000)
      }),
    )
  })

  test('are given as plain times to those who ask', () => {
    expect(instantFromSerial(45155.703472222223, false)?.toString()).toBe('2023-08-17T16:53:00')
    expect(instantFromSerial(60, false)).toBeUndefined()
  })
})
