import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeChecks } from '../../browser/make-checks.ts'
import { makeFixture } from '../../browser/make-fixture.ts'
import { inventCase } from './invent-case.ts'
import { openDesk, origin, type TestDesk, type Visitor } from './open-desk.ts'

let folder: string
let desk: TestDesk
/** Who asks; undefined: nobody who is signed in. */
let askers: (Visitor | undefined)[]
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'writ-every-address-'))
  await makeFixture(folder)
  desk = await openDesk({ releases: [{ id: 'invented', dir: folder, title: 'Invented release' }], checks: [await makeChecks()] })
  await inventCase(desk)
  askers = [undefined, await desk.enter('sasha.supervisor'), await desk.enter('kit.keys')]
})
afterAll(async () => {
  await desk.close()
  await rm(folder, { recursive: true })
})

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }).map((words) => words.toWellFormed()),
  fc.constantFrom(
    `"><script>alert('x')</script>&<img src=x onerror=alert(1)>\u202e\u0000{{7*7}}' or 1=1 --`,
    ...[
      '',
      ' ',
      '0',
      '-1',
      '1e309',
      '99999999999999999999',
      'NaN',
      '../../etc/passwd',
      '%',
      '%00',
      '__proto__',
      'constructor',
      'all',
      'es',
      'yes',
    ],
    ...[
      '2026-02-29',
      '2026-03-06',
      '+275760-09-14',
      '2026-03-08T02:30',
      '2026-03-06T06:30:00-05:00',
      '2026-W10',
      '2025-10',
      'Moon/Base',
      '+05:00',
    ],
    ...['n_stints', '-n_stints', 'stints', 'ero-holdroom-12h', 'EXAHOLD', 'INVENTED-0005', 'x'.repeat(9_000)],
  ),
)

/** What there is, by the name an address gives it. */
const known: Readonly<Record<string, readonly string[]>> = {
  release: ['invented'],
  person: ['INVENTED-0005'],
  code: ['EXAHOLD'],
  place: ['EXAHOLD'],
  rule: ['ero-holdroom-12h', 'ero-48h-custody-determination'],
  check: ['demo-checks'],
  question: ['entries', 'findings', 'facilities', 'hold-rooms'],
  file: ['1', '0'],
  sheet: ['1', '0'],
  section: ['1', '0'],
  act: ['BookIn', 'Arrest'],
}

function fillIn(path: string): fc.Arbitrary<string> {
  const parts = path.split('/').map((part) => {
    const name = /^:(\w+)/.exec(part)?.[1]
    if (name === undefined) return fc.constant(part)
    const right = known[name] ?? ['00000000-0000-4000-8000-000000000000']
    return fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(...right) },
      { weight: 1, arbitrary: text.map((words) => encodeURIComponent(words) || 'x') },
    )
  })
  return fc.tuple(...parts).map((filled) => filled.join('/'))
}

const routes = () => {
  const served = desk.app.routes.filter(
    ({ method, path }) => method !== 'ALL' && !path.startsWith('/assets') && !path.startsWith('/api/record'),
  )
  return [...new Map(served.map(({ method, path }) => [`${method} ${path}`, { method, path }])).values()]
}

/** Every name the pages and the API ask for something under. */
async function namesAsked(): Promise<string[]> {
  const names = new Set<string>(['lang', 'x'])
  for (const { method, path } of routes()) {
    if (method !== 'GET') continue
    const [asked = ''] = fc.sample(fillIn(path), { numRuns: 1, seed: 1 })
    for (const asker of askers) {
      const answer = asker ? await asker.get(asked) : await desk.app.request(origin + asked)
      for (const [, name = ''] of (await answer.text()).matchAll(/\bname="([^"]+)"/g)) names.add(name)
    }
  }
  const said = JSON.stringify(await (await desk.app.request(`${origin}/openapi.json`)).json())
  for (const [, name = ''] of said.matchAll(/"in":"query","name":"([^"]+)"|"name":"([^"]+)","in":"query"/g)) names.add(name)
  return [...names]
}

describe('every address of the site', () => {
  test('answers whatever stands in it and whoever asks: releases, law, numbers, accounts, keys, the locator and jails among them', async () => {
    const names = await namesAsked()
    expect(names.length).toBeGreaterThan(40)
    expect(routes().length).toBeGreaterThan(200)
    for (const { method, path } of routes()) {
      const given = fc.array(fc.tuple(fc.constantFrom(...names), text), { maxLength: 5 })
      await fc.assert(
        fc.asyncProperty(fillIn(path), given, fc.constantFrom(...askers), async (filled, fields, asker) => {
          const asked = method === 'GET' ? `${filled}?${new URLSearchParams(fields)}` : filled
          await isSound(await ask(method, asked, Object.fromEntries(fields), asker), `${method} ${asked} ${JSON.stringify(fields)}`)
        }),
        { numRuns: 12 },
      )
    }
  })

  test('answers when the worst stands in it, wherever that is', async () => {
    const parted = routes().filter(({ method, path }) => method === 'GET' && path.includes(':'))
    expect(parted.length).toBeGreaterThan(50)
    for (const { path } of parted)
      for (const worst of ['\u0000', '\uffff', '../..', `'; drop table ledger.entry; --`, 'x'.repeat(9_000)])
        for (const asker of askers) {
          const asked = path.replaceAll(/:\w+(\{[^}]*\})?/g, () => encodeURIComponent(worst))
          await isSound(await ask('GET', asked, {}, asker), asked)
        }
  })
})

async function ask(method: string, asked: string, form: Record<string, string>, asker: Visitor | undefined): Promise<Response> {
  if (method === 'GET') return asker ? asker.get(asked) : desk.app.request(origin + asked)
  if (asker) return asker.post(asked, form)
  return desk.app.request(origin + asked, { method, headers: { origin }, body: new URLSearchParams(form) })
}

/** It was answered, in words that show nothing of the inside; and where a browser would run what is in them, nothing that came with the question. */
async function isSound(answer: Response, asked: string): Promise<void> {
  const words = await answer.text()
  expect(answer.status, `${asked}\n${words.slice(0, 2000)}`).toBeLessThan(500)
  expect(words, asked).not.toMatch(/\n\s+at .+:\d+:\d+|node_modules|src\/[a-z-]+\/[a-z-]+\.ts|SQLSTATE|syntax error at|Binder Error/)
  expect(answer.headers.get('x-content-type-options'), asked).toBe('nosniff')
  if (answer.headers.get('content-type')?.includes('html')) expect(words, asked).not.toMatch(/<script>alert|<img src=x/)
}
