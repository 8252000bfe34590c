import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Act } from '../../../src/acts/act.ts'
import { type RegisterPath, registers } from '../../../src/doors/desk/pages/registers.ts'
import { type Position, positionIds } from '../../../src/law/officers/positions.ts'
import { callApi, type Everybody, everybody } from './everybody.ts'
import { testCatalogue } from './example-office.ts'
import { type InventedCase, inventCase } from './invent-case.ts'
import { addressesOf, listsOf } from './lists-shown.ts'
import { openDesk, origin, type TestDesk } from './open-desk.ts'

let desk: TestDesk
let all: Everybody
let invented: InventedCase
beforeAll(async () => {
  desk = await openDesk()
  invented = await inventCase(desk)
  all = await everybody(desk)
})
afterAll(() => desk.close())

const purpose = 'Preparing the custody review'
const acts = [...testCatalogue.acts.values()].map((act) => [act.act, act] as const)
const anyPosition = positionIds
const administrators = ['account-administrator']
const nobody = '00000000-0000-4000-8000-000000000000'

/** Who gets a page that is none of an act, a case or a register: whoever holds a position. A page that is not here fails the test. */
const pages: Readonly<Record<string, { ask: string; form?: () => Record<string, string>; by: readonly string[]; passed?: number }>> = {
  'GET /desk/board': { ask: '/desk/board', by: anyPosition },
  'GET /desk/board.csv': { ask: '/desk/board.csv', by: anyPosition },
  'GET /desk/officers': { ask: '/desk/officers', by: anyPosition },
  'GET /desk/officers.csv': { ask: '/desk/officers.csv', by: anyPosition },
  'GET /desk/inspection': { ask: '/desk/inspection', by: ['inspector'] },
  'POST /desk/inspection': { ask: '/desk/inspection', form: () => ({ of: 'officer', id: nobody, purpose }), by: ['inspector'] },
  'POST /desk/notices': { ask: '/desk/notices', form: () => ({ notice: nobody }), by: anyPosition },
  'GET /desk/deliveries': { ask: '/desk/deliveries', by: anyPosition },
  'POST /desk/deliveries': { ask: '/desk/deliveries', form: () => ({ subscription: nobody, notice: nobody }), by: administrators },
  'GET /desk/webhooks': { ask: '/desk/webhooks', by: administrators },
  'POST /desk/webhooks': {
    ask: '/desk/webhooks',
    form: () => ({ 'in.name': 'Example', 'in.url': 'https://example.org/writ', 'in.recipients': 'partner:example' }),
    by: administrators,
  },
  'POST /desk/webhooks/end': { ask: '/desk/webhooks/end', form: () => ({ subscription: nobody }), by: administrators },
  'GET /desk/standing': { ask: '/desk/standing', by: anyPosition },
  'GET /desk/cases': { ask: '/desk/cases', by: anyPosition },
  'GET /desk/cases/:case': { ask: `/desk/cases/${nobody}`, by: anyPosition },
  'GET /desk/people': { ask: '/desk/people', by: anyPosition },
  'GET /desk/acts': { ask: '/desk/acts', by: anyPosition },
  'POST /desk/people': { ask: '/desk/people', form: () => ({ 'in.identifier': 'A999-999-999', 'in.purpose': purpose }), by: anyPosition },
  'POST /desk/case': {
    ask: '/desk/case',
    form: () => ({ case: invented.caseId, purpose }),
    by: Object.keys(testCatalogue.openers.custody ?? {}),
  },
  'POST /desk/readings': {
    ask: '/desk/readings',
    form: () => ({ case: invented.caseId, purpose }),
    by: Object.keys(testCatalogue.openers.custody ?? {}),
  },
  'POST /desk/documents': {
    ask: '/desk/documents',
    form: () => ({ case: invented.caseId, purpose, document: nobody }),
    by: [],
  },
  'POST /desk/windows': {
    ask: '/desk/windows',
    // Past the gate there is no such window: whoever may make codes is told so.
    form: () => ({ case: invented.personId, window: 'none', purpose }),
    by: byOf('GrantWindow'),
    passed: 422,
  },
  'POST /desk/bulk': { ask: '/desk/bulk', form: () => ({ case: invented.caseId, act: 'NoteExample' }), by: byOf('NoteExample') },
}
/** Asked act by act below. */
const byAct = ['GET /desk/acts/:act', 'POST /desk/acts/:act']

/** Whoever may open cases of some kind that the register lists, as the catalogue has it; what is addressed to an officer is any officer's. */
function openersOf(register: RegisterPath): readonly string[] {
  const { kinds } = registers[register]
  const { openers } = testCatalogue
  if (kinds === 'addressed') return anyPosition
  const listed = kinds === 'any' ? Object.keys(openers) : kinds
  return positionIds.filter((position) => listed.some((kind) => openers[kind]?.[position] !== undefined))
}

/** What the officer was told is reached from their home page. */
const menuHas = (register: string) => register !== '/notices'

const asked = (route: string) => addressesOf(route, ['EXAHOLD'], ['2026-03-06'])

function byOf(act: string): readonly string[] {
  return testCatalogue.acts.get(act)?.by ?? []
}

describe('the pages of the desks', () => {
  test('are all in this matrix', () => {
    const served = desk.app.routes
      .filter(({ path, method }) => path.startsWith('/desk') && method !== 'ALL')
      .map(({ path, method }) => `${method} ${path}`)
    const lists = listsOf(desk).registers.map(({ route }) => `GET ${route}`)
    expect([...new Set(served)].toSorted()).toEqual([...Object.keys(pages), ...byAct, ...lists].toSorted())
    expect(new Set(listsOf(desk).registers.map(({ register }) => register))).toEqual(new Set(Object.keys(registers)))
  })

  test.each(Object.keys(registers) as RegisterPath[])(
    '%s, a list of cases, is for whoever may open some of them, and offered to nobody else',
    async (register) => {
      const by = openersOf(register)
      const routes = listsOf(desk).registers.filter((one) => one.register === register)
      for (const address of routes.flatMap(({ route }) => asked(route)))
        for (const [position, visitor] of all.visitors)
          expect([address, position, (await visitor.get(address)).status]).toEqual([address, position, by.includes(position) ? 200 : 403])
      for (const [position, visitor] of all.visitors) {
        const menu = await (await visitor.get('/desk/acts')).text()
        if (menu.includes('aria-label="Desks"') && menuHas(register))
          expect([position, menu.includes(`href="/desk${register}"`)]).toEqual([position, by.includes(position)])
      }
    },
  )

  test('whoever asks for a list that is not theirs is refused in the log before they are answered', async () => {
    const visitor = all.visitors.get('policy-officer')
    expect((await visitor?.get('/desk/children.csv'))?.status).toBe(403)
    const text = `select outcome, refused_because as because from ledger.reading where officer_id = $1 order by reading_id desc limit 1`
    const { rows } = await desk.record.database.app.query(text, [visitor?.officerId])
    expect(rows).toEqual([{ outcome: 'refused', because: 'None of your positions may open the cases in this list (children.csv).' }])
  })

  test('no list is shown to somebody who is not signed in', async () => {
    for (const address of listsOf(desk).registers.flatMap(({ route }) => asked(route)))
      expect([address, (await desk.app.request(origin + address)).status]).toEqual([address, 302])
  })

  test.each(Object.keys(pages))('%s is for those positions and nobody else', async (name) => {
    const page = pages[name]
    if (!page) throw new Error(name)
    const got: Record<string, boolean> = {}
    for (const [position, visitor] of all.visitors) {
      const answer = page.form ? await visitor.post(page.ask, page.form()) : await visitor.get(page.ask)
      expect([200, 303, 403, 422], `${name} as ${position}`).toContain(answer.status)
      got[position] = page.passed ? answer.status === page.passed : answer.status === 200 || answer.status === 303
    }
    const expected = Object.fromEntries([...all.visitors.keys()].map((position) => [position, page.by.includes(position)]))
    expect(got).toEqual(expected)
  })

  test.each([...Object.keys(pages), ...byAct])('%s shows nothing to somebody who is not signed in', async (name) => {
    const [method = '', path = ''] = name.split(' ')
    const asked = pages[name]?.ask ?? path.replace(':act', 'OpenExample')
    const answer = await desk.app.request(origin + asked, {
      method,
      ...(method === 'POST' ? { body: new URLSearchParams({ purpose }) } : {}),
    })
    expect(answer.status).toBe(method === 'GET' ? 302 : 401)
    expect(await answer.text()).not.toContain(invented.caseId)
  })

  test.each(Object.keys(pages).filter((name) => name.startsWith('POST')))('%s takes no form that is not its own', async (name) => {
    const visitor = all.visitors.get('field-office-director')
    const page = pages[name]
    const answer = await visitor?.post(page?.ask ?? '', { ...page?.form?.(), csrf: 'forged' })
    expect(answer?.status).toBe(403)
  })
})

describe('every act, by every position', () => {
  test.each(acts)('%s is begun by the positions it names and nobody else', async (name, act) => {
    const [read, begun] = [new Set<string>(), new Set<string>()]
    for (const [position, visitor] of all.visitors) {
      if ((await visitor.get(`/desk/acts/${name}`)).status === 200) read.add(position)
      const answer = await visitor.post(`/desk/acts/${name}`, { go: 'next', page: '0' })
      expect([200, 422, 403], `${name} as ${position}`).toContain(answer.status)
      if (answer.status !== 403) begun.add(position)
    }
    expect([...read].toSorted()).toEqual(officersOf(act))
    expect([...begun].toSorted()).toEqual(officersOf(act))
  })

  test.each(acts)('%s by the API needs a key that names it and a position it names', async (name, act) => {
    const body = { input: {}, ...caseOf(act) }
    for (const path of [`/api/record/acts/${name}`, `/api/record/acts/${name}/assess`]) {
      expect((await callApi(desk, path, body)).status).toBe(401)
      expect((await callApi(desk, path, body, all.narrowKey)).status).toBe(403)
    }
    const permitted: string[] = []
    for (const [position, key] of all.keys) {
      const status = await permittedBy(name, act, key)
      if (status) permitted.push(position)
    }
    expect(permitted.toSorted()).toEqual(officersOf(act))
  })
})

/** Positions of the act that officers hold: the person and counsel come by a window of their own, and never by these doors. */
const officersOf = (act: Act) => act.by.filter((position) => all.visitors.has(position as Position)).toSorted()

const caseOf = (act: Act) => (act.opensCase ? {} : { caseId: invented.caseId })

/** Whether the registrar lets this key's officer past the first question, with an input that fits the schema as far as it can be made. */
async function permittedBy(name: string, act: Act, key: string): Promise<boolean> {
  const answer = await callApi(desk, `/api/record/acts/${name}/assess`, { input: {}, ...caseOf(act) }, key)
  const text = await answer.text()
  expect([200, 403, 422], `${name}: ${text}`).toContain(answer.status)
  return answer.status !== 403
}

describe('what a key may read', () => {
  const paths = [
    '/api/record/cases/CASE/open',
    '/api/record/cases/CASE/readings',
    `/api/record/cases/CASE/documents/${nobody}`,
    '/api/record/people/find',
    '/api/record/board',
    '/api/record/board-as-of',
  ]

  test('is every address there is', () => {
    const served = desk.app.routes.filter(
      ({ path, method }) => path.startsWith('/api/record') && !path.includes('/acts/') && method === 'POST',
    )
    expect([...new Set(served.map(({ path }) => path))]).toHaveLength(paths.length)
  })

  test.each(paths)('%s is closed to no key, and to a key that does not name it', async (path) => {
    const asked = path.replace('CASE', invented.caseId)
    expect((await callApi(desk, asked, { purpose })).status).toBe(401)
    const isBoard = path.startsWith('/api/record/board')
    const asOf = path.endsWith('as-of') ? { asOf: '2026-03-06T12:00:00Z' } : {}
    const narrow = await callApi(desk, asked, isBoard ? { purpose, office: 'custody', ...asOf } : { purpose }, all.narrowKey)
    expect(narrow.status).toBe(isBoard ? 200 : 403)
    const cookie = await desk.app.request(origin + asked, { method: 'POST', headers: { cookie: 'writ_session=x' } })
    expect(cookie.status).toBeGreaterThanOrEqual(400)
  })
})
