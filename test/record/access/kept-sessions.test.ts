import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { KeptSessions } from '../../../src/ledger/access/kept-sessions.ts'
import { openAccess } from '../../../src/ledger/access/open-access.ts'
import type { SessionRow } from '../../../src/ledger/access/sessions.ts'
import type { RecordDatabase } from '../../../src/ledger/server/record-database.ts'
import { type ChannelWatch, watchChannel } from '../../../src/ledger/server/watch-channel.ts'
import { openLine } from '../../faults/cut-line.ts'
import { openTestDatabase } from '../open-test-database.ts'

let database: RecordDatabase
let drop: () => Promise<void>
const watches: ChannelWatch[] = []
beforeAll(async () => {
  const opened = await openTestDatabase()
  database = opened.database
  drop = opened.drop
})
afterAll(async () => {
  for (const watch of watches) await watch.close()
  await drop()
})

const now = Temporal.Instant.from('2026-03-06T12:00:00Z')
const administrator = { officerId: '00000000-0000-4000-8000-0000000000aa' }
let count = 0

/** One process over the database, and how often it asked. */
async function openProcess() {
  const kept = new KeptSessions<SessionRow>()
  const watch = await watchChannel({
    url: database.url('app'),
    name: 'writ access',
    channel: 'access_changed',
    heard: () => kept.forget(),
    lost: () => kept.forget(),
  })
  watches.push(watch)
  kept.listen(watch)
  const asked = vi.spyOn(database.app, 'query')
  return { access: openAccess(database.app, kept), watch, asked }
}

async function signIn({ access }: Awaited<ReturnType<typeof openProcess>>) {
  const officerId = `00000000-0000-4000-8000-${String(++count).padStart(12, '0')}`
  const account = await access.accounts.open({ officerId, signInName: `kept.${count}` }, administrator, now)
  const secret = await access.sessions.begin({ accountId: account.accountId, method: 'passkey', address: null }, now)
  const found = await access.sessions.find(secret, now)
  if (found.is !== 'live') throw new Error('Nobody is signed in.')
  return { account, secret, session: found.session }
}

describe('a session that was looked up', () => {
  test('is not asked of the database again', async () => {
    const here = await openProcess()
    const { secret } = await signIn(here)
    here.asked.mockClear()
    expect(await here.access.sessions.find(secret, now)).toMatchObject({ is: 'live' })
    expect(here.asked).not.toHaveBeenCalled()
  })

  test('is over at once where it was ended here', async () => {
    const here = await openProcess()
    const { secret, session } = await signIn(here)
    await here.access.sessions.end(session.sessionId, 'signed-out', now, { ...administrator, address: null })
    expect(await here.access.sessions.find(secret, now)).toEqual({ is: 'ended', because: 'signed-out' })
  })

  test('is over at once where its account was closed here', async () => {
    const here = await openProcess()
    const { secret, account } = await signIn(here)
    await here.access.accounts.close(account.accountId, administrator, now)
    expect(await here.access.sessions.find(secret, now)).toEqual({ is: 'ended', because: 'account-closed' })
  })

  test('is over as soon as another process that ended it is heard', async () => {
    const [here, there] = [await openProcess(), await openProcess()]
    const { secret, session } = await signIn(here)
    await there.access.sessions.end(session.sessionId, 'ended-by-administrator', now, { ...administrator, address: null })
    await vi.waitFor(async () =>
      expect(await here.access.sessions.find(secret, now)).toEqual({ is: 'ended', because: 'ended-by-administrator' }),
    )
  })

  test('is over when its time is, kept or not', async () => {
    const here = await openProcess()
    const { secret } = await signIn(here)
    expect(await here.access.sessions.find(secret, now.add({ minutes: 31 }))).toEqual({ is: 'ended', because: 'idle' })
  })

  test('is asked of the database again where the line over which news comes was cut in silence', async () => {
    const line = await openLine(database.url('app'))
    const kept = new KeptSessions<SessionRow>()
    const lost = vi.fn(() => kept.forget())
    const watch = await watchChannel({
      ...{ url: line.url, name: 'writ access', channel: 'access_changed', answerMs: 200 },
      ...{ heard: () => kept.forget(), lost },
    })
    watches.push(watch)
    line.cut('silence')
    await vi.waitFor(() => expect(lost).toHaveBeenCalledTimes(1), 5_000)
    expect(watch.isListening).toBe(false)
    line.mend()
    await vi.waitFor(() => expect(watch.isListening).toBe(true), 5_000)
    await watch.close()
    await line.close()
  })

  test('is asked of the database each time while no news arrives', async () => {
    const here = await openProcess()
    const { secret } = await signIn(here)
    await here.watch.close()
    here.asked.mockClear()
    expect(await here.access.sessions.find(secret, now)).toMatchObject({ is: 'live' })
    expect(await here.access.sessions.find(secret, now)).toMatchObject({ is: 'live' })
    expect(here.asked).toHaveBeenCalledTimes(2)
  })
})
