import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type DuckDb, openDuckDb } from '../../../src/audit/duckdb.ts'
import { derivePopulation } from '../../../src/audit/population/derive-population.ts'
import { type Count, countByHand, type Staying } from './count-by-hand.ts'

const asOf = '2026-01-31 23:59:59'

let home = ''
let database: DuckDb
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'writ-population-'))
  database = await openDuckDb({ threads: 2, tempDir: join(home, 'work') })
})
afterAll(async () => {
  database.close()
  await rm(home, { recursive: true, force: true })
})

const released = {
  unique_identifier: 'VARCHAR',
  detention_facility_code: 'VARCHAR',
  detention_facility: 'VARCHAR',
  book_in_date_time: 'TIMESTAMP',
  book_out_date_time: 'TIMESTAMP',
  gender: 'VARCHAR',
  book_in_criminality: 'VARCHAR',
  birth_year: 'INTEGER',
}

/** Writes stints as an audit does, less what population does not read, and counts them. */
async function count(rows: readonly Staying[], from?: string, without: readonly string[] = []): Promise<Record<string, unknown>[]> {
  const dir = await mkdtemp(join(home, 'audit-'))
  await writeFile(join(dir, 'stints.ndjson'), rows.map((row) => JSON.stringify(row)).join('\n'))
  const types = Object.entries(released).map(([name, type]) => `${name}: '${type}'`)
  const kept = Object.keys(released).filter((name) => !without.includes(name))
  await database.connection.run(
    `copy (select ${kept.join(', ')} from read_json('${dir}/stints.ndjson', format = 'newline_delimited', columns = {${types.join(', ')}})) to '${dir}/stints.parquet' (format parquet)`,
  )
  const made = await derivePopulation({ connection: database.connection, dir, asOf, ...(from === undefined ? {} : { from }) })
  if (made === 0) return []
  const read = await database.connection.runAndReadAll(`select * from '${dir}/population.parquet' order by facility_code, day`)
  return read.getRowObjectsJson()
}

const one = <Value>(...values: Value[]) => fc.constantFrom(...values)
const moment = fc
  .tuple(fc.integer({ min: 1, max: 31 }), one('00:00:00', '07:30:00', '23:59:59'))
  .map(([day, time]) => `2026-01-${String(day).padStart(2, '0')} ${time}`)
const staying: fc.Arbitrary<Staying> = fc.record({
  unique_identifier: one('a', 'b', 'c', null),
  detention_facility_code: one('KEYHOLD', 'BBBDET', null),
  detention_facility: one('AN OLD NAME', 'A NEW NAME'),
  book_in_date_time: fc.oneof({ weight: 9, arbitrary: moment }, { weight: 1, arbitrary: fc.constant('2025-12-20 10:00:00') }),
  book_out_date_time: fc.oneof({ weight: 3, arbitrary: moment }, { weight: 1, arbitrary: fc.constant(null) }),
  gender: one('Male', 'Female', 'Unknown', null),
  book_in_criminality: one('1 Convicted Criminal', '3 Other Immigration Violator', null),
  birth_year: one(1990, 2008, 2007, null),
})

describe('daily population', () => {
  test('is what counting every person on every day by hand gives, in every cell', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(staying, { minLength: 1, maxLength: 25 }), async (rows) => {
        const counted = await count(rows, '2026-01-01')
        const expected: Count[] = countByHand(rows, '2026-01-01', '2026-01-31')
        expect(counted.map(({ facility, ...cells }) => cells)).toEqual(expected)
      }),
      { numRuns: 40, seed: 1, endOnFailure: true },
    )
  })

  const stint: Staying = {
    unique_identifier: 'a',
    detention_facility_code: 'KEYHOLD',
    detention_facility: 'AN INVENTED HOLD ROOM',
    book_in_date_time: '2026-01-10 08:00:00',
    book_out_date_time: '2026-01-12 09:00:00',
    gender: 'Male',
    book_in_criminality: null,
    birth_year: 1990,
  }
  const on = (rows: readonly Record<string, unknown>[], day: string) => rows.find((row) => row.day === day)

  test('counts a person once a day, however often the release tells of the stint', async () => {
    const rows = await count([stint, stint, { ...stint, book_in_date_time: '2026-01-11 00:00:00' }], '2026-01-01')
    expect(on(rows, '2026-01-11')).toMatchObject({ present: 1, at_midnight: 1, male: 1, female: 0 })
  })

  test('counts the day of book-out, and not the midnight after it', async () => {
    const rows = await count([stint], '2026-01-01')
    expect(on(rows, '2026-01-12')).toMatchObject({ present: 1, at_midnight: 0 })
    expect(on(rows, '2026-01-13')).toMatchObject({ present: 0, at_midnight: 0 })
  })

  test('counts each stint without an identifier as one person', async () => {
    const nobody = { ...stint, unique_identifier: null }
    expect(on(await count([nobody, nobody], '2026-01-01'), '2026-01-10')).toMatchObject({ present: 2 })
  })

  test('holds an open stint until the day the release is judged at, and no day after it', async () => {
    const rows = await count([{ ...stint, book_out_date_time: null }], '2026-01-01')
    expect(rows.at(-1)).toMatchObject({ day: '2026-01-31', present: 1, at_midnight: 1 })
  })

  test('gives a facility the name it had last', async () => {
    const later = { ...stint, book_in_date_time: '2026-01-20 08:00:00', book_out_date_time: null, detention_facility: 'ITS NEW NAME' }
    const rows = await count([later, stint], '2026-01-01')
    expect(new Set(rows.map(({ facility }) => facility))).toEqual(new Set(['ITS NEW NAME']))
  })

  test('is not known, and not zero, where the release lacks the column', async () => {
    const rows = await count([stint], '2026-01-01', ['gender', 'birth_year'])
    expect(on(rows, '2026-01-10')).toMatchObject({ present: 1, male: null, female: null, possibly_minor: null, convicted: 0 })
  })

  test('is not written where no facility is told by a code', async () => {
    expect(await count([stint], '2026-01-01', ['detention_facility_code'])).toEqual([])
  })

  test('begins, unless told when, with the month in which book-outs begin', async () => {
    const rows = await count([{ ...stint, book_in_date_time: '2024-03-05 10:00:00' }])
    expect(rows[0]).toMatchObject({ day: '2026-01-01', present: 1 })
  })
})
