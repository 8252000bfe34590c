import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runAudit } from '../../src/audit/run-audit.ts'
import { readSettings } from '../../src/settings.ts'

const peer = join(import.meta.dirname, '../../../shared/data/peer')
const isHere = existsSync(peer)
const books = [23, 24, 25, 26].map((year) => join(peer, `FY${year} ERO Detentions.xlsx`))

/** Columns the public pipeline gives and we leave out on purpose. */
const leftOut = ['religion', 'marital_status', 'ethnicity']

let home = ''
let connection: DuckDBConnection

const ask = async (sql: string) => (await connection.runAndReadAll(sql)).getRowObjectsJson()
const columnsOf = async (relation: string) =>
  (await ask(`describe select * from ${relation}`)).map(
    ({ column_name, column_type }) => [String(column_name), String(column_type)] as const,
  )

/** Our value as the pipeline's text. An instant at midnight keeps its time in R 4.2's keys and not in R 4.3's, which we follow: both are taken as equal. */
function asText(name: string, type: string): string {
  const value = `ours."${name}"`
  if (type === 'BOOLEAN') return `upper(${value}::varchar)`
  if (type === 'DOUBLE') return `case when ${value} = floor(${value}) then ${value}::bigint::varchar else ${value}::varchar end`
  if (type === 'TIMESTAMP') return `strftime(${value}, '%Y-%m-%d %H:%M:%S')`
  return name === 'stay_ID' || name === 'stint_ID' ? `replace(${value}, ' 00:00:00', '')` : `${value}::varchar`
}
const theirs = (name: string) =>
  name === 'stay_ID' || name === 'stint_ID' ? `replace(theirs."${name}", ' 00:00:00', '')` : `theirs."${name}"`

/** Cells that differ, by column, over rows paired by `keys`; a row without a partner counts in every column. */
async function differences(name: string, expected: string, keys: readonly string[]) {
  const [ours, other] = [`'${join(home, 'out', `${name}.parquet`)}'`, `'${join(peer, expected)}'`]
  const shared = (await columnsOf(ours)).filter(([column]) => !['row'].includes(column))
  const on = keys.map((key) => `${asText(key, 'VARCHAR')} = ${theirs(key)}`).join(' and ')
  const counts = shared.map(
    ([column, type]) => `count(*) filter (${asText(column, type)} is distinct from ${theirs(column)}) as "${column}"`,
  )
  const [row] = await ask(`select ${counts.join(', ')} from ${ours} as ours full join ${other} as theirs on ${on}`)
  return {
    cells: Object.fromEntries(Object.entries(row ?? {}).filter(([, count]) => count !== '0')),
    compared: shared.map(([column]) => column),
    expected: (await columnsOf(other)).map(([column]) => column),
    rows: await ask(`select (select count(*) from ${ours})::integer as ours, (select count(*) from ${other})::integer as theirs`),
  }
}

describe.skipIf(!isHere)('the public pipeline on 16,977 invented stints (skipped where ../shared/data/peer is not present)', () => {
  beforeAll(async () => {
    home = await mkdtemp(join(tmpdir(), 'writ-peer-'))
    await runAudit({
      files: books,
      dir: join(home, 'out'),
      asOf: Temporal.Instant.from('2026-03-10T23:59:59Z'),
      facilities: join(peer, 'facilities.csv'),
      csv: false,
      settings: readSettings({}),
      onProgress: () => {},
    })
    connection = await (await DuckDBInstance.create(':memory:')).connect()
  })
  afterAll(() => rm(home, { recursive: true, force: true }))

  test('gives the same stints, duplicates flagged alike, in every row and every column kept', async () => {
    const found = await differences('stints', 'expected-stints.parquet', ['file_original', 'sheet_original', 'row_original'])
    expect(found.rows).toEqual([{ ours: 16977, theirs: 16977 }])
    expect(found.cells).toEqual({})
    expect(found.compared.toSorted()).toEqual(found.expected.filter((column) => !leftOut.includes(column)).toSorted())
  })

  test('gives the same stays in every row and every column kept', async () => {
    const found = await differences('stays', 'expected-stays.parquet', ['stay_ID'])
    expect(found.rows).toEqual([{ ours: 8958, theirs: 8958 }])
    expect(found.cells).toEqual({})
    expect(found.compared.toSorted()).toEqual(found.expected.filter((column) => !leftOut.includes(column)).toSorted())
  })

  test('differs on purpose in one thing: row is the true row of the sheet, while row_original runs on over files that share a sheet name', async () => {
    const stints = `'${join(home, 'out', 'stints.parquet')}'`
    const rows = await ask(
      `select file_original as file, min(row_original - row)::integer as least, max(row_original - row)::integer as most from ${stints} group by 1 order by 1`,
    )
    expect(rows.map(({ least, most }) => least === most)).toEqual([true, true, true, true])
    expect(rows[0]).toMatchObject({ least: 0 })
    expect(Number(rows[1]?.least)).toBeGreaterThan(0)
  })
})
