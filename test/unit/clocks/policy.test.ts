import { describe, expect, it } from 'vitest'
import { makeCatalogue } from '../../../src/acts/catalogue.ts'
import type { Entry } from '../../../src/kernel/entry.ts'
import type { JsonObject } from '../../../src/kernel/json.ts'
import { federalBusinessDays } from '../../../src/law/calendars/federal-holidays.ts'
import { calendarCaseId, calendarOf, closuresOn, suspensionsOf } from '../../../src/offices/policy/exports.ts'
import { policy } from '../../../src/offices/policy/office.ts'
import { clockRows } from '../../../src/registrar/clocks/clock-rows.ts'
import { lawInForce } from '../../../src/registrar/clocks/law-in-force.ts'
import { foldCase } from '../../../src/registrar/fold.ts'
import { caseOf, kinds, subject } from './custody-like-case.ts'

const catalogue = makeCatalogue([policy])
const id = (place: number) => `00000000-0000-4000-8000-${String(place).padStart(12, '0')}`

type MadeAct = readonly [act: string, input: JsonObject, correction?: Entry['correction']]

/** The calendar case after some acts; an act's input is read by its own schema. */
const calendarCase = (...acts: readonly MadeAct[]) =>
  foldCase(
    acts.map(([act, input, correction = null], place): Entry => {
      const declared = catalogue.acts.get(act)
      if (!declared) throw new Error(`no act ${act}`)
      return {
        position: place + 1,
        entryId: id(place + 1),
        caseId: calendarCaseId,
        caseKind: 'calendar',
        sequence: place + 1,
        act,
        outcome: 'recorded',
        office: 'policy',
        officerId: id(99),
        delegationId: null,
        occurredAt: '2026-01-01T00:00:00.000Z',
        recordedAt: '2026-01-01T00:00:00.000Z',
        payload: declared.input.parse(input) as JsonObject,
        personId: null,
        personal: null,
        restrictions: [],
        authorities: [],
        findings: [],
        documents: [],
        correction,
        idempotencyKey: null,
        previousHash: '0'.repeat(64),
        hash: '0'.repeat(64),
      }
    }),
    catalogue,
  )

const mourning = { holidayOn: '2026-12-24', name: 'National Day of Mourning', order: 'Executive Order 99999 (invented)' }
const day = (text: string) => Temporal.PlainDate.from(text)

describe('the calendar', () => {
  it('leaves out a day declared a holiday, names the order, and is another version of itself', () => {
    const calendar = calendarOf(calendarCase(['DeclareHoliday', mourning]), federalBusinessDays)
    expect(calendar.whyExcluded(day('2026-12-24'))).toBe('National Day of Mourning (Executive Order 99999 (invented))')
    expect(calendar.whyExcluded(day('2026-12-25'))).toBe('Christmas Day')
    expect(calendar.whyExcluded(day('2026-12-23'))).toBeUndefined()
    expect(calendar.version).not.toBe(federalBusinessDays.version)
  })

  it('is the federal one where nothing was declared, or what was is withdrawn', () => {
    const withdrawn = calendarCase(
      ['DeclareHoliday', mourning],
      ['DeclareHoliday', mourning, { kind: 'withdraws', entryId: id(1), reason: 'Wrong day' }],
    )
    expect(calendarOf(withdrawn, federalBusinessDays)).toBe(federalBusinessDays)
  })

  it('is not changed by a closure, which is told of on its days', () => {
    const storm = {
      closedWhat: 'office',
      closedName: 'custody',
      fromOn: '2026-01-26',
      reason: 'Snow storm',
      order: 'OPM operating status of 2026-01-26',
    }
    const open = calendarCase(['DeclareClosure', storm])
    expect(calendarOf(open, federalBusinessDays)).toBe(federalBusinessDays)
    expect(closuresOn(open, '2026-01-25')).toEqual([])
    expect(closuresOn(open, '2026-02-20')).toMatchObject([{ what: 'office', name: 'custody', reason: 'Snow storm' }])
    const ended = calendarCase(['DeclareClosure', storm], ['EndClosure', { subjectId: `closure:${id(1)}`, openOn: '2026-01-28' }])
    expect(closuresOn(ended, '2026-01-27')).toHaveLength(1)
    expect(closuresOn(ended, '2026-01-28')).toEqual([])
  })

  it('asks that a closure ends no earlier than it begins, and that a suspended rule is in the law book', () => {
    const closure = {
      closedWhat: 'place',
      closedName: 'X1',
      fromOn: '2026-02-02',
      throughOn: '2026-02-01',
      reason: 'Flood',
      order: 'Order 1',
    }
    expect(() => calendarCase(['DeclareClosure', closure])).toThrow('lies before the first')
    expect(() => calendarCase(['SuspendRule', { rule: 'no-such-rule', fromOn: '2026-01-01', order: 'Order 1' }])).toThrow(
      'rule of the law book',
    )
  })
})

describe('clocks under the calendar', () => {
  const state = caseOf(
    subject({
      bondAppealFiledOn: '2026-12-17',
      arrestedAt: '2026-12-23T15:00:00.000Z',
      isArrestWithoutWarrant: true,
    }),
  )
  const rowsUnder = (...acts: readonly MadeAct[]) =>
    new Map(
      clockRows(state, ['custody'], { kinds, law: lawInForce(acts.length === 0 ? undefined : calendarCase(...acts)) }).map((row) => [
        row.clock,
        row,
      ]),
    )

  it('counted in business days follow a declared holiday; those counted in hours do not', () => {
    const [plain, declared] = [rowsUnder(), rowsUnder(['DeclareHoliday', mourning])]
    expect(plain.get('bond-automatic-stay.written-decision')?.dueOn).toBe('2026-12-24')
    expect(declared.get('bond-automatic-stay.written-decision')?.dueOn).toBe('2026-12-28')
    expect(declared.get('ero-48h-custody-determination')).toEqual(plain.get('ero-48h-custody-determination'))
  })

  it('follow no closure', () => {
    const closure = {
      closedWhat: 'office',
      closedName: 'custody',
      fromOn: '2026-12-24',
      reason: 'Closed by order',
      order: 'Executive Order 99998 (invented)',
    }
    expect(rowsUnder(['DeclareClosure', closure])).toEqual(rowsUnder())
  })

  it('of a suspended rule are due at no time where the order reaches, from its day, until it is lifted', () => {
    const order = { rule: 'bond-automatic-stay', fromOn: '2026-12-01', order: 'D. Example, No. 1:26-cv-00001 (invented)' }
    const stands = (...acts: readonly MadeAct[]) => rowsUnder(...acts).get('bond-automatic-stay.written-decision')
    expect(stands(['SuspendRule', order])).toMatchObject({
      state: 'suspended',
      isOpen: false,
      dueAt: null,
      startedAt: '2026-12-17T05:00:00.000Z',
    })
    expect(stands(['SuspendRule', { ...order, fromOn: '2026-12-24' }])?.state).toBe('running')
    expect(stands(['SuspendRule', { ...order, offices: ['elsewhere'] }])?.state).toBe('running')
    expect(stands(['SuspendRule', { ...order, offices: ['elsewhere', 'custody'] }])?.state).toBe('suspended')
    const lifting = { subjectId: `rule-suspension:${id(1)}`, liftedOn: '2026-12-10', order: 'D. Example, order of 2026-12-09 (invented)' }
    expect(stands(['SuspendRule', order], ['LiftRuleSuspension', lifting])?.state).toBe('running')
    expect(stands(['SuspendRule', order], ['LiftRuleSuspension', { ...lifting, liftedOn: '2026-12-24' }])?.state).toBe('suspended')
    expect(suspensionsOf(calendarCase(['SuspendRule', order]))).toMatchObject([
      { rule: 'bond-automatic-stay', offices: null, liftedOn: null },
    ])
  })
})
