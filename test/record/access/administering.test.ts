import { Hono } from 'hono'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { admitKey, type KeyScope } from '../../../src/doors/sign-in/admit-key.ts'
import { NETWORK_FAILURES_MAX } from '../../../src/doors/sign-in/open-sign-in-door.ts'
import { type Browser, type Member, type SignInSite, signIn, signInSite } from './sign-in-site.ts'

let site: SignInSite
let administrator: Member
let admin: Browser
let hours = 0
beforeAll(async () => {
  site = await signInSite()
  administrator = await site.officer(['account-administrator'], 'Officer Example Admin')
})
afterAll(() => site.close())
beforeEach(async () => {
  site.record.setClock(Temporal.Instant.from('2026-03-06T15:00:00Z').add({ hours: ++hours }).toString())
  admin = site.browser()
  await signIn(admin, administrator)
  await admin.ask('/me')
})

const newOfficer = (name: string) => site.record.officer(['attorney'], { name })
const pageOf = async (answer: Response) => (await answer.text()).replaceAll(/\s+/g, ' ')

describe('an account administrator', () => {
  test('opens an account and makes a link, shown once, which only they and the officer ever see', async () => {
    const officerId = await newOfficer('Officer Example Newcomer')
    const opened = await admin.send('/accounts', { officerId, signInName: 'Newcomer.One', subject: '' })
    expect(opened.status).toBe(303)
    const path = opened.headers.get('location') ?? ''
    expect(await pageOf(await admin.ask(path))).toContain('Officer Example Newcomer: Attorney')
    const made = await pageOf(await admin.send(`${path}/link`))
    const link = /<code>(http:\/\/localhost:8080\/register\/[\w-]{43})<\/code>/.exec(made)?.[1] ?? ''
    expect((await site.browser().ask(link)).status).toBe(200)
    expect(await pageOf(await admin.ask(path))).not.toContain('/register/')
    expect(
      (await site.record.access.events.list({ accountId: path.split('/')[2] ?? '' })).map(({ kind, byOfficerId }) => [kind, byOfficerId]),
    ).toEqual([
      ['link-made', administrator.officerId],
      ['account-opened', administrator.officerId],
    ])
  })

  test('is told, field by field, what is wrong, and nothing typed is lost', async () => {
    const officerId = await newOfficer('Officer Example Mistyped')
    const answer = await admin.send('/accounts', { officerId, signInName: 'x y', subject: '' })
    const page = await pageOf(answer)
    expect(answer.status).toBe(422)
    expect(page).toContain('<a href="#filter-signInName">Give 3 to 62 small letters')
    expect(page).toContain('value="x y"')
    expect(page).toContain(`value="${officerId}" selected`)
    expect((await admin.send('/accounts', { signInName: 'no.officer', subject: '' })).status).toBe(422)
    const nobody = { officerId: '00000000-0000-4000-8000-00000000dead', signInName: 'no.officer', subject: '' }
    expect(await pageOf(await admin.send('/accounts', nobody))).toContain('There is no such officer on record.')
  })

  test('does nothing to their own account: no link, no unlocking, no closing, no key', async () => {
    const own = `/accounts/${administrator.accountId}`
    for (const action of ['link', 'close', 'unlock']) {
      const answer = await admin.send(`${own}/${action}`)
      expect([action, answer.status, await pageOf(answer)]).toEqual([action, 403, expect.stringContaining('This is your own account')])
    }
    const lastOn = site.record.now().toString().slice(0, 10)
    const key = { officerId: administrator.officerId, label: 'For myself', acts: 'BookIn', lastOn }
    expect(await pageOf(await admin.send('/keys', key))).toContain('Another account administrator makes a key that acts as you.')
  })

  test('closes an account, which puts the officer out at once', async () => {
    const member = await site.officer(['attorney'])
    const browser = site.browser()
    await signIn(browser, member)
    expect((await admin.send(`/accounts/${member.accountId}/close`)).status).toBe(303)
    expect((await browser.ask('/desk')).status).toBe(302)
    expect(await pageOf(await admin.ask('/accounts'))).toContain('closed 2026-03-')
  })

  test('closes with an account the keys of programs that act as its officer, and makes none until another is open', async () => {
    const { accountId, officerId } = await site.officer(['attorney'])
    const label = `Program of ${officerId}`
    const key = { officerId, label, acts: 'BookIn', lastOn: site.record.now().add({ hours: 48 }).toString().slice(0, 10) }
    const make = async () => pageOf(await admin.send('/keys', key))
    const secret = /<code>(writ_[\w-]{43})<\/code>/.exec(await make())?.[1] ?? ''
    const works = async () => (await site.record.access.keys.find(secret, site.record.now())) !== undefined
    expect(await works()).toBe(true)
    expect(await pageOf(await admin.ask(`/accounts/${accountId}`))).toContain('revokes the keys of programs that act as this officer')
    await admin.send(`/accounts/${accountId}/close`)
    expect(await works()).toBe(false)
    const refused = await make()
    expect(refused).toContain('<a href="#filter-officerId">This officer has no open account')
    expect(refused).toContain(`value="${label}"`)
    expect((await site.record.access.keys.list(officerId)).map(({ revokedBy }) => revokedBy)).toEqual([administrator.officerId])
    expect((await site.record.access.events.list({})).map(({ says }) => says)).toContain(
      'An API key was revoked, since the account of its officer was closed.',
    )
    await admin.send('/accounts', { officerId, signInName: 'opened.again', subject: '' })
    expect(await works()).toBe(false)
    expect(await make()).toMatch(/<code>writ_[\w-]{43}<\/code>/)
  })

  test('ends a session, takes a passkey away, unlocks', async () => {
    const member = await site.officer(['attorney'])
    const browser = site.browser()
    await signIn(browser, member)
    const path = `/accounts/${member.accountId}`
    const [session] = await site.record.access.sessions.listOf(member.accountId, site.record.now())
    await admin.send(`${path}/sessions/${session?.sessionId}/end`)
    expect((await browser.ask('/desk')).headers.get('location')).toContain('because=ended-by-administrator')
    for (let tries = 0; tries < 5; tries++) await signIn(browser, member, { isUnlocked: false })
    expect(await pageOf(await admin.ask(path))).toContain('locked until')
    await admin.send(`${path}/unlock`)
    expect((await signIn(browser, member)).status).toBe(200)
    await admin.send(`${path}/passkeys/${member.device.id}/remove`)
    expect((await signIn(site.browser(), member)).status).toBe(403)
  })

  test('is needed: to anybody else these pages are closed, and an id that is none is a sentence', async () => {
    const browser = site.browser()
    await signIn(browser, await site.officer(['personnel-officer']))
    await browser.ask('/me')
    for (const path of ['/accounts', '/keys', `/accounts/${administrator.accountId}/link`])
      expect([path, (await browser.send(path)).status]).toEqual([path, 403])
    for (const path of ['/accounts/nobody', '/accounts/00000000-0000-4000-8000-00000000dead', "/accounts/';drop"])
      expect([path, (await admin.ask(path)).status]).toEqual([path, 403])
    expect((await site.browser().send('/accounts')).status).toBe(401)
  })
})

describe('the log of the door', () => {
  test('is read by account administrators and inspectors, a page at a time, and by nobody else', async () => {
    const [inspector, attorney] = [site.browser(), site.browser()]
    await signIn(inspector, await site.officer(['inspector']))
    await signIn(attorney, await site.officer(['attorney']))
    expect((await attorney.ask('/door')).status).toBe(403)
    for (let tries = 0; tries < 50; tries++)
      await site.record.access.events.record({ at: site.record.now(), kind: 'failed', says: `An invented failure, the ${tries}th.` })
    await signIn(inspector, administrator)
    await signIn(inspector, await site.officer(['inspector']))
    const page = await pageOf(await inspector.ask('/door'))
    expect(page).toContain('Signed in.')
    expect(page).toContain('GET /door')
    const earlier = /href="(\/door\?before=\d+)"/.exec(page)?.[1] ?? ''
    const before = Number(/\d+/.exec(earlier)?.[0])
    const oldest = (await site.record.access.events.list({}, 1000)).length
    expect(before).toBe(oldest - 50 + 1)
    expect((await inspector.ask(earlier)).status).toBe(200)
    for (const odd of ['-1', 'x', '1e999', '9'.repeat(40)])
      expect([odd, (await inspector.ask(`/door?before=${odd}`)).status]).toEqual([odd, 200])
  })
})

describe('what is no form', () => {
  test('gets a sentence and never a fault of ours: other bodies, long ones, letters no database keeps', async () => {
    const token = { 'x-csrf-token': admin.token }
    const odd = [
      await admin.sendJson('/accounts', { officerId: 1 }, token),
      await admin.ask('/accounts', {
        method: 'POST',
        headers: { origin: site.origin, ...token, 'content-type': 'multipart/form-data' },
        body: 'x',
      }),
      await admin.send('/keys', { label: 'a\u0000b', acts: 'a\u0000', lastOn: '2026-02-30', officerId: '\u0000' }),
      await admin.send('/keys/%00/revoke'),
      await admin.send('/accounts', { signInName: 'x'.repeat(200_000) }),
      await site.browser().sendJson('/sign-in/passkey', { answer: { id: '\u0000' } }),
      await site
        .browser()
        .ask('/sign-in/passkey', { method: 'POST', headers: { origin: site.origin, 'content-type': 'application/json' }, body: '{' }),
      await site.browser().ask('/register/%00'),
      await site.browser().ask('/sign-in?next=%00&because=%00'),
      await site.browser().ask('/desk', { headers: { cookie: 'writ_session=%00%ff' } }),
    ]
    expect(odd.map(({ status }) => status).filter((status) => status >= 500)).toEqual([])
    expect(await pageOf(odd[4] as Response)).toContain('What was sent is too long.')
  })
})

describe('one’s own page', () => {
  test('shows positions, sign-ins and refusals, and lets one end a session or take a passkey away, but not the last', async () => {
    const member = await site.officer(['attorney', 'statistician'], 'Officer Example Own')
    const [here, there] = [site.browser(), site.browser()]
    await signIn(here, member)
    await signIn(there, member)
    await here.ask('/accounts')
    const page = await pageOf(await here.ask('/me'))
    for (const words of ['Officer Example Own', 'Attorney', 'Statistician', 'Signed in.', 'GET /accounts']) expect(page).toContain(words)
    const sessions = await site.record.access.sessions.listOf(member.accountId, site.record.now())
    const { session: hereNow } = (await site.door.access.sessions.find(here.cookies.get('writ_session') ?? '', site.record.now())) as {
      session: { sessionId: string }
    }
    const other = sessions.find(({ sessionId }) => sessionId !== hereNow.sessionId)
    await here.send(`/me/sessions/${other?.sessionId}/end`)
    expect((await there.ask('/desk')).status).toBe(302)
    expect((await here.ask('/desk')).status).toBe(200)
    expect(await pageOf(await here.send(`/me/passkeys/${member.device.id}/remove`))).toContain('This is your only passkey')
  })

  test('ends no session and takes away no passkey of somebody else', async () => {
    const [member, other] = [await site.officer(['attorney']), await site.officer(['attorney'])]
    const [browser, others] = [site.browser(), site.browser()]
    await signIn(browser, member)
    await signIn(others, other)
    await browser.ask('/me')
    const [session] = await site.record.access.sessions.listOf(other.accountId, site.record.now())
    expect((await browser.send(`/me/sessions/${session?.sessionId}/end`)).status).toBe(403)
    expect((await browser.send(`/me/passkeys/${other.device.id}/remove`)).status).toBe(403)
    expect((await others.ask('/desk')).status).toBe(200)
  })

  test('is open without any position, so that one can sign out', async () => {
    const member = await site.officer(['attorney'])
    const browser = site.browser()
    await signIn(browser, member)
    const [appointed] = await site.record.entries(member.officerId)
    const input = {
      subjectId: `appointment:${appointed?.entryId}`,
      lastOn: '2026-03-01',
      zone: 'America/New_York',
      reason: 'An invented reason.',
    }
    await site.record.act('EndAppointment', site.record.founderId, input, member.officerId)
    expect((await browser.ask('/desk')).status).toBe(403)
    expect((await browser.ask('/me')).status).toBe(200)
    expect((await browser.send('/sign-out')).status).toBe(303)
  })
})

describe('a key of a program', () => {
  /** Asks as the API does, and says what the key was taken for. */
  const ask = async (scope: KeyScope, headers: Record<string, string>) => {
    const app = new Hono()
    app.get('/', async (context) => context.json((await admitKey(context, site.door, scope)) as object))
    return (await app.request('http://localhost:8080/', { headers })).json()
  }
  const bearer = (key: string) => ({ authorization: `Bearer ${key}` })
  const make = async (fields: Record<string, string>) => {
    const { officerId } = await site.officer(['attorney'], 'Officer Example Program')
    const lastOn = site.record.now().add({ hours: 48 }).toString().slice(0, 10)
    const answer = await admin.send('/keys', { officerId, label: 'Example program', lastOn, ...fields })
    const page = await pageOf(answer)
    return { officerId, page, status: answer.status, key: /<code>(writ_[\w-]{43})<\/code>/.exec(page)?.[1] ?? '' }
  }

  test('is shown once, acts as its officer, and only in what it names', async () => {
    const { officerId, key } = await make({ acts: 'BookIn BookOut', reads: 'board' })
    expect(await pageOf(await admin.ask('/keys'))).not.toContain(key)
    expect(await ask({ act: 'BookIn' }, bearer(key))).toMatchObject({ officerId, trace: { door: 'api' } })
    expect(await ask({ read: 'board' }, bearer(key))).toMatchObject({ officerId })
    expect(await ask({ act: 'TransferPerson' }, bearer(key))).toBe('outside')
    expect(await ask({ read: 'cases' }, bearer(key))).toBe('outside')
    expect((await site.record.access.denials.list(officerId)).map(({ kind, about }) => [kind, about])).toEqual([
      ['outside-key', 'read cases'],
      ['outside-key', 'TransferPerson'],
    ])
  })

  test('is nobody once revoked or past its last day, and so is anything that is no key, a session’s cookie too', async () => {
    const { key } = await make({ acts: 'BookIn' })
    const keyId = (await site.record.access.keys.find(key, site.record.now()))?.keyId
    expect(await ask({ act: 'BookIn' }, bearer(key))).toMatchObject({ keyId })
    await admin.send(`/keys/${keyId}/revoke`)
    expect(await ask({ act: 'BookIn' }, bearer(key))).toBe('nobody')
    const { key: other } = await make({ acts: 'BookIn' })
    site.record.setClock(site.record.now().add({ hours: 73 }).toString())
    expect(await ask({ act: 'BookIn' }, bearer(other))).toBe('nobody')
    const session = admin.cookies.get('writ_session') ?? ''
    for (const headers of [{}, bearer('writ_x'), bearer(session), { authorization: `Basic ${key}` }, { cookie: `writ_session=${session}` }])
      expect(await ask({ act: 'BookIn' }, headers as Record<string, string>)).toBe('nobody')
  })

  test('that is guessed at is asked no more after sixty wrong ones from one network', async () => {
    const { key } = await make({ acts: 'BookIn' })
    for (let tries = 0; tries < NETWORK_FAILURES_MAX; tries++) expect(await ask({ act: 'BookIn' }, bearer(`writ_${tries}`))).toBe('nobody')
    expect(await ask({ act: 'BookIn' }, bearer(key))).toBe('flood')
  })

  test.each([
    ['names nothing', { acts: '' }, 'Name at least one act, or one thing to read'],
    ['names an act there is not', { acts: 'BookIn Everything' }, 'There is no act &quot;Everything&quot;'],
    ['names a reading there is not', { reads: 'everything' }, 'A key cannot be let read &quot;everything&quot;'],
    ['would last too long', { acts: 'BookIn', lastOn: '2027-12-31' }, 'A key works for a year at most'],
    ['would be over already', { acts: 'BookIn', lastOn: '2026-03-01' }, 'The last day is past'],
    ['does not say what for', { acts: 'BookIn', label: '' }, 'Say in a few words what the key is for'],
  ])('is not made where it %s', async (_what, fields, says) => {
    const { status, page, key } = await make(fields)
    expect([status, key, page]).toEqual([422, '', expect.stringContaining(says)])
  })
})
