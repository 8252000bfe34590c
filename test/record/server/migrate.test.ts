import { createHash } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Client } from 'pg'
import { afterEach, beforeEach, expect, inject, test } from 'vitest'
import { Sentence } from '../../../src/kernel/sentence.ts'
import { connect } from '../../../src/ledger/server/login.ts'
import { asOwner, grantDatabase } from '../../../src/ledger/server/make-roles.ts'
import { type Migration, migrate, readApplied, readMigrations } from '../../../src/ledger/server/migrate.ts'

/** A database with no migration, and connections that act as its owner. */
const name = `bare_${process.pid}`
const { login } = inject('testServer')
const owners: Client[] = []
const asOwnerOfBare = async () => {
  const owner = await connect(asOwner({ ...login, database: name }))
  owners.push(owner)
  return owner
}
let owner: Client

beforeEach(async () => {
  const setUp = await connect(login)
  await setUp.query(`CREATE DATABASE ${name}`)
  await grantDatabase(setUp, name)
  await setUp.end()
  owner = await asOwnerOfBare()
})
afterEach(async () => {
  for (const each of owners.splice(0)) await each.end()
  const setUp = await connect(login)
  await setUp.query(`DROP DATABASE ${name} WITH (FORCE)`)
  await setUp.end()
})

const written = (file: string, sql: string): Migration => ({ name: file, sql, sha256: createHash('sha256').update(sql).digest('hex') })
const roles = (await readMigrations()).slice(0, 1)
const one = written('001-one', 'CREATE TABLE derived.one (n integer); INSERT INTO derived.one VALUES (1)')
const two = written('002-two', 'INSERT INTO derived.one VALUES (2)')
const numbers = async () => (await owner.query<{ n: number }>('SELECT n FROM derived.one ORDER BY n')).rows.map(({ n }) => n)

const faultOf = async (work: Promise<unknown>) => {
  const fault = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  expect(fault).toBeInstanceOf(Sentence)
  return fault instanceof Sentence ? fault.message : ''
}

test('migrations are applied in order, once each, with name and hash kept', async () => {
  expect(await migrate(owner, [...roles, one])).toEqual(['000-roles', '001-one'])
  expect(await migrate(owner, [...roles, one, two])).toEqual(['002-two'])
  expect(await migrate(owner, [...roles, one, two])).toEqual([])
  expect(await numbers()).toEqual([1, 2])
  expect(await readApplied(owner)).toEqual([...roles, one, two].map(({ name, sha256 }) => ({ name, sha256 })))
})

test('two programs that start at once apply each of them once', async () => {
  const other = await asOwnerOfBare()
  const applied = await Promise.all([owner, other].map((each) => migrate(each, [...roles, one, two])))
  expect(applied.flat().sort()).toEqual(['000-roles', '001-one', '002-two'])
  expect(await numbers()).toEqual([1, 2])
})

test('one that fails leaves nothing of itself, keeps those before it, and says which line', async () => {
  const broken = written('002-broken', 'INSERT INTO derived.one VALUES (7);\n\nINSERT INTO derived.nowhere VALUES (1)')
  expect(await faultOf(migrate(owner, [...roles, one, broken]))).toMatch(
    /002-broken\.sql, line 3 could not be applied: .*nowhere.* Nothing of it was kept/,
  )
  expect(await numbers()).toEqual([1])
  expect(await migrate(owner, [...roles, one, two])).toEqual(['002-two'])
})

test('one that was changed after it was applied is refused', async () => {
  await migrate(owner, [...roles, one])
  expect(await faultOf(migrate(owner, [...roles, written('001-one', `${one.sql} `)]))).toMatch(/001-one was changed after it was applied/)
})

test('a database that is further than this program is refused', async () => {
  await migrate(owner, [...roles, one, two])
  expect(await faultOf(migrate(owner, [...roles, one]))).toMatch(/002-two, which this Writ does not know/)
})

test('one that would come before an applied one is refused', async () => {
  await migrate(owner, [...roles, written('002-two', 'SELECT 1')])
  expect(await faultOf(migrate(owner, [...roles, one, written('002-two', 'SELECT 1')]))).toMatch(/001-one comes before 002-two/)
})

test('the files are read in the order of their numbers, and a name without one is refused', async () => {
  const names = (await readMigrations()).map((migration) => migration.name)
  expect(names[0]).toBe('000-roles')
  expect(names).toEqual(names.toSorted())
  const folder = await mkdtemp(join(tmpdir(), 'writ-migrations-'))
  await writeFile(join(folder, 'extra.sql'), 'SELECT 1')
  expect(await faultOf(readMigrations(folder))).toMatch(/extra\.sql must be named like/)
  await rm(folder, { recursive: true })
})
