import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { appendFile, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { Sentence } from '../../../src/kernel/sentence.ts'
import { type Directory, directoryAt } from '../../../src/ledger/server/directory.ts'
import { holdLock } from '../../../src/ledger/server/hold-lock.ts'
import { connect } from '../../../src/ledger/server/login.ts'
import { setUpLogin } from '../../../src/ledger/server/make-cluster.ts'
import { makePasswords } from '../../../src/ledger/server/make-passwords.ts'
import { openRecordDatabase } from '../../../src/ledger/server/open-record-database.ts'
import { findPostmaster, isAlive } from '../../../src/ledger/server/postmaster.ts'
import { makeTestFolder } from '../make-test-folder.ts'
import { openKillableServer } from './open-killable-server.ts'
import { killNow, processesIn } from './processes-in.ts'

let folder: string
let home: string
let directory: Directory
const holders: ChildProcess[] = []

/** A record made once and closed, to copy. */
let made: string
beforeAll(async () => {
  made = await makeTestFolder()
  await (await openRecordDatabase({ WRIT_HOME: made })).close()
})
afterAll(() => rm(made, { recursive: true, force: true }))

beforeEach(async () => {
  folder = await makeTestFolder()
  home = join(folder, 'home')
  await mkdir(home)
  directory = directoryAt(join(home, 'record'))
  execFileSync('cp', ['-a', join(made, 'record'), home])
})
afterEach(async () => {
  for (const holder of holders.splice(0)) holder.kill('SIGKILL')
  if (existsSync(directory.cluster)) killNow(await processesIn(directory.cluster))
  await rm(folder, { recursive: true, force: true })
})

const open = () => openRecordDatabase({ WRIT_HOME: home })
const serverPid = async () => (await findPostmaster(directory))?.pid ?? 0

/** Another process that has the record open. */
async function hold(): Promise<ChildProcess> {
  const holder = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', join(import.meta.dirname, 'hold-in-process.ts'), home], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  holders.push(holder)
  await new Promise<void>((opened, fail) => {
    holder.stdout?.once('data', () => opened())
    holder.once('exit', (code) => fail(new Error(`The holder ended with ${code}.`)))
  })
  return holder
}

const end = (child: ChildProcess, signal: NodeJS.Signals) =>
  new Promise<NodeJS.Signals | null>((ended) => {
    child.once('exit', (_, by) => ended(by))
    child.kill(signal)
  })

describe('the server of the record', () => {
  test('is durable, checks its pages, and takes nobody without a password', async () => {
    const database = await open()
    const { rows } = await database.app.query<{ name: string; setting: string }>(
      `SELECT name, setting FROM pg_settings WHERE name IN
       ('fsync', 'full_page_writes', 'synchronous_commit', 'data_checksums', 'server_encoding', 'TimeZone', 'listen_addresses') ORDER BY name`,
    )
    expect(Object.fromEntries(rows.map(({ name, setting }) => [name, setting]))).toEqual({
      fsync: 'on',
      full_page_writes: 'on',
      synchronous_commit: 'on',
      data_checksums: 'on',
      server_encoding: 'UTF8',
      TimeZone: 'UTC',
      listen_addresses: '',
    })
    const lines = (await readFile(join(directory.cluster, 'pg_hba.conf'), 'utf8')).split('\n').filter((line) => /^(local|host)/.test(line))
    expect(lines.length).toBeGreaterThan(0)
    for (const line of lines) expect(line).toMatch(/scram-sha-256$/)
    expect((await stat(directory.path)).mode & 0o777).toBe(0o700)
    expect((await stat(directory.passwords)).mode & 0o777).toBe(0o600)
    expect((await stat(directory.cluster)).mode & 0o777).toBe(0o700)
    await database.close()
  })

  test('is used by a second process, and stops when the last one leaves', async () => {
    const first = await hold()
    const pid = await serverPid()
    const database = await open()
    expect(await serverPid()).toBe(pid)
    expect(await end(first, 'SIGTERM')).toBe('SIGTERM')
    expect((await database.app.query('SELECT 1')).rows).toHaveLength(1)
    await database.close()
    await expect.poll(() => processesIn(directory.cluster)).toEqual([])
  })

  test.each(['SIGINT', 'SIGTERM'] as const)('stops in order when the only process using it gets %s', async (signal) => {
    const holder = await hold()
    expect(await end(holder, signal)).toBe(signal)
    await expect.poll(() => processesIn(directory.cluster)).toEqual([])
    expect(await readFile(directory.log, 'utf8')).toMatch(/database system is shut down\s*$/)
  })

  test('is taken over where its process was killed', async () => {
    const holder = await hold()
    const pid = await serverPid()
    await end(holder, 'SIGKILL')
    const database = await open()
    expect(await serverPid()).toBe(pid)
    await database.close()
    await expect.poll(() => processesIn(directory.cluster)).toEqual([])
  })

  test('recovers where both it and its process were killed, and keeps what was confirmed', async () => {
    const holder = await hold()
    const before = await open()
    const owner = await before.owner()
    await owner.query('CREATE TABLE derived.kept (n integer)')
    await owner.query('INSERT INTO derived.kept VALUES (1)')
    const killed = end(holder, 'SIGKILL')
    killNow(await processesIn(directory.cluster))
    await killed
    await owner.end().catch(() => {})
    await before.close()
    const database = await open()
    expect((await database.app.query('SELECT n FROM derived.kept')).rows).toEqual([{ n: 1 }])
    await database.close()
  })

  test('is started again without being told when it alone was killed, and has what was confirmed', async () => {
    const server = await openKillableServer()
    const owner = await server.database.owner()
    await owner.query('CREATE TABLE derived.kept AS SELECT 1 AS n')
    expect(await server.kill()).toBeGreaterThan(3)
    await server.awaitBack()
    expect((await server.database.app.query('SELECT n FROM derived.kept')).rows).toEqual([{ n: 1 }])
    await owner.end().catch(() => {})
    await server.stop()
  })

  test('starts where the number of a killed one belongs to another process now', async () => {
    const other = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'])
    holders.push(other)
    await writeFile(
      join(directory.cluster, 'postmaster.pid'),
      `${other.pid}\n${directory.cluster}\n1\n5432\n${directory.cluster}\n\n 1 1\nready   \n`,
    )
    const database = await open()
    expect((await database.app.query('SELECT 1')).rows).toHaveLength(1)
    await database.close()
    expect(isAlive(other.pid ?? 0)).toBe(true)
  })

  test('is made again where its making was interrupted', async () => {
    await rm(directory.cluster, { recursive: true })
    await mkdir(`${directory.cluster}-in-the-making/base`, { recursive: true })
    const database = await open()
    expect((await database.app.query('SELECT 1')).rows).toHaveLength(1)
    await database.close()
  })

  test('is reached over 127.0.0.1 with its password where the path is too long for a socket', async () => {
    home = join(home, 'long-'.repeat(20))
    directory = directoryAt(join(home, 'record'))
    const database = await open()
    const { rows } = await database.app.query<{ at: string }>("SELECT current_setting('listen_addresses') AS at")
    expect(rows).toEqual([{ at: '127.0.0.1' }])
    const again = await open()
    expect(again.url('app')).toBe(database.url('app'))
    expect(new URL(again.url('app')).hostname).toBe('127.0.0.1')
    await Promise.all([database.close(), again.close()])
  })
})

describe('a record is not opened', () => {
  const faultOf = async (opening: Promise<unknown>) => {
    const fault = await opening.then(
      () => undefined,
      (thrown: unknown) => thrown,
    )
    expect(fault).toBeInstanceOf(Sentence)
    return fault instanceof Sentence ? fault.message : ''
  }

  test.each(['fsync', 'full_page_writes', 'synchronous_commit'])('on a server with %s off', async (setting) => {
    await appendFile(join(directory.cluster, 'postgresql.auto.conf'), `${setting} = off\n`)
    expect(await faultOf(open())).toMatch(new RegExp(`PostgreSQL runs with ${setting} off, so acts that were confirmed could be lost`))
    await expect.poll(() => processesIn(directory.cluster)).toEqual([])
  })

  test('on a server where only the application has flushing switched off', async () => {
    const database = await open()
    const { login: password } = await makePasswords(directory.passwords)
    const setUp = await connect({ host: directory.cluster, port: 5432, user: setUpLogin, password, database: 'writ' })
    await setUp.query('ALTER ROLE writ_app SET synchronous_commit = off')
    await setUp.end()
    await database.close()
    expect(await faultOf(open())).toMatch(/synchronous_commit off/)
  })

  test('while another process holds it, who and since when is said', async () => {
    let message = ''
    await holdLock(directory, 'starting it', async () => {
      message = await faultOf(holdLock(directory, 'starting it', async () => {}, 100))
    })
    expect(message).toMatch(new RegExp(`held by process ${process.pid} \\(starting it since \\d{4}-\\d\\d-\\d\\dT[\\d:]+Z\\)`))
  })

  test('made by another version of PostgreSQL', async () => {
    await writeFile(join(directory.cluster, 'PG_VERSION'), '15\n')
    expect(await faultOf(open())).toMatch(/made by PostgreSQL 15, and this is 18/)
  })

  test('whose passwords are not the server’s', async () => {
    await writeFile(directory.passwords, JSON.stringify({ login: 'wrong', app: 'wrong', reader: 'wrong' }))
    expect(await faultOf(open())).toMatch(/does not take the passwords in .*passwords\.json/)
  })
})
