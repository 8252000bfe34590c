import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { AccountTaken } from '../../../src/ledger/access/accounts.ts'
import { type Access, openAccess } from '../../../src/ledger/access/open-access.ts'
import type { RecordDatabase } from '../../../src/ledger/server/record-database.ts'
import { openTestDatabase } from '../open-test-database.ts'

let database: RecordDatabase
let drop: () => Promise<void>
let access: Access
beforeAll(async () => {
  const opened = await openTestDatabase()
  database = opened.database
  drop = opened.drop
  access = openAccess(database.app)
})
afterAll(() => drop())

const now = Temporal.Instant.from('2026-03-06T12:00:00Z')
const later = (duration: Temporal.DurationLike) => now.add(duration)
const administrator = { officerId: '00000000-0000-4000-8000-0000000000aa' }
let count = 0
const officer = () => `00000000-0000-4000-8000-${String(++count).padStart(12, '0')}`
const open = (signInName: string, officerId = officer()) => access.accounts.open({ officerId, signInName }, administrator, now)
const begin = (accountId: string, at = now, replaces?: string) =>
  access.sessions.begin({ accountId, method: 'passkey', address: '127.0.0.1', replaces }, at)
const kindsOf = async (accountId: string) => (await access.events.list({ accountId })).map(({ kind }) => kind)

describe('an account', () => {
  test('is opened once for an officer, and a name is had by one open account', async () => {
    const account = await open('Example.One')
    expect(account).toMatchObject({ signInName: 'example.one', passkeyCount: 0, closedAt: null, openedBy: administrator.officerId })
    await expect(open('another.name', account.officerId)).rejects.toThrow(/This officer has an open account already/)
    await expect(open('EXAMPLE.ONE')).rejects.toBeInstanceOf(AccountTaken)
    await access.accounts.close(account.accountId, administrator, now)
    expect((await open('example.one', account.officerId)).accountId).not.toBe(account.accountId)
  })

  test('two are not opened for one officer by two administrators at once', async () => {
    const officerId = officer()
    const opened = await Promise.allSettled([open('at.once.a', officerId), open('at.once.b', officerId)])
    expect(opened.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  test('when closed ends its sessions at once, and stays', async () => {
    const account = await open('example.two')
    const secret = await begin(account.accountId)
    expect(await access.sessions.find(secret, later({ seconds: 1 }))).toMatchObject({ is: 'live' })
    await access.accounts.close(account.accountId, administrator, later({ seconds: 2 }))
    expect(await access.sessions.find(secret, later({ seconds: 3 }))).toEqual({ is: 'ended', because: 'account-closed' })
    expect((await access.accounts.find(account.accountId))?.closedAt).toBe('2026-03-06T12:00:02.000Z')
    expect(await kindsOf(account.accountId)).toEqual(['account-closed', 'signed-in', 'account-opened'])
  })
})

describe('a session', () => {
  test('is known by its secret alone, which is nowhere in the database', async () => {
    const account = await open('secret.keeper')
    const secret = await begin(account.accountId)
    const { rows } = await database.app.query('select session::text as text from access.session')
    expect(rows.filter(({ text }) => String(text).includes(secret))).toEqual([])
    expect(rows.filter(({ text }) => String(text).includes(Buffer.from(secret).toString('hex')))).toEqual([])
    expect(await access.sessions.find(`${secret}x`, now)).toEqual({ is: 'unknown' })
    expect(await access.sessions.find('', now)).toEqual({ is: 'unknown' })
  })

  test('ends after thirty minutes without use, and a use puts that off', async () => {
    const { accountId } = await open('idle.one')
    const [used, unused] = [await begin(accountId), await begin(accountId)]
    expect(await access.sessions.find(used, later({ minutes: 29 }))).toMatchObject({ is: 'live' })
    expect(await access.sessions.find(used, later({ minutes: 58 }))).toMatchObject({ is: 'live' })
    expect(await access.sessions.find(unused, later({ minutes: 30 }))).toEqual({ is: 'ended', because: 'idle' })
    expect(await access.sessions.find(unused, later({ minutes: 31 }))).toEqual({ is: 'ended', because: 'idle' })
    expect(await kindsOf(accountId)).toEqual(['session-ended', 'signed-in', 'signed-in', 'account-opened'])
  })

  test('ends after twelve hours however much it is used', async () => {
    const { accountId } = await open('tireless.one')
    const secret = await begin(accountId)
    for (let minutes = 20; minutes < 12 * 60; minutes += 20)
      expect([minutes, (await access.sessions.find(secret, later({ minutes }))).is]).toEqual([minutes, 'live'])
    expect(await access.sessions.find(secret, later({ hours: 12 }))).toEqual({ is: 'ended', because: 'too-long' })
  })

  test('ends when the same browser signs in again, and when it is signed out', async () => {
    const { accountId, officerId } = await open('again.one')
    const first = await begin(accountId)
    const second = await begin(accountId, later({ minutes: 1 }), first)
    expect(await access.sessions.find(first, later({ minutes: 2 }))).toEqual({ is: 'ended', because: 'signed-in-again' })
    const found = await access.sessions.find(second, later({ minutes: 2 }))
    if (found.is !== 'live') throw new Error('the second session is not live')
    await access.sessions.end(found.session.sessionId, 'signed-out', later({ minutes: 3 }), { officerId, address: null })
    expect(await access.sessions.find(second, later({ minutes: 4 }))).toEqual({ is: 'ended', because: 'signed-out' })
    expect((await access.events.list({ accountId }))[0]).toMatchObject({ kind: 'signed-out', byOfficerId: officerId })
  })
})

describe('failures', () => {
  test('are counted since the last success and the last unlocking', async () => {
    const { accountId } = await open('forgetful.one')
    const fail = (minutes: number) =>
      access.events.record({ at: later({ minutes }), kind: 'failed', accountId, says: 'The signature did not match.' })
    const counted = (minutes: number) => access.events.failuresSince(accountId, later({ minutes }).subtract({ minutes: 15 }))
    for (const minute of [1, 2, 3]) await fail(minute)
    expect(await counted(4)).toBe(3)
    expect(await counted(17)).toBe(1)
    await begin(accountId, later({ minutes: 5 }))
    expect(await counted(6)).toBe(0)
    await fail(7)
    expect(await counted(8)).toBe(1)
    await access.accounts.unlock(accountId, administrator, later({ minutes: 9 }))
    expect(await counted(10)).toBe(0)
  })
})

describe('a one-time link', () => {
  test('works once, for a day, and a newer one puts an end to it', async () => {
    const { accountId } = await open('invited.one')
    const first = await access.invitations.make(accountId, administrator, now)
    expect(await access.invitations.find(first, later({ hours: 23 }))).toBe(accountId)
    expect(await access.invitations.find(first, later({ hours: 24 }))).toBeUndefined()
    const second = await access.invitations.make(accountId, administrator, later({ hours: 1 }))
    expect(await access.invitations.find(first, later({ hours: 2 }))).toBeUndefined()
    const passkey = {
      passkeyId: 'example-passkey',
      accountId,
      publicKey: new Uint8Array([1]),
      counter: 0,
      transports: [],
      label: 'Example',
    }
    const add = (link: string) => access.passkeys.add(passkey, link, later({ hours: 2 }), null)
    expect(await add(first)).toBe(false)
    expect(await Promise.all([add(second), add(second)])).toContain(true)
    expect(await add(second)).toBe(false)
    expect(await access.passkeys.listOf(accountId)).toHaveLength(1)
  })
})

describe('a passkey', () => {
  test('whose count goes back is not used, and one taken away is not found', async () => {
    const { accountId, officerId } = await open('counting.one')
    const link = await access.invitations.make(accountId, administrator, now)
    const passkey = {
      passkeyId: 'counting',
      accountId,
      publicKey: new Uint8Array([4, 5]),
      counter: 7,
      transports: ['usb'],
      label: 'Example',
    }
    expect(await access.passkeys.add(passkey, link, now, null)).toBe(true)
    expect(await access.passkeys.find('counting')).toMatchObject({ counter: 7, transports: ['usb'], publicKey: new Uint8Array([4, 5]) })
    expect(await access.passkeys.use('counting', 7, now)).toBe(false)
    expect(await access.passkeys.use('counting', 8, now)).toBe(true)
    expect(await access.passkeys.use('counting', 0, now)).toBe(false)
    await access.passkeys.remove('counting', accountId, { officerId }, now)
    expect(await access.passkeys.find('counting')).toBeUndefined()
  })
})

describe('a ceremony', () => {
  test('is finished once, in ten minutes, and only as what it was begun', async () => {
    const secret = await access.ceremonies.begin('passkey', { challenge: 'abc' }, now)
    expect(await access.ceremonies.take('oidc', secret, now)).toBeUndefined()
    expect(await access.ceremonies.take('passkey', secret, later({ minutes: 9 }))).toEqual({ challenge: 'abc' })
    expect(await access.ceremonies.take('passkey', secret, later({ minutes: 9 }))).toBeUndefined()
    const slow = await access.ceremonies.begin('passkey', { challenge: 'abc' }, now)
    expect(await access.ceremonies.take('passkey', slow, later({ minutes: 10 }))).toBeUndefined()
  })
})

describe('an API key', () => {
  const opened = () => open(`holder.of.keys.${++count}`)
  const key = { label: 'Example program', acts: ['BookIn'], reads: [], expiresAt: later({ hours: 48 }) }

  test('works until it expires or is revoked, and is nowhere in the database', async () => {
    const { officerId } = await opened()
    const { secret, keyId } = await access.keys.make({ ...key, officerId }, administrator, now)
    expect(secret).toMatch(/^writ_[\w-]{43}$/)
    expect(await access.keys.find(secret, later({ hours: 47 }))).toMatchObject({ keyId, officerId, acts: ['BookIn'], reads: [] })
    expect(await access.keys.find(secret, later({ hours: 48 }))).toBeUndefined()
    const { rows } = await database.app.query('select api_key::text as text from access.api_key')
    expect(rows.filter(({ text }) => String(text).includes(secret.slice(5)))).toEqual([])
    await access.keys.revoke(keyId, administrator, later({ hours: 1 }))
    expect(await access.keys.find(secret, later({ hours: 2 }))).toBeUndefined()
    expect((await access.keys.list(officerId))[0]).toMatchObject({ revokedBy: administrator.officerId })
  })

  test('is never made for oneself, nor one that names nothing', async () => {
    const { officerId } = await opened()
    await expect(access.keys.make({ ...key, officerId }, { officerId }, now)).rejects.toThrow(/api_key_not_for_oneself/)
    await expect(access.keys.make({ ...key, acts: [], officerId }, administrator, now)).rejects.toThrow(/api_key_is_narrow/)
  })

  test('is made for nobody without an open account', async () => {
    await expect(access.keys.make({ ...key, officerId: officer() }, administrator, now)).rejects.toThrow(/no open account/)
  })

  test('works no more once the account of its officer is closed, though nobody revoked it, nor when another is opened for them', async () => {
    const { officerId, accountId } = await opened()
    const { secret, keyId } = await access.keys.make({ ...key, officerId }, administrator, now)
    expect(await access.keys.find(secret, now)).toMatchObject({ keyId })
    // As accounts were closed before closing revoked keys.
    await database.app.query('update access.account set closed_at = $2, closed_by = $3 where account_id = $1', [
      accountId,
      later({ hours: 1 }).toString(),
      administrator.officerId,
    ])
    expect(await access.keys.find(secret, later({ hours: 2 }))).toBeUndefined()
    await access.accounts.open({ officerId, signInName: 'opened.once.more' }, administrator, later({ hours: 3 }))
    expect(await access.keys.find(secret, later({ hours: 4 }))).toBeUndefined()
    expect((await access.keys.list(officerId)).map(({ revokedAt }) => revokedAt)).toEqual([null])
  })

  test('works though the clock was set back before it was made', async () => {
    const { officerId } = await opened()
    const earlier = now.subtract({ hours: 1 })
    const { secret } = await access.keys.make({ ...key, officerId }, administrator, earlier)
    expect(await access.keys.find(secret, earlier)).toMatchObject({ officerId })
  })
})

describe('what happened at the door', () => {
  test('is never changed or removed, not even by the owner of the tables', async () => {
    await access.denials.record({
      at: now,
      kind: 'not-permitted',
      officerId: officer(),
      trace: { sessionId: null, address: '127.0.0.1', door: 'web' },
      about: 'BookIn',
      caseId: 'not an id',
      says: 'Your positions do not allow it.',
    })
    const owner = await database.owner()
    try {
      for (const table of ['access.sign_in_event', 'access.denial'])
        for (const change of [`update ${table} set says = ''`, `delete from ${table}`, `truncate ${table}`]) {
          await expect(database.app.query(change), change).rejects.toThrow(/permission denied|refused/)
          await expect(owner.query(change), change).rejects.toThrow(/refused/)
        }
    } finally {
      await owner.end()
    }
    expect((await access.denials.list())[0]).toMatchObject({ about: 'BookIn', caseId: null })
  })

  test('no account, passkey, link, session or key is removed by the application', async () => {
    for (const table of ['account', 'passkey', 'invitation', 'session', 'api_key'])
      await expect(database.app.query(`delete from access.${table}`), table).rejects.toThrow(/permission denied/)
  })

  test('nothing of it is open to the reading room’s login, nor any account or key', async () => {
    for (const table of ['account', 'passkey', 'invitation', 'ceremony', 'session', 'api_key', 'sign_in_event', 'denial'])
      await expect(database.reader.query(`select * from access.${table}`), table).rejects.toThrow(/permission denied/)
  })
})
