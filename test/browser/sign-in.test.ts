import { Hono } from 'hono'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addSignIn } from '../../src/doors/sign-in/add-sign-in.ts'
import { openSignInDoor } from '../../src/doors/sign-in/open-sign-in-door.ts'
import { requireSignedIn } from '../../src/doors/sign-in/require-signed-in.ts'
import { serveAssets } from '../../src/doors/web/assets.ts'
import { html } from '../../src/doors/web/html.ts'
import { layout } from '../../src/doors/web/parts/layout.ts'
import { securityHeaders } from '../../src/doors/web/security-headers.ts'
import { type Served, serveApp } from '../../src/doors/web/serve-app.ts'
import { readView } from '../../src/doors/web/view.ts'
import { readSettings } from '../../src/settings.ts'
import { type RecordForTests, recordForTests } from '../record/registrar/record-for-tests.ts'
import { axeFinds } from './find-barriers.ts'
import { follow } from './follow.ts'
import { openBrowser, type TestBrowser } from './open-browser.ts'
import { widths } from './open-site.ts'

let record: RecordForTests
let served: Served
let browser: TestBrowser
beforeAll(async () => {
  record = await recordForTests()
  const door = openSignInDoor({ ...record, isDemonstration: false, home: '/desk' }, readSettings({}))
  const app = new Hono()
  app.use(securityHeaders())
  serveAssets(app)
  addSignIn(app, door)
  app.get('/desk', requireSignedIn(door), async (context) =>
    context.html(await layout(readView(context), { title: 'Desk', body: html`<h1>Desk</h1>` })),
  )
  served = await serveApp(app, { host: '127.0.0.1', port: 0 })
  browser = await openBrowser()
})
afterAll(async () => {
  await browser.close()
  await served.close()
  await record.close()
})

/** A browser with a device that holds passkeys, unlocked by its owner: Chromium's own, over the DevTools protocol. */
async function openWithDevice(
  width: keyof typeof widths = 'desktop',
): Promise<{ context: BrowserContext; page: Page; lock(isLocked: boolean): Promise<unknown> }> {
  const context = await browser.newContext({ viewport: widths[width] })
  const page = await context.newPage()
  const devTools = await context.newCDPSession(page)
  await devTools.send('WebAuthn.enable')
  const { authenticatorId } = await devTools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  return {
    context,
    page,
    lock: (isLocked) => devTools.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: !isLocked }),
  }
}

let count = 0
/** An account of a new officer, and the one-time link to its first passkey. */
async function invite(name: string, positions: Parameters<RecordForTests['officer']>[0] = ['account-administrator']) {
  const officerId = await record.officer(positions, { name })
  const by = { officerId: record.founderId }
  const { accountId } = await record.access.accounts.open({ officerId, signInName: `example.browser.${++count}` }, by, record.now())
  return { accountId, link: `${served.url}/register/${await record.access.invitations.make(accountId, by, record.now())}` }
}

const signIn = async (page: Page) => {
  await page.goto(`${served.url}/desk`)
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click()
  await page.waitForURL('**/desk')
}

describe('a passkey', () => {
  test('is registered by a link and signs in, over and over, in a real browser', async () => {
    const { page, context } = await openWithDevice()
    const { link, accountId } = await invite('Officer Example Browser')
    await page.goto(link)
    await page.getByRole('button', { name: 'Register a passkey' }).click()
    await page.waitForURL('**/sign-in?registered=yes')
    expect(await page.getByRole('status').first().textContent()).toContain('Your passkey is registered.')
    await signIn(page)
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Desk')
    await page.getByRole('button', { name: 'Sign out' }).click()
    await page.waitForURL('**/sign-in?because=signed-out')
    await page.goBack()
    expect(page.url()).toContain('/sign-in')
    await signIn(page)
    expect((await record.access.events.list({ accountId })).map(({ kind }) => kind).slice(0, 3)).toEqual([
      'signed-in',
      'signed-out',
      'signed-in',
    ])
    expect((await context.cookies()).find(({ name }) => name === 'writ_session')).toMatchObject({ httpOnly: true, sameSite: 'Lax' })
    expect(await page.evaluate('document.cookie')).toBe('')
    await context.close()
  })

  test('of a device that is not unlocked does not sign in, and the page says what to do', async () => {
    const { page, context, lock } = await openWithDevice()
    const { link } = await invite('Officer Example Locked')
    await page.goto(link)
    await page.getByRole('button', { name: 'Register a passkey' }).click()
    await page.waitForURL('**/sign-in?registered=yes')
    await lock(true)
    await page.getByRole('button', { name: 'Sign in with a passkey' }).click()
    const status = page.locator('.writ-status')
    await expect.poll(() => status.textContent()).toContain('The passkey was not used: it was cancelled, or took too long. Try again.')
    expect(await page.getByRole('button', { name: 'Sign in with a passkey' }).isEnabled()).toBe(true)
    await context.close()
  })

  test('whose link was used is told so by a page', async () => {
    const { page, context } = await openWithDevice()
    const { link } = await invite('Officer Example Late')
    await page.goto(link)
    await page.getByRole('button', { name: 'Register a passkey' }).click()
    await page.waitForURL('**/sign-in?registered=yes')
    await page.goto(link)
    expect(await page.locator('main').textContent()).toContain('This link does not work: it was used')
    await context.close()
  })
})

describe('without JavaScript', () => {
  test('the page says what needs it, and everything behind it works: opening an account, making a link, a key, signing out', async () => {
    const { accountId } = await invite('Officer Example Plain')
    const secret = await record.access.sessions.begin({ accountId, method: 'passkey', address: null }, record.now())
    await record.officer(['attorney'], { name: 'Officer Example Applicant' })
    const context = await browser.newContext({ javaScriptEnabled: false })
    const page = await context.newPage()
    await page.goto(`${served.url}/sign-in`)
    expect(await page.locator('main').textContent()).toContain('A passkey needs JavaScript, for this step only.')
    await context.addCookies([{ name: 'writ_session', value: secret, url: served.url }])
    await page.goto(`${served.url}/accounts`)
    await page.getByLabel('Officer', { exact: true }).selectOption({ label: 'Officer Example Applicant, Attorney' })
    await page.getByLabel('Sign-in name').fill('applicant.one')
    await page.getByRole('button', { name: 'Open the account' }).click()
    await page.getByRole('button', { name: 'Make a link for a passkey' }).click()
    expect(await page.locator('main code').first().textContent()).toMatch(/\/register\/[\w-]{43}$/)
    await page.goto(`${served.url}/keys`)
    await page.getByLabel('Acts as').selectOption({ label: 'Officer Example Applicant, Attorney' })
    await page.getByLabel('What it is for').fill('An example program')
    await page.getByText('The clock board', { exact: true }).click()
    await page.getByLabel('Last day it works').fill('2026-04-01')
    await page.getByRole('button', { name: 'Make the key' }).click()
    expect(await page.locator('main code').first().textContent()).toMatch(/^writ_[\w-]{43}$/)
    await follow(page.getByRole('button', { name: 'Revoke the key for An example program' }))
    expect(await page.locator('main').textContent()).toContain('revoked 2026-03-06')
    await follow(page.getByRole('button', { name: 'Sign out' }))
    expect(page.url()).toContain('/sign-in?because=signed-out')
    await context.close()
  })
})

describe.each(Object.keys(widths) as (keyof typeof widths)[])('every page of the way in, on a %s', (width) => {
  test('has no barrier that axe finds, fits the screen, has one main heading and no fault in the console', async () => {
    const { page, context } = await openWithDevice(width)
    const [{ accountId, link }, other] = [await invite('Officer Example Axe'), await invite('Officer Example Other', ['attorney'])]
    const faults: string[] = []
    page.on('console', (message) => {
      if (message.type() === 'error' && !message.text().includes('the server responded with a status of 4')) faults.push(message.text())
    })
    const look = async (path: string) => {
      await page.goto(path.startsWith('http') ? path : served.url + path)
      expect([path, await axeFinds(page, [])]).toEqual([path, []])
      expect([path, await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth')]).toEqual([path, true])
      expect([path, await page.locator('h1').count()]).toEqual([path, 1])
    }
    for (const path of ['/sign-in', '/sign-in?because=idle&next=/desk', '/sign-in?registered=yes', link, '/register/none']) await look(path)
    const secret = await record.access.sessions.begin({ accountId, method: 'passkey', address: '127.0.0.1' }, record.now())
    await context.addCookies([{ name: 'writ_session', value: secret, url: served.url }])
    for (const path of ['/me', '/door', '/accounts', `/accounts/${other.accountId}`, `/accounts/${accountId}`, '/keys', '/accounts/none'])
      await look(path)
    expect(faults).toEqual([])
    await page.goto(`${served.url}/accounts`)
    await follow(page.getByRole('button', { name: 'Open the account' }))
    expect(await axeFinds(page, [])).toEqual([])
    expect(await page.getByRole('alert').textContent()).toContain('Choose the officer the account is for.')
    await context.close()
  })
})
