import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { beginJourney, type Journey } from '../custody/journey.ts'
import { grantWindow, putInCustody } from './open-window.ts'
import { type Looker, lookIn, makeCode, windowSite } from './window-site.ts'

let journey: Journey
let look: Looker
let routes: { method: string; path: string }[]

beforeAll(async () => {
  journey = await beginJourney()
  const clerk = await journey.officer(['records-officer'], { office: 'records' })
  const personId = await journey.person({ aNumber: 'A012-345-678' })
  await putInCustody(journey, personId)
  const site = windowSite(journey)
  look = await lookIn(site, await makeCode(journey, clerk, await grantWindow(journey, clerk, personId)))
  routes = site.routes.filter(({ method, path }) => method !== 'ALL' && path.startsWith('/my-file') && !path.endsWith('/sign-out'))
})
afterAll(() => journey?.close())

const hostile = `"><script>alert('x')</script>&<img src=x onerror=alert(1)>\u202e\u0000`
const words = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }).map((text) => text.toWellFormed()),
  fc.constantFrom(hostile, '', ' ', '-1', '2026-02-30', '__proto__', '00000000-0000-4000-8000-000000000000', 'es', 'x'.repeat(9_000)),
)

test('the person’s own pages answer whatever is sent to them, by who is signed in there', async () => {
  expect(routes.length).toBeGreaterThan(20)
  const names = new Set(['what', 'case', 'act', 'x'])
  for (const { method, path } of routes)
    if (method === 'GET') for (const [, name = ''] of (await look.text(path)).matchAll(/\bname="([^"]+)"/g)) names.add(name)
  names.delete('csrf')
  const choices = ['access', 'agree', 'end', 'legal-call', 'key-number-one']
  const fields = fc.dictionary(fc.constantFrom(...names), fc.oneof(words, fc.constantFrom(...choices)))
  for (const { method, path } of routes)
    await fc.assert(
      fc.asyncProperty(words, fields, async (part, given) => {
        const filled = path.replaceAll(/:\w+/g, encodeURIComponent(part) || 'x')
        const asked = method === 'GET' ? `${filled}?${new URLSearchParams(given)}` : filled
        const answer = await (method === 'GET' ? look.get(asked) : look.post(asked, given))
        const text = await answer.text()
        expect(answer.status, `${method} ${asked} ${JSON.stringify(given)}\n${text.slice(0, 1000)}`).toBeLessThan(500)
        expect(text).not.toMatch(/\n\s+at .+:\d+:\d+|node_modules|SQLSTATE|<script>alert|<img src=x/)
      }),
      { numRuns: 15 },
    )
  // Still signed in at the end: else nothing but the way in would have answered.
  expect((await look.get('/my-file')).status).toBe(200)
})
