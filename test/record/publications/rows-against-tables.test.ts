import { createHash, createHmac } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type DuckDb, openDuckDb } from '../../../src/audit/duckdb.ts'
import { catalogue } from '../../../src/offices/catalogue.ts'
import { detentionStatistics } from '../../../src/publications/agency/detention-statistics.ts'
import { countEdition } from '../../../src/publications/editions/count-edition.ts'
import type { Edition } from '../../../src/publications/editions/edition.ts'
import { writeRows } from '../../../src/publications/numbers/rows-behind.ts'
import { writeOpenData } from '../../../src/publications/open-data/write-open-data.ts'
import { takeSnapshot } from '../../../src/publications/snapshot/take-snapshot.ts'
import { makeTestFolder } from '../make-test-folder.ts'
import { type RecordForTests, recordForTests } from '../registrar/record-for-tests.ts'

const key = { name: 'rotation 1', bytes: new Uint8Array(32).fill(3) }
let record: RecordForTests
let duckdb: DuckDb
let dir: string
let edition: Edition
let stateless: string

/** Three people in one jail: of one there are rows, one has no nationality, one is a child. What an attacker has: the edition, its rows, the open data. */
beforeAll(async () => {
  record = await recordForTests()
  const officer = await record.officer(['detention-officer'], { credentials: ['detention-operations'] })
  await record.place('EXJAIL')
  const bookIn = async (person: Record<string, unknown>, citizenship: string, second: number) => {
    const personId = await record.person(person)
    const occurredAt = `2026-03-01T15:00:${second}Z`
    const booked = { personId, occurredAt, facility: 'EXJAIL', facilityKind: 'detention', zone: 'America/New_York', from: 'arrest' }
    const { entry } = await record.act('BookIn', officer, booked)
    const classes = {
      arrestingAgency: 'ICE',
      processing: 'notice-to-appear-I-862',
      isFamilyUnit: false,
      criminalRecord: 'neither',
      sex: 'female',
    }
    await record.act('RecordCountedAs', officer, { ...classes, citizenship, occurredAt }, entry.caseId)
    return entry.caseId
  }
  await bookIn({}, 'Exampleland', 11)
  stateless = await bookIn({}, 'Stateless', 12)
  const child = await bookIn({ isMinor: true, birthOn: '2012-01-01' }, 'Exampleland', 13)
  const stint = (await record.entries(child)).find(({ act }) => act === 'BookIn')?.entryId
  await record.act('BookOut', officer, { subjectId: `stint:${stint}`, occurredAt: '2026-03-03T18:30:17Z', to: 'released' }, child)
  dir = join(await makeTestFolder(), 'release')
  duckdb = await openDuckDb()
  const { database, vault } = record
  const snapshot = await takeSnapshot(duckdb.connection, { database, vault, catalogue, now: record.now })
  edition = await countEdition(duckdb, detentionStatistics, snapshot, Temporal.PlainDate.from('2026-03-05'))
  await writeRows(duckdb.connection, `${dir}.rows.parquet`, key)
  await writeOpenData(duckdb, { catalogue, snapshot, countedOn: '2026-03-05', key }, dir, { csv: true })
})
afterAll(async () => {
  duckdb?.close()
  await record?.close()
})

const ask = async (sql: string) => (await duckdb.connection.runAndReadAll(sql)).getRows()
const numberOf = (table: string, row: string, column: string) =>
  edition.tables.find(({ code }) => code === table)?.cells.find((cell) => cell.row === row && cell.column === column)?.value

describe('somebody who has the rows of open data and every published table', () => {
  it('cannot count a withheld number from rows: no case that a table of few people counts has any', async () => {
    expect(numberOf('Det_12', 'EXJAIL', 'all')).toEqual({ kind: 'withheld' })
    for (const { code, series } of detentionStatistics.tables.filter(({ isProtected }) => isProtected))
      for (const { facts } of series.filter((one) => one.measure !== 'share'))
        expect(await ask(`select case_id from (${facts}) anti join closed_case using (case_id)`), code).toEqual([])
    const secret = createHmac('sha256', key.bytes).update('pseudonyms of case').digest().subarray(0, 19)
    const pseudonym = `c${createHash('sha256').update(secret).update(stateless).digest('hex').slice(0, 23)}`
    const files = (await readdir(dir)).filter((name) => name.endsWith('.csv'))
    const all = (await Promise.all(files.map((name) => readFile(join(dir, name), 'utf8')))).join('\n')
    expect(all).toContain('Exampleland')
    expect(all).not.toMatch(/stateless/i)
    expect(all).not.toContain(pseudonym)
  })

  it('can take rows from a printed number and learn how many cases have none, but not for which reason', async () => {
    const [[rows] = []] = await ask(`select count(*) from read_parquet('${dir}/stints.parquet') where place_code = 'EXJAIL'`)
    expect([numberOf('Det_11', 'EXJAIL', 'book-ins'), Number(rows)]).toEqual([{ kind: 'number', value: 3 }, 1])
    const manifest = JSON.parse(await readFile(join(dir, 'datapackage.json'), 'utf8')) as Record<string, unknown>
    expect(manifest['cases-withheld']).toBe(2)
    const codebook = await readFile(join(dir, 'codebook.md'), 'utf8')
    for (const reason of ['8 CFR 208.6', '8 USC 1367', 'under 18', 'court sealed', 'inquiry into an officer', 'no nationality'])
      expect(codebook).toContain(reason)
    expect(codebook).toContain('2 cases are left out')
  })

  it('cannot put the classes of a left-out case together again by a length of stay that is the same in several tables', async () => {
    const behind = `read_parquet('${dir}.rows.parquet')`
    const [[tables] = []] = await ask(`select count(distinct table_code) from ${behind} where case_id is null`)
    expect(Number(tables)).toBeGreaterThan(3)
    expect(await ask(`select distinct value from ${behind} where case_id is null order by 1`)).toEqual([[1], [null]])
  })
})
