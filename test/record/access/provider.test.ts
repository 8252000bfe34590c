import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { readProvider } from '../../../src/doors/sign-in/provider/provider-settings.ts'
import { type Browser, type SignInSite, signInSite } from './sign-in-site.ts'
import { startProvider, type TestProvider } from './start-provider.ts'

let site: SignInSite
let provider: TestProvider
beforeAll(async () => {
  provider = await startProvider('http://localhost:8080/sign-in/provider/return')
  site = await signInSite(provider.client)
})
afterAll(async () => {
  await site.close()
  await provider.stop()
})
let hours = 0
/** The provider's clock is the machine's; ours only counts failures, so every test is an hour after the last. */
beforeEach(() => {
  site.record.setClock(Temporal.Instant.from('2026-03-06T15:00:00Z').add({ hours: ++hours }).toString())
})

async function member(subject: string) {
  const officerId = await site.record.officer(['attorney'], { name: `Officer ${subject}` })
  const by = { officerId: site.record.founderId }
  const given = { officerId, signInName: `example.${subject}`, provider: { issuer: provider.issuer, subject } }
  const { accountId } = await site.record.access.accounts.open(given, by, site.record.now())
  return { officerId, accountId }
}

/** Goes to the provider and gives the address it sends back to. */
async function visit(browser: Browser, subject: string, next = ''): Promise<string> {
  const start = await browser.ask(`/sign-in/provider${next}`)
  expect(start.status).toBe(302)
  return provider.signInAs(subject, start.headers.get('location') ?? '')
}

const saysIn = async (answer: Response) => (await answer.text()).replaceAll(/\s+/g, ' ')

describe('signing in by the agency’s provider', () => {
  test('is offered, asks with PKCE, state and nonce, and leads to where one was going', async () => {
    const { accountId } = await member('ames')
    const browser = site.browser()
    expect(await (await browser.ask('/sign-in')).text()).toContain('Sign in by your identity provider')
    const asked = new URL((await browser.ask('/sign-in/provider?next=/desk')).headers.get('location') ?? '').searchParams
    expect(Object.fromEntries(asked)).toMatchObject({ response_type: 'code', scope: 'openid', code_challenge_method: 'S256' })
    for (const name of ['state', 'nonce', 'code_challenge'])
      expect([name, asked.get(name)]).toEqual([name, expect.stringMatching(/^[\w-]{43}$/)])
    const answer = await browser.ask(await visit(browser, 'ames', '?next=/desk'))
    expect([answer.status, answer.headers.get('location')]).toEqual([302, '/desk'])
    expect(await (await browser.ask('/desk')).text()).toBe('Desk of Officer ames')
    expect((await site.record.access.events.list({ accountId }))[0]).toMatchObject({ kind: 'signed-in', method: 'oidc' })
  })

  test('with nobody’s account lets nobody in, and says which id to give an administrator', async () => {
    const browser = site.browser()
    const answer = await browser.ask(await visit(browser, 'stranger'))
    expect(answer.status).toBe(403)
    expect(await saysIn(answer)).toContain('there is no account for you here. Give an account administrator this id: stranger')
    expect(browser.cookies.has('writ_session')).toBe(false)
  })

  test('is refused in another browser than the one that began, and a second time', async () => {
    await member('bell')
    const [browser, other] = [site.browser(), site.browser()]
    const back = await visit(browser, 'bell')
    expect((await other.ask(back)).status).toBe(403)
    const ceremony = browser.cookies.get('writ_ceremony') ?? ''
    expect((await browser.ask(back)).status).toBe(302)
    browser.cookies.set('writ_ceremony', ceremony)
    expect((await browser.ask(back)).status).toBe(403)
  })

  test('is refused with another’s code, another’s state, and after ten minutes', async () => {
    await member('cole')
    const [one, two, three] = [site.browser(), site.browser(), site.browser()]
    const [first, second] = [new URL(await visit(one, 'cole')), new URL(await visit(two, 'cole'))]
    const mixed = new URL(first)
    mixed.searchParams.set('code', second.searchParams.get('code') ?? '')
    expect(await saysIn(await one.ask(mixed.href))).toContain('did not confirm who you are')
    const restated = new URL(second)
    restated.searchParams.set('state', 'planted')
    expect(await saysIn(await two.ask(restated.href))).toContain('did not confirm who you are')
    const late = await visit(three, 'cole')
    site.record.setClock(site.record.now().add({ minutes: 10 }).toString())
    expect(await saysIn(await three.ask(late))).toContain('took too long')
  })

  test('is refused for a closed account and for a locked one', async () => {
    const [closed, locked] = [await member('dean'), await member('eads')]
    await site.record.access.accounts.close(closed.accountId, { officerId: site.record.founderId }, site.record.now())
    const until = site.record.now().add({ minutes: 15 })
    await site.record.access.accounts.lock(locked.accountId, until, 'Locked by the test.', site.record.now(), null)
    const [one, two] = [site.browser(), site.browser()]
    expect(await saysIn(await one.ask(await visit(one, 'dean')))).toContain('there is no account for you here')
    expect(await saysIn(await two.ask(await visit(two, 'eads')))).toContain('This account is locked until')
    expect(two.cookies.has('writ_session')).toBe(false)
  })

  test('that the officer breaks off leads back with a sentence', async () => {
    const browser = site.browser()
    const start = new URL((await browser.ask('/sign-in/provider')).headers.get('location') ?? '')
    const state = start.searchParams.get('state') ?? ''
    const answer = await browser.ask(
      `/sign-in/provider/return?error=access_denied&state=${state}&iss=${encodeURIComponent(provider.issuer)}`,
    )
    expect([answer.status, await saysIn(answer)]).toEqual([403, expect.stringContaining('did not confirm who you are. Begin again.')])
  })
})

describe('a provider that does not answer', () => {
  test('is said to be away, and is asked again the next time', async () => {
    const away = await signInSite({ ...provider.client, OIDC_ISSUER: 'http://localhost:1' })
    try {
      const answer = await away.browser().ask('/sign-in/provider')
      expect([answer.status, await saysIn(answer)]).toEqual([403, expect.stringContaining('does not answer. Try again in a few minutes.')])
    } finally {
      await away.close()
    }
  })
})

describe('the settings of a provider', () => {
  test('are all given or none, and over https', () => {
    expect(readProvider({})).toBeUndefined()
    expect(() => readProvider({ OIDC_ISSUER: 'https://id.example.gov' })).toThrow(/set all three or none/)
    const whole = { OIDC_CLIENT_ID: 'writ', OIDC_CLIENT_SECRET: 'x' }
    expect(() => readProvider({ ...whole, OIDC_ISSUER: 'http://id.example.gov' })).toThrow(/must begin with https/)
    expect(readProvider({ ...whole, OIDC_ISSUER: 'https://id.example.gov' })?.issuer).toBe('https://id.example.gov')
  })
})
