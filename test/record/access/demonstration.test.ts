import { rm } from 'node:fs/promises'
import { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addSignIn } from '../../../src/doors/sign-in/add-sign-in.ts'
import { demonstrate } from '../../../src/doors/sign-in/demonstration/demonstrate.ts'
import { whyNoDemonstration } from '../../../src/doors/sign-in/demonstration/may-demonstrate.ts'
import { prepareDemonstration } from '../../../src/doors/sign-in/demonstration/prepare-demonstration.ts'
import { openRecordDoor } from '../../../src/doors/sign-in/open-record-door.ts'
import { openSignInDoor } from '../../../src/doors/sign-in/open-sign-in-door.ts'
import { readPublicAddress } from '../../../src/doors/sign-in/public-address.ts'
import { requireSignedIn } from '../../../src/doors/sign-in/require-signed-in.ts'
import { securityHeaders } from '../../../src/doors/web/security-headers.ts'
import { demoFounder, demoOfficers } from '../../../src/offices/personnel/demo-officers.ts'
import { type OpenRecord, openRecord } from '../../../src/open-record.ts'
import { isDemonstrationRecord } from '../../../src/registrar/is-demonstration-record.ts'
import { readSettings } from '../../../src/settings.ts'
import { makeTestFolder } from '../make-test-folder.ts'
import { openTestDatabase } from '../open-test-database.ts'
import { recordForTests } from '../registrar/record-for-tests.ts'
import { Browser } from './sign-in-site.ts'

const origin = 'http://localhost:8080'
let record: OpenRecord
let drop: () => Promise<void>
beforeAll(async () => {
  const opened = await openTestDatabase()
  drop = opened.drop
  const now = () => Temporal.Instant.from('2026-03-06T15:00:00Z')
  record = await openRecord(readSettings({}), { database: opened.database, masterKey: new Uint8Array(32).fill(7), now })
  await prepareDemonstration(record)
})
afterAll(async () => {
  await record.close()
  await drop()
})

function browserOver(environment: Record<string, string> = {}, at = origin): Browser {
  const door = openSignInDoor({ ...record, isDemonstration: true, home: '/desk' }, readSettings(environment))
  const app = new Hono()
  app.use(securityHeaders())
  addSignIn(app, door)
  app.get('/desk', requireSignedIn(door), (context) => context.text(`Desk of ${context.var.signedIn?.name}`))
  return new Browser(app, at)
}

describe('demonstration accounts', () => {
  test('belong to officers who say that they are invented, appointed by real acts on a record that says so', async () => {
    const [first] = await record.ledger.readFrom(0, 1)
    expect(first?.payload).toMatchObject({ isDemonstration: true, because: expect.stringContaining('everybody in it is invented') })
    expect([...demoOfficers, demoFounder].filter(({ name }) => !name.endsWith('(invented)'))).toEqual([])
    const accounts = await record.access.accounts.list()
    expect(accounts).toHaveLength(demoOfficers.length + 1)
    for (const account of accounts) {
      const officer = await record.findOfficer(account.officerId)
      expect(officer?.name).toMatch(/ \(invented\)$/)
      expect(officer?.standing.positions.length).toBeGreaterThan(0)
    }
    expect(
      (await record.findOfficer(accounts.find(({ signInName }) => signInName === 'drew.director')?.officerId ?? ''))?.standing,
    ).toMatchObject({
      positions: [{ position: 'field-office-director' }],
      credentials: [{ inForce: true }, { inForce: true }, { inForce: true }],
      clearances: ['asylum', 'minor', 'section-1367'],
    })
    const idOf = (name: string) => accounts.find(({ signInName }) => signInName === name)?.officerId ?? ''
    expect((await record.findOfficer(idOf('devon.deportation')))?.standing.supervisorId).toBe(idOf('sasha.supervisor'))
  })

  test('are made once', async () => {
    const before = await record.ledger.position()
    expect(await prepareDemonstration(record)).toBe(true)
    expect(await record.ledger.position()).toBe(before)
  })

  test('are made by one of two that are started on an empty record at the same moment, and the other finds them', async () => {
    const [opened, folder] = [await openTestDatabase(), await makeTestFolder()]
    const settings = readSettings({ WRIT_HOME: folder })
    const now = () => Temporal.Instant.from('2026-11-22T15:00:00Z')
    const parts = { database: opened.database, masterKey: new Uint8Array(32).fill(7), now }
    const both = await Promise.all([openRecord(settings, parts), openRecord(settings, parts)])
    const told: string[] = []
    await Promise.all(both.map((one) => demonstrate(one, settings, (says) => told.push(says))))
    expect(told).toEqual(['Preparing a demonstration record of invented officers and cases.'])
    expect(await both[0].access.accounts.list()).toHaveLength(demoOfficers.length + 1)
    for (const one of both) await one.close()
    await opened.drop()
    await rm(folder, { recursive: true })
  })

  test('are entered from a list, by a form without any script, and every page says that all is invented', async () => {
    const browser = browserOver()
    const page = await (await browser.ask('/demonstration?next=/desk')).text()
    expect(page).toContain('<strong>DEMONSTRATION</strong> Invented data')
    const [, officerId = ''] = /value="([^"]+)" aria-label="Enter as Casey Counsel \(invented\)"/.exec(page) ?? []
    const entered = await browser.send('/demonstration', { officerId })
    expect([entered.status, entered.headers.get('location')]).toEqual([303, '/desk'])
    expect(await (await browser.ask('/desk')).text()).toBe('Desk of Casey Counsel (invented)')
    expect(await (await browser.ask('/me')).text()).toContain('<strong>DEMONSTRATION</strong> Invented data')
  })

  test('are entered by no form of another site, and nobody else is entered as', async () => {
    const browser = browserOver()
    expect((await browser.send('/demonstration', { officerId: '00000000-0000-4000-8000-00000000dead' })).status).toBe(403)
    const [account] = await record.access.accounts.list()
    const forged = await browser.send('/demonstration', { officerId: account?.officerId ?? '' }, { origin: 'https://example.invalid' })
    expect([forged.status, browser.cookies.has('writ_session')]).toEqual([403, false])
  })
})

describe('demonstration accounts are refused', () => {
  test.each([
    ['over a database of one’s own', { DATABASE_URL: 'postgres://example.invalid/writ' }, 'DATABASE_URL is set'],
    ['on an address others reach', { HOST: '0.0.0.0', WRIT_PUBLIC_URL: 'https://writ.example.invalid' }, 'HOST lets other machines in'],
    ['on every address', { HOST: '::', WRIT_PUBLIC_URL: 'https://writ.example.invalid' }, 'HOST lets other machines in'],
    ['behind a public name', { WRIT_PUBLIC_URL: 'https://writ.example.invalid' }, 'WRIT_PUBLIC_URL is set'],
  ])('%s, though the record is a demonstration', async (_where, environment, because) => {
    expect(whyNoDemonstration(readSettings(environment))).toContain(because)
    const browser = browserOver(environment, 'WRIT_PUBLIC_URL' in environment ? 'https://writ.example.invalid' : origin)
    expect(await (await browser.ask('/sign-in')).text()).not.toContain('invented officer')
    expect((await browser.ask('/demonstration')).status).toBe(404)
    const [account] = await record.access.accounts.list()
    expect((await browser.send('/demonstration', { officerId: account?.officerId ?? '' })).status).toBe(404)
  })

  test('on a record that was founded in earnest: nothing is added to it', async () => {
    const earnest = await recordForTests()
    try {
      const before = await earnest.ledger.position()
      expect(await prepareDemonstration(earnest)).toBe(false)
      expect(await isDemonstrationRecord(earnest)).toBe(false)
      expect(await earnest.ledger.position()).toBe(before)
      expect(await earnest.access.accounts.list()).toEqual([])
    } finally {
      await earnest.close()
    }
  })

  test('and are allowed where only this machine reaches a database of our own', () => {
    for (const HOST of ['127.0.0.1', 'localhost', '::1']) expect(whyNoDemonstration({ HOST })).toBeUndefined()
  })
})

describe('the address people reach the server by', () => {
  test('has to be given, over https, where others can reach it; a demonstration then keeps the record closed', async () => {
    expect(() => readPublicAddress({ HOST: '0.0.0.0' })).toThrow(/set WRIT_PUBLIC_URL to the https address/)
    expect(() => readPublicAddress({ HOST: '0.0.0.0', WRIT_PUBLIC_URL: 'http://writ.example.gov' })).toThrow(/must begin with https/)
    await expect(openRecordDoor(readSettings({ HOST: '0.0.0.0' }), 'record', () => {})).rejects.toThrow(/set WRIT_PUBLIC_URL/)
    const told: string[] = []
    expect(await openRecordDoor(readSettings({ HOST: '0.0.0.0' }), 'demonstration', (says) => told.push(says))).toBeUndefined()
    expect(told).toEqual([expect.stringContaining('The record stays closed. HOST lets other machines in')])
  })

  test('over https keeps cookies to https and to this host alone', async () => {
    const officer = await record.access.accounts.list()
    const door = openSignInDoor(
      { ...record, isDemonstration: false, home: '/desk' },
      readSettings({ HOST: '0.0.0.0', WRIT_PUBLIC_URL: 'https://writ.example.gov/' }),
    )
    const app = new Hono()
    addSignIn(app, door)
    const secret = await record.access.sessions.begin(
      { accountId: officer[0]?.accountId ?? '', method: 'passkey', address: null },
      record.now(),
    )
    const page = await app.request('https://writ.example.gov/me', { headers: { cookie: `__Host-writ_session=${secret}` } })
    expect(page.status).toBe(200)
    expect((await app.request('https://writ.example.gov/me', { headers: { cookie: `writ_session=${secret}` } })).status).toBe(302)
    const begun = await app.request('https://writ.example.gov/sign-in/passkey/options', {
      method: 'POST',
      headers: { origin: 'https://writ.example.gov', 'content-type': 'application/json' },
      body: '{}',
    })
    expect(begun.headers.getSetCookie()[0]).toMatch(/^__Host-writ_ceremony=[\w-]+; Max-Age=600; Path=\/; HttpOnly; Secure; SameSite=Lax$/)
  })
})
