import { spawn } from 'node:child_process'
import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { prepareDemonstration } from '../../../src/doors/sign-in/demonstration/prepare-demonstration.ts'
import { type OpenRecord, openRecord } from '../../../src/open-record.ts'
import { readSettings } from '../../../src/settings.ts'
import { withoutWarrant } from '../../unit/custody/invented.ts'
import { makeTestFolder } from '../make-test-folder.ts'
import { person } from './invent-case.ts'

let folder: string
let home: string
let record: OpenRecord
let input: string
const main = join(import.meta.dirname, '../../../src/main.ts')

beforeAll(async () => {
  folder = await makeTestFolder()
  home = join(folder, 'home')
  // Held open here, as a server would, so that the command finds the running one.
  record = await openRecord(readSettings({ WRIT_HOME: home }))
  await prepareDemonstration(record)
  input = join(folder, 'person.json')
  await writeFile(input, JSON.stringify(person))
})
afterAll(async () => {
  await record.close()
  await rm(folder, { recursive: true, force: true })
})

/** Runs the command as a person would: a process of its own, beside the one that has the record open. */
const writ = (words: readonly string[], stdin = '') => run(['act', ...words], stdin)

function run(words: readonly string[], stdin = ''): Promise<{ code: number | null; out: string; err: string }> {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', main, ...words], {
    env: { ...process.env, WRIT_HOME: home },
  })
  const said = { out: '', err: '' }
  child.stdout.on('data', (chunk: Buffer) => {
    said.out += chunk.toString()
  })
  child.stderr.on('data', (chunk: Buffer) => {
    said.err += chunk.toString()
  })
  child.stdin.end(stdin)
  return new Promise((done) => child.once('close', (code) => done({ code, ...said })))
}

const officerId = async (name: string) => (await record.access.accounts.list()).find(({ signInName }) => signInName === name)?.officerId

test('an act is assessed with --dry-run and nothing is written; then it is done, on the record of the running server', async () => {
  const before = await record.ledger.position()
  const dry = await writ(['RegisterPerson', '--as', 'riley.records', '--input', input, '--dry-run'])
  expect([dry.code, dry.err]).toEqual([0, ''])
  expect(dry.out).toMatch(/RegisterPerson: nothing found against it[\s\S]*44 USC 3101/)
  expect(await record.ledger.position()).toBe(before)

  const done = await writ(['RegisterPerson', '--as', 'riley.records', '--input', '-', '--json', '--key', 'once'], JSON.stringify(person))
  expect([done.code, done.err]).toEqual([0, ''])
  expect(JSON.parse(done.out)).toMatchObject({ outcome: 'recorded', entry: { act: 'RegisterPerson', sequence: 1 } })
  expect(done.out).not.toContain('Inventada')
  const again = await writ(['RegisterPerson', '--as', 'riley.records', '--input', input, '--json', '--key', 'once'])
  expect(JSON.parse(again.out).entry.entryId).toBe(JSON.parse(done.out).entry.entryId)
  expect(await record.ledger.position()).toBe(before + 1)
})

test('moments are told as the clocks of the place showed them, as on the pages; programs get them in UTC', async () => {
  const registered = await writ(['RegisterPerson', '--as', 'riley.records', '--input', '-', '--json'], JSON.stringify(person))
  const occurredAt = record.now().subtract({ hours: 1 }).toString({ smallestUnit: 'second' })
  const arrest = {
    ...withoutWarrant,
    ...{ personId: JSON.parse(registered.out).entry.caseId, arrestingOfficerId: await officerId('devon.deportation') },
    ...{ occurredAt, zone: 'America/Denver' },
  }
  const dry = (words: readonly string[]) =>
    writ(['Arrest', '--as', 'devon.deportation', '--input', '-', '--dry-run', ...words], JSON.stringify(arrest))
  const told = await dry([])
  expect([told.code, told.err]).toEqual([0, ''])
  expect(told.out).toMatch(/due +\d{4}-\d\d-\d\d \d\d:\d\d(:\d\d)? -0[67]:00 \(America\/Denver\)/)
  expect(told.out).not.toMatch(/\d\dT\d\d:\d\d/)
  expect((await dry(['--json'])).out).toMatch(/"dueAt": "\d{4}-\d\d-\d\dT\d\d:\d\d/)
})

test('the board of an earlier day is read as on its page: by an officer, for a purpose, which is in the log of readings first', async () => {
  const registered = await writ(['RegisterPerson', '--as', 'riley.records', '--input', '-', '--json'], JSON.stringify(person))
  const arrest = {
    ...withoutWarrant,
    ...{ personId: JSON.parse(registered.out).entry.caseId, arrestingOfficerId: await officerId('devon.deportation') },
    occurredAt: record.now().subtract({ hours: 240 }).toString({ smallestUnit: 'second' }),
  }
  const done = await writ(['Arrest', '--as', 'devon.deportation', '--input', '-', '--json'], JSON.stringify(arrest))
  const { caseId } = JSON.parse(done.out).entry
  const board = (...words: string[]) => run(['board', '--as-of', record.now().toString(), ...words])
  const [nobody, noPurpose, elsewhere] = [
    await board(),
    await board('--as', 'devon.deportation'),
    await board('--as', 'devon.deportation', '--for', 'Looking for late clocks', '--office', 'records'),
  ]
  expect([nobody, noPurpose, elsewhere].map(({ code, out }) => [code, out])).toEqual([
    [1, ''],
    [1, ''],
    [1, ''],
  ])
  expect(nobody.err).toContain('--as OFFICER')
  expect(noPurpose.err).toContain('Say in a few words why you need to read this')
  expect(elsewhere.err).toContain('You do not work in the office records')
  const shown = await board('--as', 'devon.deportation', '--for', 'Looking for late clocks')
  expect([shown.code, shown.err, shown.out.includes(caseId)]).toEqual([0, '', true])
  const { rows } = await record.database.app.query(
    `select outcome, purpose, door from ledger.reading where officer_id = $1 and what = 'board' order by reading_id`,
    [await officerId('devon.deportation')],
  )
  expect(rows.at(-1)).toEqual({ outcome: 'allowed', purpose: 'Looking for late clocks', door: 'cli' })
  expect(rows.map(({ outcome }) => outcome)).toEqual(['refused', 'refused', 'allowed'])
})

test('what cannot be done is said in a sentence', async () => {
  const notTheirs = await writ(['RegisterPerson', '--as', 'quinn.compliance', '--input', input])
  expect([notTheirs.code, notTheirs.out]).toEqual([1, ''])
  expect(notTheirs.err).toMatch(/"Register a person" is for: .* You hold: Detention compliance officer\./)
  const unfit = await writ(['RegisterPerson', '--as', 'riley.records', '--input', '-'], '{"familyName":""}')
  expect([unfit.code, unfit.err.includes('familyName')]).toEqual([1, true])
  const nobody = await writ(['RegisterPerson', '--as', 'no.such.officer', '--input', input])
  expect([nobody.code, nobody.err]).toEqual([
    1,
    'There is no officer "no.such.officer"; give the id of an officer, or the name they sign in with.\n',
  ])
})

test('every act is listed, with the fields of its input', async () => {
  const list = await writ(['--list', '--json'])
  const acts: { act: string; input: { properties: object } }[] = JSON.parse(list.out)
  expect(acts.map(({ act }) => act)).toEqual([...record.catalogue.acts.keys()])
  const fields = await writ(['BookIn', '--fields'])
  for (const name of Object.keys(record.catalogue.acts.get('BookIn')?.input.shape ?? {})) expect(fields.out).toContain(name)
})
