import { describe, expect, it } from 'vitest'
import type { Edition, EditionTable } from '../../../src/publications/editions/edition.ts'
import type { Cell } from '../../../src/publications/numbers/cell.ts'
import { checkAgainstEarlier, type Declared } from '../../../src/publications/publish/check-against-earlier.ts'

const words = (text: string) => ({ en: text, es: text })
const months = { '2026-01': 'January 2026', '2026-02': 'February 2026', '2026-03': 'March 2026' }

/** Book-ins by month, as `days` of each are counted. */
function bookIns(numbers: Readonly<Record<string, number>>, days: Readonly<Record<string, number>>, hash = 'one'): EditionTable {
  return {
    ...{
      code: 'Det_04',
      sheet: 'Detention',
      title: words('Book-ins'),
      says: words('Book-ins.'),
      panels: [{ key: 'all', label: words('') }],
    },
    rows: [{ key: 'ICE', label: words('ICE'), unit: 'custodies', measure: 'count', group: 0 }],
    columns: Object.entries(months).map(([key, label]) => ({ key, label: words(label), days: days[key] ?? 0 })),
    cells: Object.entries(numbers).map(
      ([column, value]): Cell => ({ panel: 'all', row: 'ICE', column, value: { kind: 'number', value }, counted: value }),
    ),
    queries: [{ sql: '', hash }],
  }
}

const places = (...codes: readonly string[]): EditionTable => ({
  ...bookIns({}, {}),
  code: 'Det_11',
  columns: [{ key: 'nights', label: words('Nights') }],
  rows: codes.map((key) => ({ key, label: words(key), unit: 'days', measure: 'sum', group: 0 })),
  cells: codes.map((row): Cell => ({ panel: 'all', row, column: 'nights', value: { kind: 'number', value: 3 }, counted: 1 })),
})

const edition = (name: string, ...tables: readonly EditionTable[]): Edition => ({
  ...{ publication: 'detention-statistics', edition: name, countedOn: name, title: words('Numbers'), authority: '', from: '2025-10-01' },
  ...{ takenAt: '', ledgerPosition: 1, ledgerHash: '', relations: [], tables, notCollected: [], failed: [] },
})

const nothing: Declared = { corrections: [], notes: [], changes: [] }
const said = { fromOn: '2026-03-01', saidAt: '2026-03-20T12:00:00.000Z' }
const january = edition('2026-02-10', bookIns({ '2026-01': 40, '2026-02': 12 }, { '2026-01': 31, '2026-02': 10 }))
const february = (ofJanuary: number, hash?: string) =>
  edition('2026-02-28', bookIns({ '2026-01': ofJanuary, '2026-02': 33 }, { '2026-01': 31, '2026-02': 28 }, hash))
const sentences = (...given: Parameters<typeof checkAgainstEarlier>) => checkAgainstEarlier(...given).map(({ says }) => says)

describe('an edition beside the one published last', () => {
  it('may add days: a month that went on is no change of the past', () => {
    expect(sentences(february(40), january, nothing)).toEqual([])
  })

  it('is stopped where a month that was over has another number, and nobody declared a correction', () => {
    expect(sentences(february(39), january, nothing)).toEqual([
      'ICE, January 2026 says 39, where the edition counted to 2026-02-10 says 40 of the same days. Say what was wrong and why with CorrectEdition (edition 2026-02-10, tables Det_04), and publish again.',
    ])
  })

  it('passes once a correction of that edition names the table, and not where it names another', () => {
    const corrected = (tables: string): Declared => ({
      ...nothing,
      corrections: [{ on: '2026-02-20', tables, says: 'One custody was entered twice.' }],
    })
    expect(sentences(february(39), january, corrected('Det_04, Det_05'))).toEqual([])
    expect(sentences(february(39), january, corrected('Det_05'))).toHaveLength(1)
  })

  it('where the table is counted otherwise now, asks for a note on what can be compared, and passes with one', () => {
    expect(sentences(february(39, 'two'), january, nothing)[0]).toContain(
      'The table is counted otherwise now: say since when and why with NoteComparability (tables Det_04), and publish again.',
    )
    const noted: Declared = { ...nothing, notes: [{ ...said, tables: 'Det_04', says: 'Transfers are no book-ins any more.' }] }
    expect(sentences(february(39, 'two'), january, noted)).toEqual([])
    expect(sentences(february(39), january, noted)).toHaveLength(1)
  })

  it('is stopped where it is the same edition under a new date', () => {
    const again = { ...january, edition: '2026-02-28' }
    expect(sentences(again, january, nothing)).toEqual([
      'Every number of the edition counted to 2026-02-28 is that of the edition counted to 2026-02-10: it would be the same edition under a new date. Count to a day until which something changed, or say with AnnounceChange (other, tables all) why nothing did.',
    ])
    const why: Declared = { ...nothing, changes: [{ ...said, kind: 'other', tables: 'all', says: 'Nobody was in custody in February.' }] }
    expect(sentences(again, january, why)).toEqual([])
  })

  it('is stopped where a place is gone without a word, and passes once the word names it', () => {
    const [before, after] = [edition('2026-02-10', places('EXJAIL', 'EXHOLD')), edition('2026-02-28', places('EXHOLD'))]
    expect(sentences(after, before, nothing)).toEqual([
      'The place EXJAIL is in the edition counted to 2026-02-10 and not in this one. Say since when and why with AnnounceChange (place-no-longer-listed, naming EXJAIL), and publish again.',
    ])
    const word = (says: string, kind = 'place-no-longer-listed'): Declared => ({
      ...nothing,
      changes: [{ ...said, kind, tables: 'Det_11', says }],
    })
    expect(sentences(after, before, word('EXJAIL closed; its people are held at EXHOLD.'))).toEqual([])
    expect(sentences(after, before, word('EXJAIL2 closed.'))).toHaveLength(1)
    expect(sentences(after, before, word('EXJAIL is counted otherwise.', 'counting-rule'))).toHaveLength(1)
  })

  it('names every place that is gone in one sentence, and none that another table still lists', () => {
    const before = edition('2026-02-10', places('EXJAIL', 'EXHOLD', 'EXCAMP'))
    const beds = { ...places('EXCAMP'), code: 'Fac_03' }
    expect(sentences(edition('2026-02-28', places(), beds), before, nothing)).toEqual([
      'The places EXJAIL, EXHOLD are in the edition counted to 2026-02-10 and not in this one. Say since when and why with AnnounceChange (place-no-longer-listed, naming each), and publish again.',
    ])
  })

  it('compares numbers as they are printed, and nothing that is withheld in one of them', () => {
    const average = (value: number): EditionTable => {
      const table = bookIns({ '2026-01': value, '2026-02': 1 }, { '2026-01': 31, '2026-02': 28 })
      return { ...table, rows: table.rows.map((row) => ({ ...row, unit: 'days', measure: 'mean' })) }
    }
    expect(sentences(edition('2026-02-28', average(8.900000001)), edition('2026-02-10', average(8.9)), nothing)).toEqual([])
    expect(sentences(edition('2026-02-28', average(8.8)), edition('2026-02-10', average(8.9)), nothing)).toHaveLength(1)
    const withheld = (table: EditionTable): EditionTable => ({
      ...table,
      cells: table.cells.map((cell) => ({ ...cell, value: { kind: 'withheld' } })),
    })
    const hidden = edition('2026-02-28', withheld(bookIns({ '2026-01': 3, '2026-02': 1 }, { '2026-01': 31, '2026-02': 28 })))
    expect(sentences(hidden, january, nothing)).toEqual([])
  })
})
