import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findHeader, headersOf, isFound } from '../../../src/releases/find-header.ts'
import { formatCatalogue } from '../../../src/releases/formats/catalogue.ts'
import { iceDetainers } from '../../../src/releases/formats/ice-detainers.ts'
import { plainHeader } from '../../../src/releases/header-text.ts'

const found = (cells: readonly string[], row = 7) => {
  const header = findHeader([{ row, cells }])
  if (!isFound(header)) throw new Error(`not recognised: ${JSON.stringify(header)}`)
  return header
}

const usualHeaders = (id: string): string[] =>
  formatCatalogue.find((format) => format.id === id)?.columns.map((column) => column.aliases[0] ?? column.name) ?? []

describe('a table is recognised by its header', () => {
  test.each(formatCatalogue.map((format) => format.id))('%s, by its own headers in any order, case and spacing', (id) => {
    const headers = usualHeaders(id)
    const change = (header: string, [upper, blanks, dashes]: readonly [boolean, boolean, boolean]) => {
      const cased = upper ? header.toUpperCase() : header.toLowerCase()
      return `${blanks ? '  ' : ''}${dashes ? cased.replaceAll(' ', '_') : cased.replaceAll(' ', '   ')}${blanks ? ' ' : ''}`
    }
    fc.assert(
      fc.property(
        fc.shuffledSubarray(headers, { minLength: headers.length }),
        fc.array(fc.tuple(fc.boolean(), fc.boolean(), fc.boolean()), { minLength: headers.length, maxLength: headers.length }),
        (shuffled, changes) => {
          const header = found(shuffled.map((one, place) => change(one, changes[place] ?? [false, false, false])))
          expect(header.format.id).toBe(id)
          expect(header.columns.every((column) => column.isKnown)).toBe(true)
          expect(header.missing).toEqual([])
        },
      ),
      { numRuns: 20, seed: 1 },
    )
  })

  test('no header of a layout stands for two of its columns', () => {
    for (const format of formatCatalogue) {
      const all = format.columns.flatMap((column) => [...new Set([column.name, ...column.aliases].map(plainHeader))])
      expect(all.length, format.id).toBe(new Set(all).size)
      expect(headersOf(format).size).toBe(all.length)
    }
  })

  test('every column an act, a field or a check names is a column of its layout', () => {
    for (const format of formatCatalogue) {
      const names = new Set(format.columns.map((column) => column.name))
      const used = [
        ...format.acts.flatMap((told) => [...told.at, ...(told.outcome ? [told.outcome] : [])]),
        ...Object.values(format.fields).flat(),
        ...(format.orders ?? []).flatMap(({ earlier, later }) => [earlier, later]),
        ...(format.footnotes ?? []).flatMap(({ needs }) => needs),
        ...(format.likelyDuplicate ? [format.likelyDuplicate.moment, ...format.likelyDuplicate.sameIn] : []),
        ...(format.repeated ?? []).flatMap(({ names }) => names),
        ...(format.personId ? [format.personId] : []),
      ]
      for (const name of used) expect(names.has(name), `${format.id}: ${name}`).toBe(true)
      for (const told of format.acts) {
        for (const name of [...told.at, ...(told.outcome ? [told.outcome] : [])]) {
          expect(format.columns.find((column) => column.name === name)?.leftOut, `${format.id}: ${name}`).toBeUndefined()
        }
      }
    }
  })

  test('the header is found under title rows, and the title rows are not it', () => {
    const rows = [
      { row: 1, cells: ['ERO LESA Statistical Tracking Unit'] },
      { row: 3, cells: ['2026-ICLI-00005'] },
      { row: 9, cells: usualHeaders('ice-arrests') },
      { row: 10, cells: ['2026-01-02'] },
    ]
    const header = findHeader(rows)
    expect(isFound(header) && [header.format.id, header.row]).toEqual(['ice-arrests', 9])
  })

  test('two columns with the same header are told apart by their place: detainers of 2025-07', () => {
    const headers = usualHeaders('ice-detainers').map((header) => (header === 'Case Final Order Yes No' ? 'Final Order Yes No' : header))
    const header = found(headers)
    const places = header.columns.filter((column) => column.header === 'Final Order Yes No').map((column) => column.name)
    expect(places).toEqual(['case_final_order_yes_no', 'final_order_yes_no'])
    expect(iceDetainers.columns.map((column) => column.name)).toEqual(header.columns.map((column) => column.name))
  })

  test('where the header stands once, it is the box of the detainer form', () => {
    const header = found(usualHeaders('ice-detainers').filter((one) => one !== 'Case Final Order Yes No'))
    expect(header.columns.find((column) => column.header === 'Final Order Yes No')?.name).toBe('final_order_yes_no')
    expect(header.missing).toEqual(['case_final_order_yes_no'])
  })

  test('without a deciding column nothing is recognised, and the nearest layout is named with what is lacking', () => {
    const nothing = findHeader([{ row: 4, cells: usualHeaders('ice-arrests').filter((one) => one !== 'Apprehension Method') }])
    expect(isFound(nothing)).toBe(false)
    if (isFound(nothing)) return
    expect(nothing.closest?.format.id).toBe('ice-arrests')
    expect(nothing.closest?.row).toBe(4)
    expect(nothing.closest?.missing).toEqual(['apprehension_method'])
  })

  test('a header no layout knows is kept under a cleaned name, beside any other of that name', () => {
    const header = found([...usualHeaders('cap-arrests'), 'Shift / Team', 'shift team', '2nd Look', '', 'Row'])
    expect(header.columns.filter((column) => !column.isKnown).map((column) => column.name)).toEqual([
      'shift_team',
      'shift_team_2',
      'x2nd_look',
      'column_14',
      'row_2',
    ])
  })

  test.each([
    ['Religion of Subject', 'religion'],
    ['RACE', 'race'],
    ['Ethnic Group', 'ethnicity'],
    ['Marital', 'marital-status'],
    ['Suspected Gang', 'gang'],
    ['Known_Terrorist_YN', 'terrorist'],
    ['Biometric Hit', 'biometric'],
    ['Fingerprint Number', 'biometric'],
    ['Facial Recognition', 'biometric'],
    ['Iris', 'biometric'],
    ['Mental Health Flag', 'health'],
    ['Pregnant', 'health'],
    ['Medical Hold', 'health'],
    ['Officer Comments', 'free-text'],
    ['Narrative', 'free-text'],
    ['Latitude', 'location'],
    ['longitude', 'location'],
    ['Risk Score', 'scoring'],
    ['Social Media Handle', 'social-media'],
    ['Last Name', 'identity-number'],
    ['A-Number', 'identity-number'],
    ['Date of Birth ', 'birth-date'],
  ])('an unknown column headed "%s" is left out: %s', (header, subject) => {
    const known = usualHeaders('productions-2012-2019-book-ins').filter((one) => one !== 'Date of Birth')
    expect(found([...known, header]).columns.at(-1)?.leftOut).toBe(subject)
  })

  test.each(['Grace Period', 'Operation', 'Duty Site', 'Country of Birth', 'Arresting Agency', 'Bond Amount'])(
    'an unknown column headed "%s" is kept',
    (header) => {
      expect(found([...usualHeaders('cap-arrests').filter((one) => one !== header), header]).columns.at(-1)?.leftOut).toBeUndefined()
    },
  )
})
