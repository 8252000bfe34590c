import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { playCases, playedCases } from '../../../src/doors/demonstration/play-cases.ts'
import { registers } from '../../../src/doors/desk/pages/registers.ts'
import { shortId } from '../../../src/doors/desk/parts/short-id.ts'
import type { Entry } from '../../../src/kernel/entry.ts'
import { catalogue } from '../../../src/offices/catalogue.ts'
import { demoPlaces } from '../../../src/offices/custody/exports.ts'
import { watchCaseId } from '../../../src/offices/policy/exports.ts'
import { callApi } from './everybody.ts'
import { addressesOf, listsOf } from './lists-shown.ts'
import { openDesk, origin, type TestDesk, type Visitor } from './open-desk.ts'

const trace = { sessionId: null, address: null, door: 'system' } as const
const zone = 'America/New_York'
const places = demoPlaces.map(({ code }) => code)

let desk: TestDesk
/** Every person on record, and every case of theirs. */
let ofPeople: readonly string[]
let people: readonly string[]
let uncleared: Visitor
let cleared: Visitor
let keys: ReadonlyMap<Visitor, string>
let withDocument: { caseId: string; documentId: string }
let [familyName, givenName] = ['', '']
/** What the officer who is not cleared was shown before the records were sealed, by address. */
const before = new Map<string, string>()

async function act(by: string, name: string, input: unknown, caseId?: string) {
  const request = { act: name, officerId: desk.officers.get(by) ?? by, input, trace }
  const result = await desk.record.registrar.act(caseId === undefined ? request : { ...request, caseId })
  expect([name, result.outcome]).toEqual([name, 'recorded'])
  return result
}

/** A field office director of every office, cleared for some of what restricts reading. */
async function appoint(name: string, clearances: readonly string[]): Promise<Visitor> {
  const position = { name, position: 'field-office-director', fromOn: '2020-01-01', zone }
  const [first = '', ...others] = catalogue.offices.map(({ id }) => id)
  const { entry } = await act('frankie.founder', 'AppointOfficer', { ...position, office: first })
  for (const office of others) await act('frankie.founder', 'AppointOfficer', { ...position, office }, entry.caseId)
  for (const restriction of clearances)
    await act(
      'rory.recordkeeper',
      'ClearForRestriction',
      { restriction, fromOn: '2020-01-01', zone, reason: 'Decides about them daily.' },
      entry.caseId,
    )
  const signInName = name.toLowerCase().replaceAll(' ', '.')
  await desk.record.access.accounts.open(
    { officerId: entry.caseId, signInName, isDemonstration: true },
    { officerId: desk.officers.get('frankie.founder') ?? '' },
    desk.record.now(),
  )
  return desk.enter(entry.caseId)
}

const makeKey = async ({ officerId }: Visitor): Promise<string> => {
  const reads = ['cases', 'documents', 'search', 'board', 'readings']
  const { access, now } = desk.record
  const made = { officerId, label: 'test', acts: [], reads, expiresAt: now().add({ hours: 24 }) }
  return (await access.keys.make(made, { officerId: desk.officers.get('kit.keys') ?? '' }, now())).secret
}

const addresses = () => listsOf(desk).registers.flatMap(({ route }) => addressesOf(route, places, days))
let days: readonly string[] = []

const boardAddresses = () =>
  listsOf(desk).boards.flatMap((path) =>
    catalogue.offices.flatMap(({ id }) => [`${path}?whose=${id}`, `${path}?whose=${id}&as-of=2026-11-21`]).concat(path),
  )

const idsIn = (text: string) => ofPeople.filter((id) => text.includes(id) || text.includes(shortId(id)))

async function read(visitor: Visitor, path: string): Promise<string> {
  const answer = await visitor.get(path)
  expect([path, answer.status]).toEqual([path, 200])
  return answer.text()
}

/** What the invented cases leave out: a grievance, a complaint, and a clock that moved because its rule was suspended. */
async function leaveNothingEmpty(entries: readonly Entry[]): Promise<void> {
  const held = entries.find(({ act: name }) => name === 'BookIn')?.caseId
  const grievance = { about: 'food-or-water', level: 'formal', says: 'Invented words.', isEmergency: false, language: 'es' }
  await act('dana.detention', 'FileGrievance', grievance, held)
  await act(
    'riley.records',
    'SendComplaint',
    { about: 'a delay', complaint: 'Invented words.', occurredAt: '2026-11-22T14:00:00Z' },
    people[0],
  )
  const { rows } = await desk.record.board.page({ office: 'custody' }, desk.record.now())
  await act('parker.policy', 'SuspendRule', { rule: rows[0]?.rule, fromOn: '2026-01-01', order: 'An invented order' })
  await desk.record.lawFollower.settled()
}

beforeAll(async () => {
  desk = await openDesk({ catalogue })
  desk.setClock('2026-11-22T15:00:00Z')
  await playCases({ ...desk.record, officerId: (name) => desk.officers.get(name) ?? '' })
  const entries = await desk.record.ledger.readFrom(0, 10_000)
  people = [...new Set(entries.flatMap(({ caseKind, caseId }) => (caseKind === 'person' ? [caseId] : [])))]
  ofPeople = [...new Set(entries.flatMap(({ caseKind, caseId }) => (caseKind === 'person' || caseKind === 'custody' ? [caseId] : [])))]
  days = [...new Set(entries.filter(({ act: name }) => name === 'BookIn').map(({ occurredAt }) => occurredAt.slice(0, 10)))]
  uncleared = await appoint('Una Uncleared', ['asylum', 'minor', 'section-1367', 'conduct'])
  cleared = await appoint('Cleo Cleared', ['asylum', 'minor', 'section-1367', 'conduct', 'sealed'])
  await leaveNothingEmpty(entries)
  keys = new Map([
    [uncleared, await makeKey(uncleared)],
    [cleared, await makeKey(cleared)],
  ])
  const [script] = playedCases
  ;[familyName, givenName] = [script?.familyName ?? '', script?.givenNames ?? '']
  withDocument =
    entries.flatMap(({ caseId, documents: [made] }) => (made ? [{ caseId, documentId: made.documentId }] : []))[0] ?? withDocument
  // The watch over clocks tells whoever supervises the officer a case is with.
  await act('frankie.founder', 'AssignSupervisor', { supervisorId: uncleared.officerId }, desk.officers.get('devon.deportation'))
  await desk.record.startClockWatch().look()
  for (const path of [...addresses(), ...boardAddresses()]) before.set(path, await read(uncleared, path))
  for (const personId of people)
    expect(
      (
        await act(
          'rory.recordkeeper',
          'Restrict',
          { restriction: 'sealed', under: 'Order X', why: 'An invented reason to try this.' },
          personId,
        )
      ).outcome,
    ).toBe('recorded')
}, 120_000)
afterAll(() => desk?.close())

describe('of people whose records a court sealed', () => {
  it('every list of the desks is looked at here', () => expect(listsOf(desk).unknown).toEqual([]))

  it.each(Object.keys(registers))('%s showed something before, so that what follows can fail', (register) => {
    const shown = listsOf(desk)
      .registers.filter((one) => one.register === register)
      .flatMap(({ route }) => addressesOf(route, places, days))
      .flatMap((path) => idsIn(before.get(path) ?? ''))
    expect(shown).not.toEqual([])
  })

  it('nothing is in any list of an officer who is not cleared for them', async () => {
    for (const path of addresses()) expect([path, idsIn(await read(uncleared, path))]).toEqual([path, []])
  })

  it('everything still is in those of one who is', async () => {
    for (const path of addresses()) {
      const [shown, earlier] = [idsIn(await read(cleared, path)), idsIn(before.get(path) ?? '')]
      // What was told since comes before what was told earlier.
      if (path === '/desk' || path === '/desk/notices') expect([path, shown.length > 0]).toEqual([path, earlier.length > 0])
      else expect([path, shown]).toEqual([path, earlier])
    }
  })

  it('no clock names its case on the board of an officer who is not cleared, and none is missed', async () => {
    for (const path of boardAddresses()) {
      const shown = await read(uncleared, path)
      expect([path, idsIn(shown)]).toEqual([path, []])
      if (idsIn(before.get(path) ?? '').length > 0)
        expect([path, shown]).toEqual([
          path,
          expect.stringMatching(/in cases that you may not open: reading them is restricted|\nrestricted,/),
        ])
      expect([path, idsIn(await read(cleared, path)).length]).toEqual([path, idsIn(before.get(path) ?? '').length])
    }
  })

  it('no page that anybody may open names any of them', async () => {
    const routes = desk.app.routes.filter(({ method, path }) => method === 'GET' && !/[:*]|^\/desk|^\/api\/record/.test(path))
    const paths = [...new Set(routes.map(({ path }) => path))]
    expect(paths).toEqual(expect.arrayContaining(['/deaths', '/deaths.csv', '/orders', '/oversight', '/oversight.csv']))
    for (const path of paths) expect([path, idsIn(await (await desk.app.request(origin + path)).text())]).toEqual([path, []])
  })

  it('what the watch over clocks tells of them is read only by whoever may open them', async () => {
    const purpose = 'Looking at what the watch over clocks told'
    const form = { case: watchCaseId('custody'), purpose, whole: 'yes' }
    const told = async (visitor: Visitor) => idsIn(await (await visitor.post('/desk/case', form)).text())
    expect(await told(uncleared)).toEqual([])
    expect(await told(cleared)).not.toEqual([])
  })

  it('the API names none of them to an officer who is not cleared, and each to one who is', async () => {
    const [personId = ''] = people
    const caseId = (await desk.record.board.page({ office: 'custody' }, desk.record.now())).rows[0]?.caseId ?? ''
    const purpose = 'Preparing the custody review'
    /** What is asked of each address that gives more than the act it takes; one that is not here fails the test. */
    const asked: Readonly<Record<string, object>> = {
      '/api/record/board': { purpose, office: 'custody', limit: 500 },
      '/api/record/board-as-of': { purpose, office: 'custody', asOf: '2026-11-22T14:59:00Z' },
      '/api/record/people/find': { purpose, familyName, givenName },
      '/api/record/cases/{caseId}/open': { purpose },
      '/api/record/cases/{caseId}/readings': { purpose },
      '/api/record/cases/{caseId}/documents/{documentId}': { purpose },
    }
    const routes = desk.app.routes.filter(({ method, path }) => method === 'POST' && /^\/api\/record\/(?!acts\/)/.test(path))
    const paths = [...new Set(routes.map(({ path }) => path.replace(':caseId', '{caseId}').replace(':documentId', '{documentId}')))]
    expect(paths.toSorted()).toEqual(Object.keys(asked).toSorted())
    for (const path of paths) {
      const ask = async (of: Visitor, more: object = {}) => {
        const address = path
          .replace('{caseId}', path.endsWith('readings') ? personId : withDocument.caseId)
          .replace('{documentId}', withDocument.documentId)
        const answer = await callApi(desk, address, { ...asked[path], ...more }, keys.get(of))
        return { status: answer.status, text: await answer.text() }
      }
      const [closed, opened] = [await ask(uncleared), await ask(cleared)]
      expect([path, opened.status]).toEqual([path, 200])
      expect([path, idsIn(closed.text)]).toEqual([path, []])
      if (path.includes('{')) expect([path, closed.status]).toEqual([path, 403])
      else if (!path.endsWith('documents/{documentId}')) expect([path, idsIn(opened.text)]).not.toEqual([path, []])
      if (!path.includes('board')) continue
      const [told, whole] = [JSON.parse(closed.text), JSON.parse(opened.text)]
      expect(told.restricted.map(({ dueAt }: { dueAt: string }) => dueAt)).toEqual(whole.rows.map(({ dueAt }: { dueAt: string }) => dueAt))
      expect(Object.keys(told.restricted[0]).toSorted()).toEqual(['dueAt', 'dueOn', 'office', 'officerId'])
      // To ask by case or by rule would tell what is restricted of it.
      const byCase = JSON.parse((await ask(uncleared, { caseId })).text)
      expect([byCase.rows, byCase.restricted, byCase.next ?? null, byCase.clocks ?? []]).toEqual([[], [], null, []])
      const byRule = JSON.parse((await ask(uncleared, { rule: whole.rows[0].rule })).text)
      expect([byRule.rows, byRule.restricted]).toEqual([[], []])
    }
  })
})
