import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { NETWORK_FAILURES_MAX } from '../../../src/doors/sign-in/open-sign-in-door.ts'
import { type Browser, register, type SignInSite, saysOf, signIn, signInSite } from './sign-in-site.ts'
import { type Options, softPasskey } from './soft-passkey.ts'

let site: SignInSite
beforeAll(async () => {
  site = await signInSite()
})
afterAll(() => site.close())
let minutes = 0
/** Every test an hour after the last, so that failures of one are not counted in another. */
beforeEach(() => wait(60))
function wait(more: number): void {
  minutes += more
  site.record.setClock(Temporal.Instant.from('2026-03-06T15:00:00Z').add({ minutes }).toString())
}

const sessionOf = (browser: Browser) => browser.cookies.get('writ_session') ?? ''
const eventsOf = async (accountId: string) => (await site.record.access.events.list({ accountId })).map(({ kind }) => kind)

describe('signing in with a passkey', () => {
  test('leads to the page one was on the way to, and is written down', async () => {
    const [browser, member] = [site.browser(), await site.officer(['deportation-officer'], 'Officer Example Ames')]
    const turned = await browser.ask('/desk?case=1')
    expect([turned.status, turned.headers.get('location')]).toEqual([302, '/sign-in?next=%2Fdesk%3Fcase%3D1'])
    const answer = await signIn(browser, member, {}, '/desk?case=1')
    expect([answer.status, await answer.json()]).toEqual([200, { next: '/desk?case=1' }])
    expect(await (await browser.ask('/desk')).text()).toBe('Desk of Officer Example Ames')
    expect(await eventsOf(member.accountId)).toEqual(['signed-in', 'passkey-added', 'link-made', 'account-opened'])
  })

  test('gives a cookie that scripts cannot read and other sites’ forms do not carry', async () => {
    const answer = await signIn(site.browser(), await site.officer(['attorney']))
    const cookie = answer.headers.getSetCookie().find((text) => text.startsWith('writ_session='))
    expect(cookie).toMatch(/; HttpOnly/)
    expect(cookie).toMatch(/; SameSite=Lax/)
    expect(cookie).toMatch(/; Path=\//)
  })

  test.each([
    ['another site', { origin: 'https://writ.example.invalid' }],
    ['another host’s passkey', { rpId: 'example.invalid' }],
    ['a device that was not unlocked', { isUnlocked: false }],
    ['a challenge that was not given', { challenge: 'AAAA' }],
  ])('is refused for %s, and counted as a failure', async (_what, told) => {
    const [browser, member] = [site.browser(), await site.officer(['attorney'])]
    const answer = await signIn(browser, member, told)
    expect([answer.status, await answer.json()]).toEqual([403, { says: 'The passkey did not prove the account. Try again.' }])
    expect(sessionOf(browser)).toBe('')
    expect((await eventsOf(member.accountId))[0]).toBe('failed')
  })

  test('is refused where the device’s count went back: there is a copy, neither of the two comes in again, and whoever is in is put out', async () => {
    const [browser, copy, member] = [site.browser(), site.browser(), await site.officer(['attorney'])]
    expect((await signIn(browser, member, { counter: 9 })).status).toBe(200)
    expect((await browser.ask('/desk')).status).toBe(200)
    const refused = await signIn(copy, member, { counter: 3 })
    expect([refused.status, await saysOf(refused)]).toEqual([403, expect.stringContaining('used in two places, and was taken away')])
    for (const counter of [4, 9, 10, 11]) expect((await signIn(copy, member, { counter })).status, `${counter}`).toBe(403)
    const turned = (await browser.ask('/desk')).headers.get('location') ?? ''
    expect(turned).toBe('/sign-in?next=%2Fdesk&because=passkey-copied')
    expect(await (await browser.ask(turned)).text()).toContain('used in two places, and was taken away')
    expect((await signIn(browser, member, { counter: 12 })).status).toBe(403)
    expect(await eventsOf(member.accountId)).toContain('passkey-removed')
  })

  test('is refused, and the passkey stays, where another sign-in with it was quicker: the device counted both, and they came in the other order', async () => {
    const member = await site.officer(['attorney'])
    const [slow, quick] = [site.browser(), site.browser()]
    const answerOf = async (browser: Browser) =>
      member.device.signIn((await (await browser.sendJson('/sign-in/passkey/options', {})).json()) as Options)
    const [first, second] = [await answerOf(slow), await answerOf(quick)]
    wait(1)
    expect((await quick.sendJson('/sign-in/passkey', { answer: second })).status).toBe(200)
    const overtaken = await slow.sendJson('/sign-in/passkey', { answer: first })
    expect([overtaken.status, await saysOf(overtaken)]).toEqual([403, expect.stringContaining('came in meanwhile. Begin again.')])
    expect((await quick.ask('/desk')).status).toBe(200)
    expect((await signIn(slow, member)).status).toBe(200)
  })

  test.each([
    ['a second time before the passkey was used again', [4, 5], 1],
    ['with a count that had passed before the sign-in before', [1], 0],
    ['with the very count that came in', [9], 0],
  ])('that was begun before another came in is that of a copy %s', async (_what, counts, spared) => {
    const member = await site.officer(['attorney'])
    expect((await signIn(site.browser(), member, { counter: 2 })).status).toBe(200)
    const copies = counts.map(() => site.browser())
    const begun = await Promise.all(
      copies.map(async (copy) => (await (await copy.sendJson('/sign-in/passkey/options', {})).json()) as Options),
    )
    wait(1)
    expect((await signIn(site.browser(), member, { counter: 9 })).status).toBe(200)
    const said: string[] = []
    for (const [place, copy] of copies.entries()) {
      const answer = member.device.signIn(begun[place] as Options, { counter: counts[place] ?? 0 })
      said.push(await saysOf(await copy.sendJson('/sign-in/passkey', { answer })))
    }
    expect(said.map((words) => words.includes('was taken away'))).toEqual(counts.map((_, place) => place >= spared))
    expect((await signIn(site.browser(), member, { counter: 12 })).status).toBe(403)
  })

  test('is refused where its signature does not hold, whatever count it says: nobody takes a passkey away by guessing', async () => {
    const [browser, member] = [site.browser(), await site.officer(['attorney'])]
    expect((await signIn(browser, member, { counter: 9 })).status).toBe(200)
    expect((await signIn(site.browser(), member, { counter: 3, challenge: 'AAAA' })).status).toBe(403)
    expect((await signIn(browser, member, { counter: 10 })).status).toBe(200)
  })

  test('is refused twice with one answer, and with an answer another browser began', async () => {
    const [browser, other, member] = [site.browser(), site.browser(), await site.officer(['attorney'])]
    const options = (await (await browser.sendJson('/sign-in/passkey/options', {})).json()) as Options
    const answer = member.device.signIn(options)
    expect((await other.sendJson('/sign-in/passkey', { answer })).status).toBe(403)
    const ceremony = browser.cookies.get('writ_ceremony') ?? ''
    expect((await browser.sendJson('/sign-in/passkey', { answer })).status).toBe(200)
    browser.cookies.set('writ_ceremony', ceremony)
    expect((await browser.sendJson('/sign-in/passkey', { answer })).status).toBe(403)
  })

  test('is refused with a passkey nobody registered, in words that say what to do', async () => {
    const answer = await signIn(site.browser(), { device: softPasskey(site.origin), officerId: '', accountId: '' })
    expect([answer.status, await saysOf(answer)]).toEqual([403, expect.stringContaining('is not registered here')])
  })

  test('is refused to a form of another site', async () => {
    const browser = site.browser()
    const headers = { origin: 'https://example.invalid' }
    expect((await browser.sendJson('/sign-in/passkey/options', {}, headers)).status).toBe(403)
    expect((await browser.send('/sign-in/passkey/options')).status).toBe(403)
  })

  test('never leads to another site', async () => {
    const member = await site.officer(['attorney'])
    for (const next of [
      'https://example.invalid/',
      '//example.invalid/',
      '/\\example.invalid',
      '/sign-out',
      'javascript:alert(1)',
      '/%2f/../..//x.invalid',
      '',
    ])
      expect([next, await (await signIn(site.browser(), member, {}, next)).json()]).toEqual([
        next,
        { next: expect.stringMatching(/^\/(desk|%2f\/)?/) },
      ])
    const elsewhere = [
      'https://example.invalid/',
      '//example.invalid/',
      '/\\example.invalid',
      '/sign-out',
      'javascript:alert(1)',
      '/a/..//example.invalid',
    ]
    for (const next of elsewhere)
      expect([next, await (await signIn(site.browser(), member, {}, next)).json()]).toEqual([next, { next: '/desk' }])
  })
})

describe('a session', () => {
  test('has a new secret after signing in, whatever cookie was planted before, and ends the one it replaces', async () => {
    const [attacker, victim, member] = [site.browser(), site.browser(), await site.officer(['attorney'])]
    victim.cookies.set('writ_session', 'planted-by-somebody-else')
    await signIn(victim, member)
    expect(sessionOf(victim)).not.toBe('planted-by-somebody-else')
    attacker.cookies.set('writ_session', 'planted-by-somebody-else')
    expect((await attacker.ask('/desk')).status).toBe(302)
    const before = sessionOf(victim)
    await signIn(victim, member)
    attacker.cookies.set('writ_session', before)
    expect((await attacker.ask('/desk')).status).toBe(302)
    expect((await victim.ask('/desk')).status).toBe(200)
  })

  test('that was not used for thirty minutes is over, and the way in says why', async () => {
    const [browser, member] = [site.browser(), await site.officer(['attorney'])]
    await signIn(browser, member)
    wait(29)
    expect((await browser.ask('/desk')).status).toBe(200)
    wait(31)
    const turned = await browser.ask('/desk')
    expect(turned.headers.get('location')).toBe('/sign-in?next=%2Fdesk&because=idle')
    expect(await (await browser.ask(turned.headers.get('location') ?? '')).text()).toContain('signed out after 30 minutes without use')
    expect(sessionOf(browser)).toBe('')
  })

  test('whose account is closed while it is in use opens nothing more', async () => {
    const [browser, member] = [site.browser(), await site.officer(['attorney'])]
    await signIn(browser, member)
    expect((await browser.ask('/desk')).status).toBe(200)
    await site.record.access.accounts.close(member.accountId, { officerId: site.record.founderId }, site.record.now())
    expect((await browser.ask('/desk')).headers.get('location')).toBe('/sign-in?next=%2Fdesk&because=account-closed')
    expect((await signIn(site.browser(), member)).status).toBe(403)
  })

  test('of an officer whose appointment ended opens nothing more, from that midnight', async () => {
    const [browser, member] = [site.browser(), await site.officer(['attorney'])]
    await signIn(browser, member)
    const entry = (await site.record.entries(member.officerId))[0]
    const input = {
      subjectId: `appointment:${entry?.entryId}`,
      lastOn: '2026-03-05',
      zone: 'America/New_York',
      reason: 'An invented reason.',
    }
    await site.record.act('EndAppointment', site.record.founderId, input, member.officerId)
    const answer = await browser.ask('/desk')
    expect(answer.status).toBe(403)
    expect(await answer.text()).toContain('you hold no position today')
    expect((await site.record.access.denials.list(member.officerId))[0]).toMatchObject({ kind: 'no-position', about: 'GET /desk' })
  })

  test('of one position does not open the pages of another', async () => {
    const [browser, member] = [site.browser(), await site.officer(['attorney'])]
    await signIn(browser, member)
    for (const path of ['/desk/heads', '/accounts', '/keys']) expect([path, (await browser.ask(path)).status]).toEqual([path, 403])
    expect((await site.record.access.denials.list(member.officerId)).map(({ about }) => about)).toEqual([
      'GET /keys',
      'GET /accounts',
      'GET /desk/heads',
    ])
  })

  test('ends when signed out, everywhere its cookie is', async () => {
    const [browser, member] = [site.browser(), await site.officer(['attorney'])]
    await signIn(browser, member)
    const kept = sessionOf(browser)
    await browser.ask('/me')
    const answer = await browser.send('/sign-out')
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/sign-in?because=signed-out'])
    browser.cookies.set('writ_session', kept)
    expect((await browser.ask('/desk')).headers.get('location')).toBe('/sign-in?next=%2Fdesk&because=signed-out')
    expect((await eventsOf(member.accountId))[0]).toBe('signed-out')
  })

  test('is shown to its own officer only, and no cache keeps its pages', async () => {
    const [browser, member] = [site.browser(), await site.officer(['attorney'])]
    await signIn(browser, member)
    const page = await browser.ask('/me')
    expect(page.headers.get('cache-control')).toBe('no-store')
    expect(await page.text()).not.toContain(sessionOf(browser))
  })
})

describe('a form', () => {
  test('without the token of the session, with another’s, or from another site records nothing, and that is written down', async () => {
    const [browser, other, member] = [site.browser(), site.browser(), await site.officer(['attorney'])]
    await signIn(browser, member)
    await signIn(other, member)
    await browser.ask('/me')
    await other.ask('/me')
    expect(other.token).not.toBe(browser.token)
    expect((await browser.send('/desk')).status).toBe(200)
    expect((await browser.send('/desk', { csrf: '' })).status).toBe(403)
    expect((await browser.send('/desk', { csrf: other.token })).status).toBe(403)
    expect((await browser.send('/desk', {}, { origin: 'https://example.invalid' })).status).toBe(403)
    expect((await browser.send('/desk', {}, { origin: 'null' })).status).toBe(403)
    expect((await browser.sendJson('/desk', { csrf: browser.token })).status).toBe(403)
    expect((await browser.sendJson('/desk', {}, { 'x-csrf-token': browser.token })).status).toBe(200)
    const denials = await site.record.access.denials.list(member.officerId)
    expect(denials.map(({ kind, about }) => `${kind} ${about}`)).toEqual(Array(5).fill('forged-form POST /desk'))
  })

  test('sent after the session is over says that it was not recorded', async () => {
    const [browser, member] = [site.browser(), await site.officer(['attorney'])]
    await signIn(browser, member)
    await browser.ask('/me')
    wait(31)
    const answer = await browser.send('/desk')
    expect(answer.status).toBe(401)
    expect(await answer.text()).toContain('was not recorded')
  })
})

describe('failures', () => {
  test('five within fifteen minutes lock the account for fifteen; the words say until when; an administrator can unlock it', async () => {
    const [browser, member] = [site.browser(), await site.officer(['attorney'])]
    const failing = () => signIn(browser, member, { isUnlocked: false })
    for (let tries = 0; tries < 5; tries++) expect((await failing()).status).toBe(403)
    const locked = await signIn(browser, member)
    expect(locked.status).toBe(403)
    const until = site.record.now().add({ minutes: 15 }).toString().slice(11, 16)
    expect(await saysOf(locked)).toContain(`locked until 2026-03-`)
    expect(await saysOf(await signIn(browser, member))).toContain(`${until} UTC after 5 failed tries`)
    expect((await eventsOf(member.accountId)).slice(0, 3)).toEqual(['refused-locked', 'refused-locked', 'locked'])
    await site.record.access.accounts.unlock(member.accountId, { officerId: site.record.founderId }, site.record.now())
    expect((await signIn(browser, member)).status).toBe(200)
  })

  test('a lock opens by itself, and one success forgets the failures before it', async () => {
    const [browser, member] = [site.browser(), await site.officer(['attorney'])]
    for (let tries = 0; tries < 5; tries++) await signIn(browser, member, { isUnlocked: false })
    wait(16)
    expect((await signIn(browser, member)).status).toBe(200)
    for (let tries = 0; tries < 4; tries++) await signIn(browser, member, { isUnlocked: false })
    expect((await signIn(browser, member)).status).toBe(200)
    await signIn(browser, member, { isUnlocked: false })
    expect((await signIn(browser, member)).status).toBe(200)
  })

  test('a lock does not put out who is in', async () => {
    const [inside, outside, member] = [site.browser(), site.browser(), await site.officer(['attorney'])]
    await signIn(inside, member)
    for (let tries = 0; tries < 5; tries++) await signIn(outside, member, { isUnlocked: false })
    expect((await inside.ask('/desk')).status).toBe(200)
  })

  test('sixty from one network close its door to every account for a while, and to no other network', async () => {
    const member = await site.officer(['attorney'])
    const stranger = { device: softPasskey(site.origin), officerId: '', accountId: '' }
    for (let tries = 0; tries < NETWORK_FAILURES_MAX; tries++) expect((await signIn(site.browser(), stranger)).status).toBe(403)
    const answer = await site.browser().sendJson('/sign-in/passkey/options', {})
    expect([answer.status, await saysOf(answer)]).toEqual([429, expect.stringContaining('Wait 15 minutes')])
    wait(16)
    expect((await signIn(site.browser(), member)).status).toBe(200)
  })
})

describe('registering a passkey', () => {
  test('works once by a link, and the page names the officer', async () => {
    const officerId = await site.record.officer(['attorney'], { name: 'Officer Example Linked' })
    const by = { officerId: site.record.founderId }
    const account = await site.record.access.accounts.open({ officerId, signInName: 'example.linked' }, by, site.record.now())
    const link = await site.record.access.invitations.make(account.accountId, by, site.record.now())
    const page = await site.browser().ask(`/register/${link}`)
    expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('For Officer Example Linked')])
    const device = softPasskey(site.origin)
    expect((await register(site.browser(), link, device, { isUnlocked: false })).status).toBe(403)
    expect((await register(site.browser(), link, device, { origin: 'https://example.invalid' })).status).toBe(403)
    expect(await (await register(site.browser(), link, device)).json()).toEqual({ next: '/sign-in?registered=yes' })
    expect((await site.browser().ask(`/register/${link}`)).status).toBe(403)
    expect((await signIn(site.browser(), { device, officerId, accountId: account.accountId })).status).toBe(200)
  })
})

describe('the pages of the way in', () => {
  test('run one script of our own, by its whole address, and no other page runs any', async () => {
    const browser = site.browser()
    const policyOf = async (path: string) => (await browser.ask(path)).headers.get('content-security-policy') ?? ''
    expect(await policyOf('/sign-in')).toMatch(/script-src http:\/\/localhost:8080\/sign-in\/passkey-[0-9a-f]{12}\.js;/)
    const member = await site.officer(['account-administrator'])
    await signIn(browser, member)
    for (const path of ['/me', '/accounts', '/keys', '/desk'])
      expect([path, await policyOf(path)]).toEqual([path, expect.stringContaining("script-src 'none'")])
    const script = /src="(\/sign-in\/passkey-[^"]+)"/.exec(await (await site.browser().ask('/sign-in')).text())?.[1] ?? ''
    const served = await browser.ask(script)
    expect([served.status, served.headers.get('content-type')]).toEqual([200, 'text/javascript; charset=utf-8'])
  })

  test('offer no demonstration where the record is none', async () => {
    expect(await (await site.browser().ask('/sign-in')).text()).not.toContain('invented officer')
    expect((await site.browser().ask('/demonstration')).status).toBe(404)
  })

  test('answer to no other name than this machine’s', async () => {
    const answer = await site.browser().ask('http://writ.attacker.invalid/sign-in')
    expect(answer.status).toBe(403)
    expect(await answer.text()).toContain('knows itself only as localhost')
  })
})
