import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { directoryAt } from '../../../src/ledger/server/directory.ts'
import { connect } from '../../../src/ledger/server/login.ts'
import { setUpLogin } from '../../../src/ledger/server/make-cluster.ts'
import { makePasswords } from '../../../src/ledger/server/make-passwords.ts'
import { openRecordDatabase } from '../../../src/ledger/server/open-record-database.ts'
import type { RecordDatabase } from '../../../src/ledger/server/record-database.ts'
import { makeTestFolder } from '../make-test-folder.ts'
import { processesIn } from '../server/processes-in.ts'
import { fillRecord } from './fill-record.ts'

let folder: string
let home: string
let database: RecordDatabase
const main = join(import.meta.dirname, '../../../src/main.ts')

beforeAll(async () => {
  folder = await makeTestFolder()
  home = join(folder, 'home')
  database = await openRecordDatabase({ WRIT_HOME: home })
  await fillRecord(database)
})
afterAll(async () => {
  await database.close()
  await rm(folder, { recursive: true, force: true })
})

/** Runs a command as a person would: a process of its own, beside the one that has the record open. */
function writ(words: readonly string[], WRIT_HOME = home): Promise<{ code: number | null; out: string; err: string }> {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', main, ...words], { env: { ...process.env, WRIT_HOME } })
  const said = { out: '', err: '' }
  child.stdout.on('data', (chunk: Buffer) => {
    said.out += chunk.toString()
  })
  child.stderr.on('data', (chunk: Buffer) => {
    said.err += chunk.toString()
  })
  return new Promise((done) => child.once('close', (code) => done({ code, ...said })))
}

test('backup, restore elsewhere, and verify: what comes back is what was there', async () => {
  const file = join(folder, 'record.writ')
  const made = await writ(['backup', file])
  expect(made.err).toBe('')
  expect(made.out).toMatch(/holds the record to position 6: .* rows of .* tables/)
  const root = /The root there is ([0-9a-f]{64})/.exec(made.out)?.[1]

  const elsewhere = join(folder, 'elsewhere')
  const restored = await writ(['restore', file], elsewhere)
  expect(restored.err).toBe('')
  expect(restored.code).toBe(0)
  expect(restored.out).toMatch(/The ledger is as it was written: 6 entries of 2 cases/)
  expect(await processesIn(directoryAt(join(elsewhere, 'record')).cluster)).toEqual([])

  const known = await writ(['verify', '--known', `6:${root}`], elsewhere)
  expect([known.code, known.err]).toEqual([0, ''])
  const unknown = await writ(['verify', '--known', `6:${'0'.repeat(64)}`], elsewhere)
  expect(unknown.code).toBe(1)
  expect(unknown.out).toMatch(/NOT as it was written/)

  const again = await writ(['restore', file], elsewhere)
  expect([again.code, again.out]).toEqual([1, ''])
  expect(again.err).toMatch(/This record is not empty/)
})

test('export, and verify of the copy without the database', async () => {
  const copy = join(folder, 'ledger.copy')
  expect((await writ(['export', copy])).out).toMatch(/holds the ledger to position 6/)
  const nowhere = join(folder, 'nowhere')
  const verified = await writ(['verify', copy, '--json'], nowhere)
  expect(verified.code).toBe(0)
  const { keyIds, ...rest } = JSON.parse(verified.out) as { keyIds: string[] }
  expect(rest).toEqual({ entries: 6, cases: 2, checkpoints: 1, signedTo: 6 })
  expect(keyIds).toHaveLength(1)
  expect(existsSync(nowhere)).toBe(false)

  const bytes = await readFile(copy)
  const changed = join(folder, 'changed.copy')
  const at = Math.floor(bytes.length / 2)
  await writeFile(changed, bytes.with(at, (bytes[at] ?? 0) ^ 1))
  const found = await writ(['verify', changed], nowhere)
  expect(found.code).toBe(1)
  expect(found.out + found.err).toMatch(/NOT as it was written|is not a whole copy|damaged/)
})

test('verify names the first entry that somebody with all power changed', async () => {
  const { login: password, ...rest } = await makePasswords(directoryAt(join(home, 'record')).passwords)
  expect(Object.keys(rest)).toEqual(['app', 'reader'])
  const { cluster } = directoryAt(join(home, 'record'))
  const superuser = await connect({ host: cluster, port: 5432, user: setUpLogin, password, database: 'writ' })
  await superuser.query('ALTER TABLE ledger.entry DISABLE TRIGGER ALL')
  await superuser.query("UPDATE ledger.entry SET office = 'another' WHERE position = 4")
  await superuser.end()
  const { code, out } = await writ(['verify'])
  expect(code).toBe(1)
  expect(out).toMatch(/NOT as it was written\. .*position 4\b/)
})

test.each([
  [['backup'], /No file was named; the form is: writ backup FILE/],
  [['restore'], /No file was named; the form is: writ restore FILE/],
  [['export'], /No file was named; the form is: writ export FILE/],
  [['verify', '--key', 'abc'], /"abc" after --key is not a public key/],
  [['verify', '--known', '7'], /"7" after --known is not a position and a root/],
  [['verify'], /There is no record in /],
  [['backup', 'file.writ'], /There is no record in /],
  [['restore', 'nothing.writ'], /There is no file nothing\.writ/],
])('%j says what to do, makes no record, and ends with 1', async (words, says) => {
  const nowhere = join(folder, 'nowhere')
  const { code, out, err } = await writ(words, nowhere)
  expect([code, out]).toEqual([1, ''])
  expect(err).toMatch(says)
  expect(err.trim().split('\n')).toHaveLength(1)
  expect(existsSync(nowhere)).toBe(false)
})
