import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { deriveChains } from '../../../src/audit/chains/derive-chains.ts'
import { type DuckDb, openDuckDb } from '../../../src/audit/duckdb.ts'

const asOf = '2026-01-31 23:59:59'
const columns = new Set(['unique_identifier', 'detention_facility_code', 'detention_facility', 'book_in_date_time', 'book_out_date_time'])

let home = ''
let database: DuckDb
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'writ-chains-'))
  database = await openDuckDb({ threads: 2 })
})
afterAll(async () => {
  database.close()
  await rm(home, { recursive: true, force: true })
})

type Stint = [person: string | null, code: string, bookIn: string, bookOut: string | null, isDropped?: boolean]

/** The chains of stints that stand in rows 8, 9, ... of one sheet; moments are times of 2026-01-05, or days and times. */
async function chainsOf(...stints: Stint[]) {
  const dir = await mkdtemp(join(home, 'audit-'))
  const moment = (text: string | null) =>
    text === null ? 'null::timestamp' : `timestamp '${text.length > 5 ? text : `2026-01-05 ${text}:00`}'`
  const values = stints.map(
    ([person, code, bookIn, bookOut, isDropped = false], place) =>
      `(${person === null ? 'null::varchar' : `'${person}'`}, '${code}', 'INVENTED PLACE', ${moment(bookIn)}, ${moment(bookOut)}, ${isDropped}, 'a.xlsx', 'Sheet', ${place + 8})`,
  )
  await database.connection.run(`copy (select * from (values ${values.join(', ')}) as stint(unique_identifier, detention_facility_code, detention_facility,
    book_in_date_time, book_out_date_time, duplicate_drop_row, file_original, sheet_original, "row")) to '${dir}/stints.parquet' (format parquet)`)
  await deriveChains(database.connection, dir, columns, asOf)
  const read = await database.connection.runAndReadAll(`select * from '${dir}/chains.parquet' order by chain_id, "row"`)
  return read.getRowObjectsJson()
}

describe('a chain of hold rooms', () => {
  test('is made of hold rooms that follow one another within an hour, with the hours from first book-in to last book-out', async () => {
    const chain = await chainsOf(['a', 'XXHOLD', '08:00', '14:00'], ['a', 'YYHOLD', '15:00', '20:30'])
    expect(chain).toMatchObject([
      { row: 8, chain_stints: 2, chain_hours: 12.5 },
      { row: 9, chain_stints: 2, chain_hours: 12.5 },
    ])
    expect(new Set(chain.map(({ chain_id }) => chain_id))).toEqual(new Set(['a:2026-01-05T08:00:00']))
  })

  test('ends where more than an hour lies between', async () => {
    expect(await chainsOf(['a', 'XXHOLD', '08:00', '14:00'], ['a', 'YYHOLD', '15:01', '20:30'])).toEqual([])
  })

  test('is never made of two people, nor of stints without one', async () => {
    expect(await chainsOf(['a', 'XXHOLD', '08:00', '14:00'], ['b', 'YYHOLD', '14:10', '20:30'])).toEqual([])
    expect(await chainsOf([null, 'XXHOLD', '08:00', '14:00'], [null, 'YYHOLD', '14:10', '20:30'])).toEqual([])
  })

  test('does not reach through a place of detention, nor through a flagged duplicate', async () => {
    expect(await chainsOf(['a', 'XXHOLD', '08:00', '14:00'], ['a', 'YYDET', '14:10', '14:30'], ['a', 'ZZHOLD', '14:40', '20:30'])).toEqual(
      [],
    )
    expect(await chainsOf(['a', 'XXHOLD', '08:00', '14:00'], ['a', 'XXHOLD', '08:00', '14:00', true])).toEqual([])
  })

  test('has no end while its last stint is open, and its hours run to the day the release is judged at', async () => {
    const chain = await chainsOf(
      ['a', 'XXHOLD', '2026-01-30 20:00:00', '2026-01-30 23:59:59'],
      ['a', 'YYHOLD', '2026-01-31 00:00:00', null],
    )
    expect(chain[0]).toMatchObject({ chain_ended_at: null })
    expect(Number(chain[0]?.chain_hours)).toBeCloseTo(28, 2)
  })

  test('goes on from the latest book-out, where a stint lies within another', async () => {
    const chain = await chainsOf(['a', 'XXHOLD', '08:00', '20:00'], ['a', 'YYHOLD', '09:00', '10:00'], ['a', 'ZZHOLD', '20:30', '21:00'])
    expect(chain.map(({ chain_stints, chain_hours }) => [chain_stints, chain_hours])).toEqual([
      [3, 13],
      [3, 13],
      [3, 13],
    ])
  })
})
