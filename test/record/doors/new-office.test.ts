import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { defineAct } from '../../../src/acts/act.ts'
import { makeCatalogue } from '../../../src/acts/catalogue.ts'
import { field } from '../../../src/acts/field.ts'
import type { Office } from '../../../src/acts/office.ts'
import { everyOfficer } from '../../../src/acts/openers.ts'
import { offices } from '../../../src/offices/catalogue.ts'
import { inventPlaces, person } from './invent-case.ts'
import { openDesk, origin, type TestDesk, type Visitor } from './open-desk.ts'

/**
 * An office nobody has heard of: a kind of case, an act that begins one, a subject whose facts start a clock of the law book, and a bar against an act of
 * another office. All of it is this value, as one folder would declare it.
 */
const office = 'lost-property'
const shared = {
  office,
  by: ['detention-officer'] as const,
  authorities: () => [{ rule: null, cite: 'A rule invented for tests' }],
  requires: [],
}
const lostProperty: Office = {
  id: office,
  name: 'Lost property',
  says: 'Invented: keeps what somebody left behind.',
  names: [{ name: 'Lost property', from: null, until: null }],
  caseKinds: [{ kind: 'parcel', title: 'Parcel', says: 'One parcel that was left.', openedBy: everyOfficer }],
  acts: [
    defineAct({
      ...shared,
      act: 'FindParcel',
      entry: 'ParcelFound',
      caseKind: 'parcel',
      kind: 'observation',
      title: 'Record a parcel that was left',
      says: 'Records what was found and when.',
      opensCase: true,
      input: z.strictObject({
        label: z
          .string()
          .trim()
          .min(1)
          .max(80)
          .meta(field({ label: 'What the label says' })),
      }),
      tells: ({ occurredAt }) => ({
        subjects: [
          {
            id: 'parcel',
            kind: 'parcel',
            zone: 'UTC',
            facts: { inspectionScheduledAt: occurredAt, inspectionDueAt: '2026-03-09T15:00:00.000Z' },
          },
        ],
      }),
    }),
    defineAct({
      ...shared,
      act: 'KeepHere',
      entry: 'KeptHere',
      caseKind: 'custody',
      kind: 'observation',
      title: 'Say that a parcel is being looked for',
      says: 'Keeps the person where they are until it was found.',
      input: z.strictObject({}),
      tells: () => ({ subjects: [{ id: 'search', kind: 'search', zone: 'UTC', facts: { isLookedFor: true } }] }),
    }),
  ],
  subjects: [
    { kind: 'parcel', office, says: 'A parcel', knows: { inspectionScheduledAt: null, inspectionDueAt: null, inspectionHeldAt: null } },
    { kind: 'search', office, says: 'A search', knows: { isLookedFor: null } },
  ],
  bars: [
    {
      id: 'parcel-looked-for',
      question: 'whom',
      cite: 'A rule invented for tests',
      kind: 'search',
      says: 'Nobody looks for a parcel of the person.',
      cure: 'Find it.',
      verified: 'yes',
      severity: 'policy',
      while: { node: 'is', fact: 'isLookedFor', value: true },
      forbids: ['PlanTransfer'],
    },
  ],
}

let desk: TestDesk
let keeper: Visitor
beforeAll(async () => {
  desk = await openDesk({ catalogue: makeCatalogue([...offices, lostProperty]) })
  await inventPlaces(desk)
  keeper = await desk.enter('dana.detention')
})
afterAll(() => desk?.close())

const trace = { sessionId: null, address: null, door: 'system' } as const
const act = (signInName: string, name: string, input: unknown, caseId?: string) => {
  const officerId = desk.officers.get(signInName) ?? ''
  return desk.record.registrar.act({ act: name, officerId, input, trace, ...(caseId === undefined ? {} : { caseId }) })
}

describe('a new office, which is one value more in the catalogue', () => {
  let parcel: string
  it('acts: its case is begun, and opened by those it says', async () => {
    const { entry, outcome } = await act('dana.detention', 'FindParcel', { label: 'A box' })
    expect(outcome).toBe('recorded')
    parcel = entry.caseId
    const page = await (await keeper.post('/desk/case', { case: parcel, purpose: 'Looking for its owner' })).text()
    expect(page).toContain('Parcel found')
  })

  it('has its clocks on the board of the law book', async () => {
    const { rows } = await desk.record.board.page({ caseId: parcel }, desk.record.now())
    expect(rows.map(({ clock }) => clock)).toEqual(['inspection-agreed.held'])
  })

  it('has its forms on the desk and its acts in the API, made from the declaration', async () => {
    expect(await (await keeper.get('/desk/acts')).text()).toContain('Record a parcel that was left')
    expect(await (await keeper.get('/desk/acts/FindParcel')).text()).toContain('Begin a new case')
    const api = await (await desk.app.request(`${origin}/openapi.json`)).text()
    expect(api).toContain('FindParcel')
  })

  it('has its bars stand against the acts of other offices', async () => {
    const { entry } = await act('riley.records', 'RegisterPerson', person)
    const booked = { facility: 'EXAHOLD', facilityKind: 'hold-room', zone: 'America/New_York', from: 'another-agency' }
    const bookIn = { personId: entry.caseId, ...booked, occurredAt: '2026-03-06T12:00:00Z' }
    const { caseId } = (await act('dana.detention', 'BookIn', bookIn)).entry
    await act('dana.detention', 'KeepHere', {}, caseId)
    const plan = { to: 'EXACNTY', isTransferBetweenAreas: false, hasAttorneyOfRecord: false, reasons: 'Invented.' }
    const refused = await act('sasha.supervisor', 'PlanTransfer', plan, caseId)
    expect([refused.outcome, refused.entry.findings.map(({ rule }) => rule)]).toEqual(['refused', ['parcel-looked-for']])
  })
})
