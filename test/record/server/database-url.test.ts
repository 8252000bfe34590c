import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { Sentence } from '../../../src/kernel/sentence.ts'
import { type JoinedServer, joinServer } from '../../../src/ledger/server/join-server.ts'
import { connect, loginUrl } from '../../../src/ledger/server/login.ts'
import { openRecordDatabase } from '../../../src/ledger/server/open-record-database.ts'
import { readDatabaseUrl } from '../../../src/ledger/server/read-database-url.ts'
import { makeTestFolder } from '../make-test-folder.ts'

/** A server somebody else runs: its roles are its own, so these tests do not share that of the run. */
let folder: string
let server: JoinedServer
beforeAll(async () => {
  folder = await makeTestFolder()
  server = await joinServer({ path: folder, isLasting: false })
})
afterAll(async () => {
  await server.leave()
  await rm(folder, { recursive: true, force: true })
})

const askServer = async (...statements: string[]) => {
  const setUp = await connect(server.login)
  for (const statement of statements) await setUp.query(statement)
  await setUp.end()
}

const roles = ['writ_app', 'writ_reader', 'writ_owner']
beforeEach(() => askServer("CREATE ROLE agency LOGIN CREATEROLE PASSWORD 'an agency’s password'", 'CREATE DATABASE record OWNER agency'))
afterEach(async () => {
  await askServer('DROP DATABASE IF EXISTS record WITH (FORCE)', ...roles.map((role) => `DROP ROLE IF EXISTS ${role}`), 'DROP ROLE agency')
})

const urlOf = (user: string, password: string) => loginUrl({ ...server.login, user, password, database: 'record' })
const agency = () => ({ WRIT_HOME: join(folder, 'unused'), DATABASE_URL: urlOf('agency', 'an agency’s password') })

const faultOf = async (work: Promise<unknown>) => {
  const fault = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  expect(fault).toBeInstanceOf(Sentence)
  return fault instanceof Sentence ? fault.message : ''
}

describe('a PostgreSQL of one’s own', () => {
  test('is set up by a login that owns the database and may make roles, without being a superuser', async () => {
    const database = await openRecordDatabase(agency())
    const { rows } = await database.app.query<{ user: string }>('SELECT current_user AS user')
    expect(rows).toEqual([{ user: 'writ_app' }])
    expect((await database.reader.query<{ user: string }>('SELECT current_user AS user')).rows).toEqual([{ user: 'writ_reader' }])
    const owner = await database.owner()
    expect((await owner.query<{ user: string }>('SELECT current_user AS user')).rows).toEqual([{ user: 'writ_owner' }])
    await expect(owner.query('DELETE FROM ledger.entry')).rejects.toThrow(/is refused/)
    await owner.end()
    await database.close()
  })

  test('is opened by several machines with the same settings, and again after the password changed', async () => {
    const [first, second] = await Promise.all([openRecordDatabase(agency()), openRecordDatabase(agency())])
    expect((await Promise.all([first.app.query('SELECT 1'), second.app.query('SELECT 1')])).length).toBe(2)
    await Promise.all([first.close(), second.close()])
    await askServer("ALTER ROLE agency PASSWORD 'another password'")
    const third = await openRecordDatabase({ ...agency(), DATABASE_URL: urlOf('agency', 'another password') })
    expect((await third.app.query('SELECT 1')).rows).toHaveLength(1)
    await third.close()
  })

  test('is made once where it is not there and several ask for it at the same moment', async () => {
    await askServer('DROP DATABASE record', 'ALTER ROLE agency CREATEDB')
    const opened = await Promise.all([1, 2, 3, 4].map(() => openRecordDatabase(agency())))
    for (const database of opened) expect((await database.app.query('SELECT 1')).rows).toHaveLength(1)
    await Promise.all(opened.map((database) => database.close()))
  })

  test('is not stopped when Writ leaves', async () => {
    await (await openRecordDatabase(agency())).close()
    await askServer('SELECT 1')
  })

  test('takes the passwords that are set', async () => {
    const database = await openRecordDatabase({
      ...agency(),
      WRIT_APP_PASSWORD: 'app password set',
      WRIT_READER_PASSWORD: 'reader password set',
    })
    expect(decodeURIComponent(new URL(database.url('app')).password)).toBe('app password set')
    expect((await database.app.query('SELECT 1')).rows).toHaveLength(1)
    await database.close()
  })

  test('works where its administrator made the roles', async () => {
    await askServer('ALTER ROLE agency NOCREATEROLE', 'CREATE ROLE writ_owner NOLOGIN', 'GRANT writ_owner TO agency')
    for (const [role, password] of [
      ['writ_app', 'the administrator’s 1'],
      ['writ_reader', 'the administrator’s 2'],
    ])
      await askServer(`CREATE ROLE ${role} LOGIN PASSWORD '${password}'`)
    const database = await openRecordDatabase({
      ...agency(),
      WRIT_APP_PASSWORD: 'the administrator’s 1',
      WRIT_READER_PASSWORD: 'the administrator’s 2',
    })
    expect((await database.app.query('SELECT 1')).rows).toHaveLength(1)
    await database.close()
  })
})

describe('it is not opened, and one sentence says why,', () => {
  test('where the login may not make roles', async () => {
    await askServer('ALTER ROLE agency NOCREATEROLE')
    expect(await faultOf(openRecordDatabase(agency()))).toMatch(/The login agency may not set up the database record \(permission denied/)
  })

  test('where the password is wrong', async () => {
    expect(await faultOf(openRecordDatabase({ ...agency(), DATABASE_URL: urlOf('agency', 'wrong') }))).toMatch(
      /cannot be reached as agency: password/,
    )
  })

  test('where there is no server', async () => {
    const settings = { WRIT_HOME: folder, DATABASE_URL: 'postgres://agency:secret-word@127.0.0.1:1/record' }
    const message = await faultOf(openRecordDatabase(settings))
    expect(message).toMatch(/The database record at 127\.0\.0\.1:1 cannot be reached as agency: .*ECONNREFUSED/)
    expect(message).not.toContain('secret-word')
  })

  test.each(['SUPERUSER', 'BYPASSRLS', 'CREATEROLE'])('where the application has %s', async (power) => {
    await askServer(
      `CREATE ROLE writ_app LOGIN ${power}`,
      'CREATE ROLE writ_reader LOGIN',
      'CREATE ROLE writ_owner',
      'GRANT writ_owner TO agency',
    )
    expect(await faultOf(openRecordDatabase(agency()))).toMatch(/writ_app has powers it must not have/)
  })

  test('where the application is a member of the owner', async () => {
    await askServer(
      'CREATE ROLE writ_owner',
      'CREATE ROLE writ_app LOGIN',
      'CREATE ROLE writ_reader LOGIN',
      'GRANT writ_owner TO agency, writ_app',
    )
    expect(await faultOf(openRecordDatabase(agency()))).toMatch(/writ_app has powers it must not have/)
  })

  test.each([
    ['postgres://record', /must name a login and a database/],
    ['postgres://agency:a@b@c:x/record', /is not a URL like/],
    ['postgres://agency@db/record', /WRIT_APP_PASSWORD and WRIT_READER_PASSWORD/],
    ['postgres://agency:a@db/record?sslmode=prefer', /sslmode=prefer; disable, require and verify-full/],
  ])('where DATABASE_URL is %s', (DATABASE_URL, says) => {
    expect(() => readDatabaseUrl({ DATABASE_URL })).toThrow(says)
  })
})

test('a URL says whether and how the connection is encrypted, and what is handed on says the same', () => {
  const login = (query: string) => readDatabaseUrl({ DATABASE_URL: `postgres://agency:a@db/record${query}` }).login
  expect(login('').sslmode).toBeUndefined()
  expect(login('?sslmode=disable').sslmode).toBeUndefined()
  for (const mode of ['require', 'verify-full']) {
    expect(login(`?sslmode=${mode}`).sslmode).toBe(mode)
    const passedOn = new URL(loginUrl(login(`?sslmode=${mode}`)))
    expect([passedOn.searchParams.get('sslmode'), passedOn.searchParams.get('uselibpqcompat')]).toEqual([mode, 'true'])
  }
})
