import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { z } from 'zod'
import { connect } from '../../../src/ledger/server/login.ts'
import { type InventedCase, inventCase, note } from './invent-case.ts'
import { openDesk, origin, type TestDesk } from './open-desk.ts'

let desk: TestDesk
let invented: InventedCase
beforeAll(async () => {
  desk = await openDesk()
  invented = await inventCase(desk)
})
afterAll(() => desk?.close())

/** Does something while the database takes no connections and has ended those there were. */
async function whileAway<T>(work: () => Promise<T>): Promise<T> {
  const { rows } = await desk.record.database.app.query('select current_database() as name')
  const elsewhere = await connect(inject('testServer').login)
  try {
    await elsewhere.query(`alter database ${rows[0].name} with allow_connections false`)
    await elsewhere.query('select pg_terminate_backend(pid, 5000) from pg_stat_activity where datname = $1 and pid <> pg_backend_pid()', [
      rows[0].name,
    ])
    return await work()
  } finally {
    await elsewhere.query(`alter database ${rows[0].name} with allow_connections true`)
    await elsewhere.end()
  }
}

const Written = z.object({ entry: z.object({ entryId: z.uuid(), hash: z.string() }) })

async function keyOfSasha(): Promise<string> {
  const { access, now } = desk.record
  const officerId = desk.officers.get('sasha.supervisor') ?? ''
  const made = { officerId, label: 'test', acts: ['NoteExample'], reads: [], expiresAt: now().add({ hours: 24 }) }
  return (await access.keys.make(made, { officerId: desk.officers.get('kit.keys') ?? '' }, now())).secret
}

const ask = async (path: string) => {
  const answer = await desk.app.request(origin + path)
  return [answer.status, await answer.json()]
}
/** The answer of a moment ago is given again for a second. */
const become = (expected: unknown) => expect.poll(() => ask('/healthz'), { timeout: 10_000 }).toEqual(expected)
const away = [503, { status: 'away', releases: [] }]
const well = [200, { status: 'ok', releases: [] }]
const alive = [200, { status: 'ok' }]

test('while the database is away whoever watches over the server is told that the record is, and that the server itself lives', async () => {
  await become(well)
  await whileAway(async () => {
    await become(away)
    expect(await ask('/healthz/live')).toEqual(alive)
  })
  await become(well)
})

test('a database that can only be read is away too: no act is recorded, and no reading without its line in the log', async () => {
  const readOnly = async (setting: 'on' | 'off') => {
    const { rows } = await desk.record.database.app.query('select current_database() as name')
    const elsewhere = await connect(inject('testServer').login)
    await elsewhere.query(`alter database ${rows[0].name} set default_transaction_read_only = ${setting}`)
    await elsewhere.query('select pg_terminate_backend(pid, 5000) from pg_stat_activity where datname = $1', [rows[0].name])
    await elsewhere.end()
  }
  await readOnly('on')
  await become(away)
  await readOnly('off')
  await become(well)
})

test('the page that says so says also that the record is a demonstration, and offers nobody to sign in who may be signed in', async () => {
  const visitor = await desk.enter('sasha.supervisor')
  const pages = await whileAway(async () => [await visitor.get('/desk'), await visitor.get('/locator?lang=es')])
  for (const page of pages) {
    const text = await page.text()
    expect([page.status, /class="writ-demonstration"/.test(text), /href="\/sign-in"/.test(text)]).toEqual([503, true, false])
  }
})

test('while the database is away programs are told to ask again, and people to try again; afterwards both go on', async () => {
  const key = await keyOfSasha()
  const visitor = await desk.enter('sasha.supervisor')
  const act = () =>
    desk.app.request(`${origin}/api/record/acts/NoteExample`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${key}`, 'idempotency-key': 'while-away' },
      body: JSON.stringify({ caseId: invented.caseId, input: { ...note, isForbidden: true } }),
    })
  const [program, english, spanish] = await whileAway(async () => [
    await act(),
    await visitor.get('/desk'),
    await visitor.get('/desk?lang=es'),
  ])
  expect([program?.status, program?.headers.get('retry-after')]).toEqual([503, '2'])
  expect(await program?.text()).toContain('ask again with the same Idempotency-Key')
  expect([english?.status, await english?.text()]).toEqual([
    503,
    expect.stringContaining('The database does not answer now. Try again in a moment.'),
  ])
  expect([spanish?.status, await spanish?.text()]).toEqual([503, expect.stringContaining('La base de datos no responde ahora.')])
  const answer = await act()
  expect(answer.status).toBe(200)
  expect(await (await act()).json()).toMatchObject({ entry: Written.parse(await answer.json()).entry })
  expect((await visitor.get('/desk')).status).toBe(200)
})
