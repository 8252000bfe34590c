import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openDuckDb } from '../../../src/audit/duckdb.ts'
import { catalogue } from '../../../src/offices/catalogue.ts'
import { takeSnapshot } from '../../../src/publications/snapshot/take-snapshot.ts'
import { makeTestFolder } from '../make-test-folder.ts'
import { type RecordForTests, recordForTests } from '../registrar/record-for-tests.ts'
import { everyTable, rowsOf } from './every-table.ts'
import { InventedActs } from './invented-acts.ts'

let record: RecordForTests
let acts: InventedActs
let dir: string
let told: string[]

beforeAll(async () => {
  record = await recordForTests()
  acts = await InventedActs.begin(record)
  await acts.do('bookIn', 0)
  await acts.do('countAs', 0)
})
afterAll(() => record.close())
beforeEach(async () => {
  dir = join(await makeTestFolder(), 'snapshot')
  told = []
})

/** Takes a snapshot and gives every row of it, and how many cases were counted for it. */
async function take(keptIn: string | undefined, of: Pick<RecordForTests, 'database' | 'vault' | 'now'> = record) {
  const duckdb = await openDuckDb()
  try {
    const keeping = keptIn === undefined ? undefined : { dir: keptIn, tell: (sentence: string) => told.push(sentence) }
    const { database, vault, now } = of
    const snapshot = await takeSnapshot(duckdb.connection, { database, vault, catalogue, now, withEntries: false, keeping })
    const again = await rowsOf(duckdb.connection, "select table_name from information_schema.tables where table_name = 'counted_again'")
    const counted = again.length === 0 ? undefined : await rowsOf(duckdb.connection, 'select * from counted_again')
    return { snapshot, tables: await everyTable(duckdb.connection, false), again: counted?.length }
  } finally {
    duckdb.close()
  }
}

const keptFiles = async () => (await readdir(dir)).toSorted()

describe('a snapshot that is kept', () => {
  it('is counted all the same where it cannot be kept: that is said, and nothing half-written stays', async () => {
    await mkdir(join(dir, 'kept.json.making'), { recursive: true })
    const fresh = await take(undefined)
    const unkept = await take(dir)
    expect(unkept.tables).toEqual(fresh.tables)
    expect(told).toEqual([expect.stringMatching(/^The snapshot could not be kept in .*: the next counting counts everything anew\.$/)])
    expect(await keptFiles()).toEqual(['kept.json.making'])
  })

  it('equals one taken anew, row for row in every table, after whatever was recorded, corrected, withdrawn, restricted, merged or expunged', async () => {
    await take(dir)
    const step = fc.tuple(fc.constantFrom(...acts.names), fc.nat({ max: 1_000 }))
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 6 }), async (steps) => {
        for (const [name, which] of steps) await acts.do(name, which)
        const advanced = await take(dir)
        const fresh = await take(undefined)
        expect(advanced.again).toBeDefined()
        expect(advanced.tables).toEqual(fresh.tables)
        expect(advanced.snapshot).toEqual(fresh.snapshot)
      }),
      { numRuns: 15, endOnFailure: true },
    )
    expect(told).toEqual([])
    const never = [...acts.names].filter((name) => !acts.done.has(name))
    for (const name of never) await acts.do(name, 1)
    expect((await take(dir)).tables).toEqual((await take(undefined)).tables)
  })

  it('counts the cases again that have later entries, and no other', async () => {
    await take(dir)
    expect((await take(dir)).again).toBe(0)
    const caseId = await acts.do('bookIn', 1)
    const { again, tables } = await take(dir)
    // The custody, and the record of the person registered for it.
    expect(again).toBe(2)
    expect(tables.stint?.map((row) => row.case_id)).toContain(caseId)
  })

  it('has what is sealed as it lies in the ledger, and no class of anybody, in files of its owner alone', async () => {
    await acts.do('bookIn', 2)
    await acts.do('countAs', 1_000)
    await take(dir)
    const [keptJson, tables = ''] = await keptFiles()
    expect(keptJson).toBe('kept.json')
    for (const path of [dir, join(dir, tables), join(dir, 'kept.json')]) expect((await stat(path)).mode & 0o077).toBe(0)
    const duckdb = await openDuckDb()
    await duckdb.connection.run(`attach '${join(dir, tables)}' as kept (read_only)`)
    const names = await rowsOf(duckdb.connection, "select table_name as name from duckdb_tables() where database_name = 'kept'")
    expect(names.map(({ name }) => name)).not.toContain('class')
    const sealed = await rowsOf(duckdb.connection, 'select sealed from kept.sealed')
    expect(sealed.length).toBeGreaterThan(0)
    for (const { name } of names)
      expect(
        await rowsOf(
          duckdb.connection,
          `select * from kept."${name}" as one where one::varchar similar to '.*(Stateless|charge-pending).*'`,
        ),
      ).toEqual([])
    duckdb.close()
  })

  it('opens the classes anew each time: nobody is counted under those of a person whose data were expunged', async () => {
    const caseId = await acts.do('bookIn', 3)
    await acts.do('countAs', 1_000)
    const classes = async () => (await take(dir)).tables.class?.find((row) => row.case_id === caseId)
    expect(await classes()).toMatchObject({ sex: 'female' })
    await acts.do('expungeLast', 0)
    expect(await classes()).toMatchObject({ criminal_record: null, sex: null, citizenship: null, birth_year: null })
  })

  it('is counted anew once another law is in force', async () => {
    await take(dir)
    await acts.do('declareClosure', 0)
    expect((await take(dir)).again).toBeUndefined()
    expect(told).toEqual([
      `The snapshot kept in ${dir} was made under another law or by another version of this program: everything is counted anew.`,
    ])
    expect((await take(dir)).again).toBe(0)
  })

  it('is counted anew where it is not of this ledger', async () => {
    const sentence = `The snapshot kept in ${dir} was taken of another ledger, or of this one before it was restored from a backup: everything is counted anew.`
    const shorter = await recordForTests()
    try {
      await take(dir)
      expect((await take(dir, shorter)).again).toBeUndefined()
      expect(told).toEqual([sentence])
      // That of the shorter ledger is kept now, and the longer one has other entries at its place.
      expect((await take(dir)).again).toBeUndefined()
      expect(told).toEqual([sentence, sentence])
    } finally {
      await shorter.close()
    }
  })

  it('is set aside where it cannot be read, and counted anew', async () => {
    const fresh = await take(undefined)
    for (const spoil of ['tables', 'kept.json']) {
      told = []
      await take(dir)
      const name = (await keptFiles()).find((one) => one.startsWith(spoil)) ?? ''
      const bytes = await readFile(join(dir, name))
      bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 0xff
      await writeFile(join(dir, name), bytes)
      const { again, tables } = await take(dir)
      expect([again, tables]).toEqual([undefined, fresh.tables])
      expect(told).toEqual([
        `The snapshot kept in ${dir} cannot be read, and was set aside as set-aside-kept.json: everything is counted anew.`,
      ])
      expect((await take(dir)).again).toBe(0)
    }
  })

  it('may be taken by several at once: each counts the same', async () => {
    await take(dir)
    await acts.do('bookIn', 4)
    const taken = await Promise.all([take(dir), take(dir), take(undefined), take(dir)])
    for (const { tables } of taken) expect(tables).toEqual(taken[0]?.tables)
    expect((await keptFiles()).filter((name) => name.startsWith('tables-'))).toHaveLength(1)
    expect(told).toEqual([])
  })
})
