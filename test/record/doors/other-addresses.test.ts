import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { positionIds } from '../../../src/law/officers/positions.ts'
import { type Everybody, everybody } from './everybody.ts'
import { inventCase } from './invent-case.ts'
import { openDesk, origin, type TestDesk } from './open-desk.ts'

let desk: TestDesk
let all: Everybody
beforeAll(async () => {
  desk = await openDesk()
  await inventCase(desk)
  all = await everybody(desk)
})
afterAll(() => desk.close())

/** What anybody may ask for: what is published, the ways in, and the doors of those who are no officers, which let in by secrets of their own. */
const openToAll =
  /^\/($|healthz(\/live)?$|assets\/|sign-in|sign-out$|register\/|demonstration$|openapi\.json$|api\/v1\/|docs|releases|law|checks|places|locator|orders$|numbers|changes|deaths|oversight|my-file|jail\/)/

const everyone = [...positionIds, 'no-position'] as const
const administrators = ['account-administrator']
const watchers = ['account-administrator', 'inspector']
const heads = [
  'supervisory-deportation-officer',
  'supervisory-detention-officer',
  'assistant-field-office-director',
  'field-office-director',
]

/** Who may ask for each other address. One that is not here fails the test. */
const guarded: Readonly<Record<string, readonly string[]>> = {
  'GET /me': everyone,
  'GET /door': watchers,
  'POST /me/sessions/:id/end': everyone,
  'POST /me/passkeys/:id/remove': everyone,
  'GET /accounts': administrators,
  'POST /accounts': administrators,
  'GET /accounts/:id': administrators,
  'POST /accounts/:id/link': administrators,
  'POST /accounts/:id/close': administrators,
  'POST /accounts/:id/unlock': administrators,
  'POST /accounts/:id/sessions/:session/end': administrators,
  'POST /accounts/:id/passkeys/:passkey/remove': administrators,
  'GET /keys': administrators,
  'POST /keys': administrators,
  'POST /keys/:id/revoke': administrators,
  'GET /jail-ways/:code': heads,
  'POST /jail-ways/:code': heads,
}

const nobody = '00000000-0000-4000-8000-000000000000'

describe('addresses that are neither of the desks nor of the record’s API', () => {
  test('are open to all, or in this matrix', () => {
    const served = desk.app.routes
      .filter(({ method, path }) => method !== 'ALL' && !/^\/(desk|api\/record)(\/|$)/.test(path))
      .filter(({ path }) => !openToAll.test(path))
      .map(({ method, path }) => `${method} ${path}`)
    expect([...new Set(served)].toSorted()).toEqual(Object.keys(guarded).toSorted())
  })

  test.each(Object.keys(guarded))('%s is for those positions and nobody else', async (name) => {
    const [method, asked] = addressOf(name)
    const passed: string[] = []
    for (const [position, visitor] of all.visitors) {
      const answer = method === 'GET' ? await visitor.get(asked) : await visitor.post(asked, {})
      const words = await answer.text()
      expect([200, 303, 403, 404, 422], `${name} as ${position}`).toContain(answer.status)
      // Past the gate there is no such account, session or jail, which may be answered by 403 too.
      if (answer.status !== 403 || !/This is for: |you hold no position today/.test(words)) passed.push(position)
    }
    expect(passed.toSorted()).toEqual([...(guarded[name] ?? [])].toSorted())
  })

  test.each(Object.keys(guarded))('%s shows nothing to somebody who is not signed in', async (name) => {
    const [method, asked] = addressOf(name)
    const answer = await desk.app.request(origin + asked, { method, ...(method === 'POST' ? { body: new URLSearchParams({}) } : {}) })
    expect(answer.status).toBe(method === 'GET' ? 302 : 401)
  })
})

describe('the front page of a record', () => {
  test.each([
    ['en', 'Find a person in custody', '/locator'],
    ['es', 'Ver su propio expediente', '/my-file/sign-in?lang=es'],
  ])('in %s names what people come for (%s), and each way it names is open to whoever comes', async (lang, name, path) => {
    const page = await (await desk.app.request(`${origin}/?lang=${lang}`)).text()
    const ways = page.match(/<ul class="writ-ways">.*?<\/ul>/s)?.[0] ?? ''
    expect(ways).toContain(`<a href="${path}">${name}</a>`)
    for (const [, way = ''] of ways.matchAll(/href="([^"]+)"/g))
      expect([way, (await desk.app.request(origin + way)).status]).toEqual([way, way.startsWith('/desk') ? 302 : 200])
  })
})

function addressOf(name: string): [method: string, asked: string] {
  const [method = '', path = ''] = name.split(' ')
  return [method, path.replaceAll(/:\w+/g, nobody)]
}
