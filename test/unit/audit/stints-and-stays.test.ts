import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type DuckDb, openDuckDb } from '../../../src/audit/duckdb.ts'
import { deriveStays } from '../../../src/audit/stays/derive-stays.ts'
import { deriveStints } from '../../../src/audit/stints/derive-stints.ts'
import { columns, type Released, writePart } from './invented-release.ts'
import { type ReferenceStay, type ReferenceStint, referenceStays, referenceStints } from './reference-derivation.ts'

const imputedEnd = '2026-03-10 23:59:59'
const one = <Value>(...values: Value[]) => fc.constantFrom(...values)
const instant = one('2026-01-01 00:00:00', '2026-01-01 08:00:00', '2026-01-01 20:30:00', '2026-01-02 08:00:00', '2026-01-03 00:00:00')

/** Few values, so that rows are often alike; the facility's name follows from its code, as it nearly always does. */
const released: fc.Arbitrary<Released> = fc
  .record({
    person: one('a', 'a', 'b', 'c', null),
    stayIn: fc.oneof(
      { weight: 9, arbitrary: one('2026-01-01 00:00:00', '2026-01-01 08:00:00') },
      { weight: 1, arbitrary: fc.constant(null) },
    ),
    bookIn: fc.oneof({ weight: 15, arbitrary: instant }, { weight: 1, arbitrary: fc.constant(null) }),
    bookOut: fc.oneof({ weight: 4, arbitrary: instant }, { weight: 1, arbitrary: fc.constant(null) }),
    code: one('AAAHOLD', 'BBBDET', 'CCCDET', null),
    reason: one('Transferred', 'Removed', null),
    religion: one('one', 'another', null),
    gender: one('Male', null),
    birthYear: one(1980, 2010, null),
    bondSet: one(1500, 2000, null, null),
    bondPosted: one(1500, null, null),
  })
  .map((row) => ({ ...row, name: row.code && `PLACE ${row.code}`, birthCountry: 'NOWHERE' }))
const files = fc.array(fc.array(released, { minLength: 1, maxLength: 14 }), { minLength: 1, maxLength: 3 })

let home = ''
let database: DuckDb

async function derive(releases: readonly (readonly Released[])[], compression?: string) {
  const dir = await mkdtemp(join(home, 'release-'))
  const parts = await Promise.all(releases.map((rows, place) => writePart(database, dir, `book-${place}`, rows, compression)))
  const input = { database, parts, columns, imputedEnd, outDir: dir }
  const made = await deriveStints(input)
  const { rows: count } = await deriveStays(input, made)
  const read = async (name: string) =>
    (
      await database.connection.runAndReadAll(`select * from read_parquet('${join(dir, name)}') order by file_row_number`)
    ).getRowObjectsJson()
  const stints = await read('stints.parquet')
  return { dir, stints, stays: count === 0 ? [] : await read('stays.parquet'), count }
}

/** Midnight is printed without its time. */
const inKey = (text: string | null) => text?.replace(' 00:00:00', '') ?? null
const joined = (...parts: (string | null)[]) => (parts.includes(null) ? null : parts.join('_'))

const expectedStint = (stint: ReferenceStint) => ({
  file_original: stint.file,
  row: stint.row,
  stay_ID: joined(stint.person, inKey(stint.stayIn)),
  stint_ID: joined(stint.person, inKey(stint.bookIn), stint.code),
  initial_bond_set_amount_lowest_seen: stint.lowestBondSet,
  bond_posted_amount_lowest_seen: stint.lowestBondPosted,
  duplicate_likely_bond: stint.bond,
  duplicate_likely_sameday: stint.sameday,
  duplicate_drop_row: stint.bond || stint.sameday,
  duplicate_likely: stint.person === null ? null : stint.bond || stint.sameday,
})

const expectedStay = (stay: ReferenceStay) => ({
  stay_ID: joined(stay.person, inKey(stay.stayIn)),
  unique_identifier: stay.person,
  n_stints: stay.stints,
  n_stays: stay.stays,
  detention_facility_codes_all: stay.codes,
  gender: stay.last.gender,
  birth_year: stay.last.birthYear,
  ...Object.fromEntries(
    (['first', 'longest', 'last'] as const).flatMap((end) => [
      [`detention_facility_${end}`, stay[end].name],
      [`detention_facility_code_${end}`, stay[end].code],
      [`book_in_date_time_${end}`, stay[end].bookIn],
      [`book_out_date_time_${end}`, stay[end].bookOut],
    ]),
  ),
})

const only = (rows: readonly Record<string, unknown>[], like: object | undefined) =>
  rows.map((row) => Object.fromEntries(Object.keys(like ?? {}).map((name) => [name, row[name]])))
const inOrder = (rows: readonly object[]) => rows.map((row) => JSON.stringify(row, Object.keys(row).toSorted())).toSorted()
const named = (releases: readonly (readonly Released[])[]) => releases.map((rows, place) => ({ file: `book-${place}.xlsx`, rows }))

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'writ-stints-'))
  database = await openDuckDb({ threads: 2, tempDir: join(home, 'work') })
})
afterAll(async () => {
  database.close()
  await rm(home, { recursive: true, force: true })
})

describe('stints and stays of small invented releases', () => {
  test('are those of the public pipeline, told in plain code', async () => {
    await fc.assert(
      fc.asyncProperty(files, async (releases) => {
        const { stints, stays } = await derive(releases)
        const reference = referenceStints(named(releases))
        const expected = reference.map(expectedStint)
        expect(inOrder(only(stints, expected[0]))).toEqual(inOrder(expected))
        const expectedStays = referenceStays(reference, imputedEnd).map(expectedStay)
        expect(inOrder(only(stays, expectedStays[0]))).toEqual(inOrder(expectedStays))
      }),
      { numRuns: 25, seed: 1, endOnFailure: true },
    )
  })

  test('keep every released row once, and every flagged duplicate with its reason', async () => {
    await fc.assert(
      fc.asyncProperty(files, async (releases) => {
        const { stints } = await derive(releases)
        const places = stints.map(({ file_original, row }) => `${file_original} ${row}`)
        expect(places).toEqual(releases.flatMap((rows, n) => rows.map((_, place) => `book-${n}.xlsx ${place + 8}`)))
        for (const { duplicate_drop_row, duplicate_likely_bond, duplicate_likely_sameday } of stints) {
          expect([duplicate_likely_bond, duplicate_likely_sameday].filter((reason) => reason === true)).toHaveLength(
            duplicate_drop_row ? 1 : 0,
          )
        }
      }),
      { numRuns: 8, seed: 2, endOnFailure: true },
    )
  })

  test('divide the stints kept among stays, none in two and none left over; no stay begins after its last book-in', async () => {
    await fc.assert(
      fc.asyncProperty(files, async (releases) => {
        const { stints, stays, count } = await derive(releases)
        const kept = stints.filter(({ unique_identifier, duplicate_drop_row }) => unique_identifier !== null && duplicate_drop_row !== true)
        expect(stays.reduce((sum, { n_stints }) => sum + Number(n_stints), 0)).toBe(kept.length)
        expect(stays).toHaveLength(count)
        for (const { book_in_date_time_first: first, book_in_date_time_last: last } of stays) {
          if (first !== null) expect(String(first) <= String(last)).toBe(true)
        }
      }),
      { numRuns: 8, seed: 3, endOnFailure: true },
    )
  })

  test('do not depend on the order of rows: duplicates equal in every sort key are alike in all that a stay tells', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(released, { minLength: 2, maxLength: 20 }), async (rows) => {
        const [asReleased, reversed] = [await derive([rows]), await derive([rows.toReversed()])]
        expect(inOrder(reversed.stays)).toEqual(inOrder(asReleased.stays))
      }),
      { numRuns: 8, seed: 4, endOnFailure: true },
    )
  })

  test('are the same, byte for byte, in every run', async () => {
    const rows = fc.sample(released, { numRuns: 60, seed: 5 })
    const written = async () => {
      const { dir } = await derive([rows, rows])
      return Promise.all(['stints.parquet', 'stays.parquet'].map((name) => readFile(join(dir, name), 'base64')))
    }
    expect(await written()).toEqual(await written())
  })

  test('do not depend on how the parts are packed', async () => {
    const rows = fc.sample(released, { numRuns: 40, seed: 6 })
    const [plain, packed] = [await derive([rows]), await derive([rows], 'snappy')]
    expect(packed.stints).toEqual(plain.stints)
    expect(packed.stays).toEqual(plain.stays)
  })

  test('never hold a column left out, though it decides what is a duplicate', async () => {
    const [row] = fc.sample(released, { numRuns: 1, seed: 7 })
    const like = { ...row, person: 'a', code: 'BBBDET', bookIn: '2026-01-01 08:00:00', bondSet: null, bondPosted: null } as Released
    const { stints, stays } = await derive([
      [
        { ...like, religion: 'one' },
        { ...like, religion: 'another' },
        { ...like, religion: 'one' },
      ],
    ])
    expect(stints.map(({ duplicate_likely_bond: bond, duplicate_likely_sameday: sameday }) => [bond, sameday])).toEqual([
      [false, false],
      [false, true],
      [true, false],
    ])
    expect([...stints, ...stays].flatMap(Object.keys)).not.toContain('religion')
  })
})
