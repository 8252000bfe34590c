import { afterAll, beforeAll, expect, it } from 'vitest'
import { playCases } from '../../../src/doors/demonstration/play-cases.ts'
import { shortId } from '../../../src/doors/desk/parts/short-id.ts'
import { catalogue } from '../../../src/offices/catalogue.ts'
import { type Everybody, everybody } from './everybody.ts'
import { listsOf } from './lists-shown.ts'
import { openDesk, type TestDesk } from './open-desk.ts'

let desk: TestDesk
let all: Everybody
/** Kind of each case on record that is about somebody, by id. */
let kinds: ReadonlyMap<string, string>
beforeAll(async () => {
  desk = await openDesk({ catalogue })
  desk.setClock('2026-11-22T15:00:00Z')
  await playCases({ ...desk.record, officerId: (name) => desk.officers.get(name) ?? '' })
  all = await everybody(desk)
  const entries = await desk.record.ledger.readFrom(0, 10_000)
  kinds = new Map(
    entries.filter(({ caseKind }) => ['person', 'custody'].includes(caseKind)).map(({ caseId, caseKind }) => [caseId, caseKind]),
  )
}, 120_000)
afterAll(() => desk?.close())

const addresses = () => [
  ...listsOf(desk).registers.flatMap(({ route }) => (route.includes(':') ? [] : [route])),
  ...listsOf(desk).boards.map((path) => `${path}?whose=custody`),
]
const kindsIn = (text: string) =>
  new Set([...kinds].flatMap(([caseId, kind]) => (text.includes(caseId) || text.includes(shortId(caseId)) ? [kind] : [])))

it('no list names a case of a kind that its reader may not open, whatever their position', async () => {
  const shown = new Map<string, number>()
  for (const address of addresses())
    for (const [position, visitor] of all.visitors) {
      const answer = await visitor.get(address)
      expect([200, 403]).toContain(answer.status)
      const named = kindsIn(await answer.text())
      const closed = [...named].filter((kind) => !Object.hasOwn(catalogue.openers[kind] ?? {}, position))
      expect([address, position, closed]).toEqual([address, position, []])
      shown.set(position, (shown.get(position) ?? 0) + named.size)
    }
  // It would hold of lists that show nothing to anybody.
  expect(shown.get('field-office-director')).toBeGreaterThan(10)
  expect(shown.get('policy-officer')).toBe(0)
})

it('a custody is in the lists of an officer of its office, and not in those of the same position elsewhere', async () => {
  const own = all.visitors.get('detention-officer')
  const elsewhere = { name: 'Elsa Elsewhere', position: 'detention-officer', office: 'records', fromOn: '2020-01-01', zone: 'UTC' }
  const founder = desk.officers.get('frankie.founder') ?? ''
  const trace = { sessionId: null, address: null, door: 'system' } as const
  const { entry } = await desk.record.registrar.act({ act: 'AppointOfficer', officerId: founder, trace, input: elsewhere })
  const officerId = entry.caseId
  await desk.record.access.accounts.open(
    { officerId, signInName: 'elsa', isDemonstration: true },
    { officerId: founder },
    desk.record.now(),
  )
  const elsa = await desk.enter(officerId)
  for (const address of [
    '/desk/bonds',
    '/desk/bonds.csv',
    '/desk/detainers',
    '/desk/segregation',
    '/desk/unreachable',
    '/desk/moved-clocks',
  ]) {
    expect([address, kindsIn((await (await elsa.get(address)).text()) ?? '').size]).toEqual([address, 0])
    if (address !== '/desk/moved-clocks')
      expect([address, kindsIn((await (await own?.get(address))?.text()) ?? '').size]).toEqual([address, 1])
  }
  // Asked to do the work of one, they see that one.
  const of = [...kinds].filter(([, kind]) => kind === 'custody').map(([caseId]) => caseId)
  const bonds = await (await own?.get('/desk/bonds.csv'))?.text()
  const assigned = of.find((caseId) => bonds?.includes(caseId))
  const input = { assignedTo: officerId, why: 'An invented reason.' }
  const given = await desk.record.registrar.act({
    act: 'AssignCustodyCase',
    officerId: desk.officers.get('drew.director') ?? '',
    trace,
    input,
    ...(assigned === undefined ? {} : { caseId: assigned }),
  })
  expect(given.outcome).toBe('recorded')
  expect(await (await elsa.get('/desk/bonds.csv')).text()).toContain(assigned)
})
