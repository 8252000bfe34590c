import { existsSync } from 'node:fs'
import { copyFile, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { Sentence } from '../../../src/kernel/sentence.ts'
import { openArchive } from '../../../src/ledger/backup/archive.ts'
import { backUp } from '../../../src/ledger/backup/back-up.ts'
import { restore } from '../../../src/ledger/backup/restore.ts'
import { connect } from '../../../src/ledger/server/login.ts'
import { asOwner as asOwnerOf, grantDatabase } from '../../../src/ledger/server/make-roles.ts'
import { migrate, readApplied, readMigrations } from '../../../src/ledger/server/migrate.ts'
import type { RecordDatabase } from '../../../src/ledger/server/record-database.ts'
import { verifyLedger } from '../../../src/ledger/verify/verify-ledger.ts'
import { makeTestFolder } from '../make-test-folder.ts'
import { openTestDatabase } from '../open-test-database.ts'
import { digestTables, fillRecord } from './fill-record.ts'

type Opened = Awaited<ReturnType<typeof openTestDatabase>>
let folder: string
let file: string
let source: Opened
const now = Temporal.Instant.from('2026-03-01T12:00:00Z')
const silent = () => {}

beforeAll(async () => {
  folder = await makeTestFolder()
  file = join(folder, 'record.writ')
  source = await openTestDatabase()
  await fillRecord(source.database)
  await asOwner(source.database, (owner) => backUp(owner, file, now, silent))
})
afterAll(async () => {
  await source.drop()
  await rm(folder, { recursive: true, force: true })
})

async function asOwner<T>(database: RecordDatabase, work: (owner: Awaited<ReturnType<RecordDatabase['owner']>>) => Promise<T>): Promise<T> {
  const owner = await database.owner()
  return work(owner).finally(() => owner.end())
}

async function withEmpty<T>(work: (database: RecordDatabase) => Promise<T>): Promise<T> {
  const { database, drop } = await openTestDatabase()
  return work(database).finally(drop)
}

async function restoreInto(database: RecordDatabase, path = file): Promise<void> {
  const archive = openArchive(path)
  await asOwner(database, (owner) => restore(owner, archive, silent)).finally(() => archive.close())
}

const faultOf = async (work: Promise<unknown>) => {
  const fault = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  expect(fault).toBeInstanceOf(Sentence)
  return fault instanceof Sentence ? fault.message : ''
}

describe('a backup', () => {
  test('names the ledger’s position, the migrations, and every table with its rows', async () => {
    const { manifest, close } = openArchive(file)
    close()
    expect(manifest.position).toBe(6)
    expect(manifest.migrations[0]?.name).toBe('000-roles')
    const digests = await digestTables(source.database)
    expect(Object.fromEntries(manifest.tables.map(({ table, rows }) => [table, rows]))).toEqual(
      Object.fromEntries(Object.entries(digests).map(([table, digest]) => [table, Number(digest.split(' ')[0])])),
    )
  })

  test('is tried on rows in every table', async () => {
    const empty = Object.entries(await digestTables(source.database)).filter(([, digest]) => digest.startsWith('0 '))
    expect(empty.map(([table]) => table)).toEqual([])
  })

  test('leaves nothing under another name, and is not written over one that is there', async () => {
    expect(await readdir(folder)).toContain('record.writ')
    expect((await readdir(folder)).filter((name) => name.includes('unfinished'))).toEqual([])
    expect(await faultOf(asOwner(source.database, (owner) => backUp(owner, file, now, silent)))).toMatch(/is there already/)
  })

  test('that fails midway leaves no file', async () => {
    const path = join(folder, 'failing.writ')
    const failing = () => {
      throw new Error('the disk is full, say')
    }
    await expect(asOwner(source.database, (owner) => backUp(owner, path, now, failing))).rejects.toThrow('the disk is full')
    expect(existsSync(path)).toBe(false)
    expect(existsSync(`${path}.unfinished`)).toBe(false)
  })

  test('is of one moment, though acts go on meanwhile', async () => {
    const path = join(folder, 'meanwhile.writ')
    const before = await digestTables(source.database)
    let isFirst = true
    const adding: Promise<unknown>[] = []
    const add = () => {
      if (!isFirst) return
      isFirst = false
      adding.push(source.database.app.query("INSERT INTO vault.person_key (person_id, wrapped_key) VALUES (gen_random_uuid(), '\\x00')"))
    }
    const manifest = await asOwner(source.database, (owner) =>
      backUp(owner, path, now, (fraction) => {
        if (fraction > 0) add()
      }),
    )
    await Promise.all(adding)
    expect(isFirst).toBe(false)
    expect(manifest.tables.find(({ table }) => table === 'vault.person_key')?.rows).toBe(Number(before['vault.person_key']?.split(' ')[0]))
    await rm(path)
  })
})

describe('restored into an empty record', () => {
  test('every table holds what it held, numbering goes on, and triggers, constraints and policies hold', async () => {
    await withEmpty(async (database) => {
      const guards = () =>
        asOwner(
          database,
          async (owner) => (await owner.query('SELECT tgrelid::regclass::text, tgname, tgenabled FROM pg_trigger ORDER BY 1, 2')).rows,
        )
      const before = await guards()
      await restoreInto(database)
      const { manifest, close } = openArchive(file)
      close()
      const digests = await digestTables(database)
      expect(Object.keys(digests)).toEqual(Object.keys(await digestTables(source.database)))
      const again = await asOwner(database, (owner) => backUp(owner, join(folder, 'again.writ'), now, silent))
      expect(again).toEqual(manifest)
      expect(await guards()).toEqual(before)
      await expect(asOwner(database, (owner) => owner.query('DELETE FROM ledger.entry'))).rejects.toThrow(/is refused/)
      await expect(database.app.query('INSERT INTO ledger.entry SELECT * FROM ledger.entry LIMIT 1')).rejects.toThrow(/duplicate key/)
    })
  })

  test('the rows are the same by another count as well', async () => {
    await withEmpty(async (database) => {
      const fresh = join(folder, 'fresh.writ')
      await asOwner(source.database, (owner) => backUp(owner, fresh, now, silent))
      const wanted = await digestTables(source.database)
      await restoreInto(database, fresh)
      expect(await digestTables(database)).toEqual(wanted)
    })
  })
})

describe('a backup of an older Writ', () => {
  /** A database with the first so many migrations, and a connection of its owner. */
  async function withMigrations<T>(count: number, work: (owner: Client) => Promise<T>): Promise<T> {
    const { login } = inject('testServer')
    const name = `older_${process.pid}_${count}`
    const setUp = await connect(login)
    await setUp.query(`CREATE DATABASE ${name}`)
    await grantDatabase(setUp, name)
    const owner = await connect(asOwnerOf({ ...login, database: name }))
    await migrate(owner, (await readMigrations()).slice(0, count))
    return work(owner).finally(async () => {
      await owner.end()
      await setUp.query(`DROP DATABASE ${name}`)
      await setUp.end()
    })
  }

  test('is brought up to date after it was restored, and not restored into a record that is further', async () => {
    const all = (await readMigrations()).map(({ name }) => name)
    const path = join(folder, 'older.writ')
    await withMigrations(all.length - 1, (owner) => backUp(owner, path, now, silent))
    await withMigrations(0, async (owner) => {
      const archive = openArchive(path)
      await restore(owner, archive, silent)
      archive.close()
      expect((await readApplied(owner)).map(({ name }) => name)).toEqual(all)
    })
    await withEmpty(async (database) => {
      expect(await faultOf(restoreInto(database, path))).toMatch(
        new RegExp(`has had the migration ${all.at(-1)}, which the backup had not`),
      )
    })
  })
})

test('the ledger restored verifies whole, to the position and root the backup names', async () => {
  await withEmpty(async (database) => {
    await restoreInto(database)
    const { manifest, close } = openArchive(file)
    close()
    const known = { position: manifest.position, root: manifest.root }
    const verified = await verifyLedger(database.url('app'), { threads: 1, known })
    expect(verified).toMatchObject({ entries: 6, cases: 2, checkpoints: 1, signedTo: 6, fault: undefined })
  })
})

describe('a backup is not restored', () => {
  const remains = (database: RecordDatabase) => digestTables(database)

  test('into a record that has anything in it', async () => {
    expect(await faultOf(restoreInto(source.database))).toMatch(/This record is not empty \(ledger\.\w+ has rows\)/)
  })

  test('where it is no backup, or is not there', async () => {
    await withEmpty(async (database) => {
      const path = join(folder, 'letter.txt')
      await writeFile(path, 'Dear sir or madam, this is a letter and no backup.'.repeat(100))
      expect(await faultOf(restoreInto(database, path))).toMatch(/is not a whole backup/)
      expect(await faultOf(restoreInto(database, join(folder, 'nothing')))).toMatch(/There is no file/)
    })
  })

  /** A copy of the backup, changed. */
  async function damaged(name: string, change: (archive: DatabaseSync) => void): Promise<string> {
    const path = join(folder, name)
    await copyFile(file, path)
    const archive = new DatabaseSync(path)
    change(archive)
    archive.close()
    return path
  }

  test.each([
    [
      'a part is missing',
      "DELETE FROM part WHERE held = 'ledger.document' AND place = 1",
      /is damaged: ledger\.document is not what its manifest says|could not be restored/,
    ],
    ['a part is cut', "UPDATE part SET bytes = substr(bytes, 1, length(bytes) - 9) WHERE held = 'ledger.entry'", /is damaged/],
    [
      'parts were exchanged',
      "UPDATE part SET held = 'ledger.trace' WHERE held = 'ledger.notice'",
      /is damaged|could not be restored|is not a whole backup/,
    ],
    [
      'the manifest says other rows',
      `UPDATE manifest SET json = replace(json, '"position": 6', '"position": "six"')`,
      /is not a whole backup/,
    ],
  ])('where %s; nothing of it stays', async (name, sql, says) => {
    const path = await damaged(`${name.replaceAll(' ', '-')}.writ`, (archive) => {
      if (name === 'parts were exchanged') archive.exec("DELETE FROM part WHERE held = 'ledger.trace'")
      archive.exec(sql)
    })
    await withEmpty(async (database) => {
      const before = await remains(database)
      expect(await faultOf(restoreInto(database, path))).toMatch(says)
      expect(await remains(database)).toEqual(before)
    })
  })

  test('by a Writ whose migrations are not the backup’s', async () => {
    const path = await damaged('changed.writ', (archive) =>
      archive.exec(`UPDATE manifest SET json = replace(json, '"000-roles"', '"000-rules"')`),
    )
    await withEmpty(async (database) => {
      expect(await faultOf(restoreInto(database, path))).toMatch(/another migration 000-rules/)
    })
  })
})
