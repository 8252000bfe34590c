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
