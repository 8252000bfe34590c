import { describe, expect, test } from 'vitest'
import { ReleaseQuality } from '../../../src/releases/quality.ts'
import { auditFiles, checkOf, csv, putFiles } from './audit-files.ts'

const stintHeader = [
  'Stay Book In Date Time',
  'Book In Date Time',
  'Detention Facility',
  'Detention Facility Code',
  'Book Out Date Time',
  'Detention Release Reason',
  'Birth Year',
  'Departed Date',
  'Anonymized Identifier',
]

/** A stint at an invented facility. */
const stint = (into: string, out: string, person = 'p1', more: Partial<Record<'facility' | 'code' | 'departed', string>> = {}) => [
  '2024-01-01 08:00',
  into,
  more.facility ?? 'EXAMPLE JAIL',
  more.code ?? 'EXAMPLE',
  out,
  'Transferred',
  '1990',
  more.departed ?? '',
  person,
]

const arrestHeader = ['Apprehension Date', 'Apprehension Method', 'Gender', 'Anonymized Identifier']

async function flagsOf(text: string): Promise<string[]> {
  const { ask } = await auditFiles(await putFiles({ 'table.csv': text }))
  const rows = await ask(`select "row", act, flags from 'entries.parquet' order by "row", act`)
  return rows.map(({ row, act, flags }) => `${row} ${act} ${JSON.stringify(flags)}`)
}

describe('an entry tells where it comes from', () => {
  test('its id is the part, the row and the act; its file, sheet, row and release are told', async () => {
    const paths = await putFiles({
      'a 2026-ICLI-00005 arrests.csv': csv([arrestHeader, ['2024-01-02 03:04', 'Located', 'Female', 'p1']]),
      'b.csv': csv([arrestHeader, ['2024-01-03', 'Located', 'Male', 'p2']]),
    })
    const { ask } = await auditFiles(paths)
    const columns = 'entry_id, act, person_id, occurred_at, occurred_on, release, file, sheet, "row"'
    expect(await ask(`select ${columns} from 'entries.parquet' order by entry_id`)).toEqual([
      {
        entry_id: '1:2:Arrested',
        act: 'Arrested',
        person_id: 'p1',
        occurred_at: '2024-01-02 03:04:00',
        occurred_on: '2024-01-02',
        release: '2026-ICLI-00005',
        file: 'a 2026-ICLI-00005 arrests.csv',
        sheet: '',
        row: '2',
      },
      {
        entry_id: '2:2:Arrested',
        act: 'Arrested',
        person_id: 'p2',
        occurred_at: '2024-01-03 00:00:00',
        occurred_on: '2024-01-03',
        release: 'b',
        file: 'b.csv',
        sheet: '',
        row: '2',
      },
    ])
  })

  test('where every time is 00:00 the column holds days, and an entry has no time', async () => {
    const text = csv([arrestHeader, ['2024-01-02', 'Located', 'Female', 'p1'], ['2024-01-03 00:00:00', 'Located', 'Male', 'p2']])
    const { ask } = await auditFiles(await putFiles({ 'table.csv': text }))
    expect(await ask(`select occurred_at, occurred_on from 'entries.parquet' order by "row"`)).toEqual([
      { occurred_at: null, occurred_on: '2024-01-02' },
      { occurred_at: null, occurred_on: '2024-01-03' },
    ])
    const [described] = await ask(
      `select column_type from (describe from 'tables/ice-arrests.parquet') where column_name = 'apprehension_date'`,
    )
    expect(described).toEqual({ column_type: 'DATE' })
  })

  test('two files of one name are told apart by their folder', async () => {
    const text = csv([arrestHeader, ['2024-01-02', 'Located', 'Female', 'p1']])
    const { ask } = await auditFiles(await putFiles({ 'one/table.csv': text, 'two/table.csv': text }))
    expect(await ask(`select distinct file from 'entries.parquet' order by file`)).toEqual([
      { file: 'one/table.csv' },
      { file: 'two/table.csv' },
    ])
  })
})

describe('what is odd about a row is flagged on its entries', () => {
  test('a book-out before the book-in', async () => {
    expect(await flagsOf(csv([stintHeader, stint('2024-01-05 10:00', '2024-01-04 10:00')]))).toEqual([
      '2 BookedIn ["out-before-in"]',
      '2 BookedOut ["out-before-in"]',
    ])
  })

  test('an open stint tells of no book-out', async () => {
    expect(await flagsOf(csv([stintHeader, stint('2024-01-05 10:00', '')]))).toEqual(['2 BookedIn []'])
  })

  test('no identifier: an empty cell, a redaction mark', async () => {
    const rows = ['', '(b)(6), (b)(7)(C)', 'p1'].map((person) => stint('2024-01-05 10:00', '', person))
    expect(await flagsOf(csv([stintHeader, ...rows]))).toEqual([
      '2 BookedIn ["no-person-id"]',
      '3 BookedIn ["no-person-id","redacted"]',
      '4 BookedIn []',
    ])
  })

  test('a row told twice, and one told again with another bond: the first is not flagged', async () => {
    const one = stint('2024-01-05 10:00', '2024-01-06 10:00')
    const again = stint('2024-01-05 10:00', '2024-01-07 10:00')
    const flags = await flagsOf(csv([stintHeader, one, one, again]))
    expect(flags.filter((line) => line.includes('BookedIn'))).toEqual([
      '2 BookedIn []',
      '3 BookedIn ["exact-duplicate","likely-duplicate"]',
      '4 BookedIn ["likely-duplicate"]',
    ])
  })

  test('an arrest within 24 hours of the one before it, chained', async () => {
    const times = ['2024-01-01 10:00', '2024-01-02 09:00', '2024-01-03 08:00', '2024-01-04 09:00']
    const rows = times.map((time) => [time, 'Located', 'Male', 'p1'])
    const other = ['2024-01-01 11:00', 'Located', 'Male', 'p2']
    expect(await flagsOf(csv([arrestHeader, ...rows, other]))).toEqual([
      '2 Arrested []',
      '3 Arrested ["likely-duplicate"]',
      '4 Arrested ["likely-duplicate"]',
      '5 Arrested []',
      '6 Arrested []',
    ])
  })

  test('a date long before or long after the others', async () => {
    const rows = Array.from({ length: 2000 }, (_, n) => ['2024-01-02 10:00', 'Located', 'Male', `p${n}`])
    rows[10] = ['2044-01-02 10:00', 'Located', 'Male', 'p10']
    rows[11] = ['1924-01-02 10:00', 'Located', 'Male', 'p11']
    const flags = (await flagsOf(csv([arrestHeader, ...rows]))).filter((line) => !line.endsWith('[]'))
    expect(flags).toEqual(['12 Arrested ["impossible-date"]', '13 Arrested ["impossible-date"]'])
  })

  test('a cell that cannot be read, in every one of more rows than are shown as examples', async () => {
    const rows = Array.from({ length: 60 }, (_, n) => stint('2024-01-05 10:00', '', `p${n}`, { departed: n % 2 ? 'soon' : '' }))
    const { ask, quality } = await auditFiles(await putFiles({ 'table.csv': csv([stintHeader, ...rows]) }))
    const column = quality.tables[0]?.columns.find(({ name }) => name === 'departed_date')
    expect(column?.unreadable).toBe(30)
    expect(column?.examples).toHaveLength(20)
    expect(column?.examples[0]).toEqual({ file: 'table.csv', sheet: '', row: 3, raw: 'soon' })
    const [flagged] = await ask(
      `select count(*)::integer as n, bool_and("row" % 2 = 1) as odd from 'entries.parquet' where list_contains(flags, 'unreadable-value')`,
    )
    expect(flagged).toEqual({ n: 30, odd: true })
  })

  test('a redacted moment', async () => {
    const rows = [stint('2024-01-05 10:00', ''), stint('(b)(7)(E)', '2024-01-06 10:00', 'p2')]
    expect(await flagsOf(csv([stintHeader, ...rows]))).toEqual(['2 BookedIn []', '3 BookedIn ["redacted"]', '3 BookedOut []'])
  })
})

describe('the quality report', () => {
  test('is what its schema says, and counts what the checks say, with rows to look at', async () => {
    const rows = [
      stint('2024-01-05 10:00', '2024-01-04 10:00'),
      stint('2024-01-06 10:00', '2024-01-09 10:00', 'p2'),
      stint('2024-01-08 10:00', '2024-01-10 10:00', 'p2', { code: 'OTHER', facility: 'OTHER JAIL' }),
      stint('2024-01-08 10:00', '', '1234567890123450000'),
      stint('2024-01-08 10:00', '', '1.23457E+18'),
    ]
    const { quality } = await auditFiles(await putFiles({ 'table.csv': csv([stintHeader, ...rows]) }))
    expect(ReleaseQuality.parse(quality)).toEqual(quality)
    expect(checkOf(quality, 'book-out-date-time-before-book-in-date-time')).toMatchObject({
      count: 1,
      of: 5,
      examples: [{ file: 'table.csv', row: 2 }],
    })
    expect(checkOf(quality, 'overlapping-stints')).toMatchObject({ count: 1, examples: [{ row: 4 }] })
    expect(checkOf(quality, 'spoilt-id')).toMatchObject({ count: 2 })
    expect(quality.sheets[0]?.missingColumns).toContain('religion')
  })

  test('a misspelt header is read and told', async () => {
    const headers = [
      'Departed Date',
      'Gender',
      'Citizenship Country',
      'Port of Departure',
      'Progrocessing Disposition',
      'Anonymized Identifer',
    ]
    const { quality } = await auditFiles(
      await putFiles({ 'table.csv': csv([headers, ['2024-01-02', 'Male', 'NOWHERELAND', 'PORT', 'X', 'p1']]) }),
    )
    expect(quality.sheets[0]?.format).toBe('ice-removals')
    expect(quality.sheets[0]?.spellings.map(({ header }) => header)).toEqual(['Progrocessing Disposition', 'Anonymized Identifer'])
  })

  test('the SQL of a check gives its count again, over the parts of the table', async () => {
    const rows = [stint('2024-01-05 10:00', '2024-01-04 10:00'), stint('2024-01-05 10:00', '2024-01-06 10:00', 'p2')]
    const { quality, release, ask } = await auditFiles(await putFiles({ 'table.csv': csv([stintHeader, ...rows]) }))
    const check = checkOf(quality, 'book-out-date-time-before-book-in-date-time')
    const released = `select *, 1 as part from '${release.tables[0]?.parts[0]?.parquet}'`
    expect(await ask(`with released as (${released}) select count(*)::integer as n from (${check.sql})`)).toEqual([{ n: check.count }])
  })
})
