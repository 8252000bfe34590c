import { describe, expect, it } from 'vitest'
import type { CaseState, Facts } from '../../../src/kernel/case-state.ts'
import { lawBook } from '../../../src/law/law-book.ts'
import type { ClockRow } from '../../../src/ledger/ledger.ts'
import { clockRows } from '../../../src/registrar/clocks/clock-rows.ts'
import { clocksWatching } from '../../../src/registrar/clocks/clocks-watching.ts'
import { lawInForce } from '../../../src/registrar/clocks/law-in-force.ts'
import { caseOf, custodyKind, deathKind, kinds, subject } from './custody-like-case.ts'

const law = lawInForce(undefined)
const rowsOf = (state: CaseState, before?: CaseState) => clockRows(state, state.subjects.keys(), { kinds, law, before })
const rowOf = (rows: readonly ClockRow[], clock: string) => rows.find((row) => row.clock === clock)

describe('which clocks watch a desk', () => {
  it('are those whose start it knows', () => {
    const ids = clocksWatching(custodyKind).map(({ clock }) => clock.id)
    expect(ids).toContain('ero-48h-custody-determination')
    expect(ids).toContain('bond-automatic-stay.eoir-43')
    expect(ids).not.toContain('ero-holdroom-12h')
  })

  it('are none that were written from memory', () => {
    const all = {
      kind: 'all',
      office: 'x',
      says: 'x',
      knows: new Proxy({}, { getOwnPropertyDescriptor: () => ({ value: null, configurable: true, enumerable: true }) }),
    }
    const watching = clocksWatching(all)
    expect(watching.length).toBeGreaterThan(80)
    expect(watching.filter(({ verified }) => verified === 'memory')).toEqual([])
  })
})

describe('the rows of a case', () => {
  it('an arrest without a warrant starts 48 hours, due at the moment they have passed', () => {
    const rows = rowsOf(caseOf(subject({ arrestedAt: '2026-03-07T02:00:00.000Z', isArrestWithoutWarrant: true })))
    expect(rowOf(rows, 'ero-48h-custody-determination')).toMatchObject({
      isOpen: true,
      state: 'running',
      startedAt: '2026-03-07T02:00:00.000Z',
      dueAt: '2026-03-09T02:00:00.000Z',
      dueOn: null,
      severity: 'hard',
      verified: 'yes',
      office: 'custody',
    })
  })

  it('a clock counted in days is due at the first instant after its last day, where the days are counted', () => {
    const rows = rowsOf(caseOf(subject({ bondAppealFiledOn: '2026-06-26' })))
    // Friday 3 July 2026 is the observed holiday: the fifth business day is Monday the 6th, which ends at 04:00 UTC.
    expect(rowOf(rows, 'bond-automatic-stay.written-decision')).toMatchObject({
      isOpen: true,
      dueOn: '2026-07-06',
      dueAt: '2026-07-07T04:00:00.000Z',
    })
  })

  it('a waiting period is not open: nothing has to be done by its end', () => {
    const rows = rowsOf(caseOf(subject({ ntaServedOn: '2026-03-01', isEarlierHearingRequested: false })))
    expect(rowOf(rows, 'opla-hearing-10-days')).toMatchObject({
      isOpen: false,
      state: 'waiting',
      dueOn: '2026-03-11',
      dueAt: '2026-03-11T04:00:00.000Z',
    })
  })

  it('an open pause holds a clock open with no due moment', () => {
    const rows = rowsOf(caseOf(subject({ bondAppealFiledOn: '2026-03-02', briefingExtensionBeganOn: '2026-03-20' })))
    expect(rowOf(rows, 'bond-automatic-stay.ninety-days')).toMatchObject({ isOpen: true, state: 'paused', dueAt: null })
  })

  it('a clock whose stop the desk cannot know of is not shown: absence accuses nobody', () => {
    const { ijDecisionWrittenOn: _, ...facts } = subject({ bondAppealFiledOn: '2026-03-02' }).facts
    expect(rowOf(rowsOf(caseOf({ ...subject({}), facts })), 'bond-automatic-stay.written-decision')).toBeUndefined()
  })

  it('are the same at any hour: whether it is overdue is asked of the due moment', () => {
    const rows = rowsOf(
      caseOf(
        subject({
          arrestedAt: '1999-03-07T02:00:00.000Z',
          isArrestWithoutWarrant: true,
          bondAppealFiledOn: '2007-01-05',
        }),
      ),
    )
    expect(rowOf(rows, 'bond-automatic-stay.ninety-days')).toMatchObject({ isOpen: true, state: 'running', dueOn: '2007-04-05' })
  })
})

describe('a choice of the agency', () => {
  const filed = { ijOrderOn: '2026-05-01', isStayableReleaseOrder: true, eoir43FiledOn: '2026-05-04' }
  const appeal = (facts: Facts) => rowOf(rowsOf(caseOf(subject({ ...filed, ...facts }))), 'bond-automatic-stay.notice-of-appeal')

  it('that was not taken is owed by nobody: it is open on no board', () => {
    expect(appeal({})).toMatchObject({ isOpen: false, state: 'choice-of-agency', dueOn: '2026-05-15' })
  })

  it('taken too late is late all the same', () => {
    expect(appeal({ bondAppealFiledOn: '2026-05-18' })).toMatchObject({ isOpen: false, state: 'late' })
    expect(appeal({ bondAppealFiledOn: '2026-05-15' })).toMatchObject({ isOpen: false, state: 'met' })
  })
})

describe('once the person died', () => {
  const held = subject({ arrestedAt: '2026-03-07T02:00:00.000Z', isArrestWithoutWarrant: true })
  const alive = caseOf(held)
  const dead = (diedAt: string, custody = held) =>
    caseOf(custody, { id: 'death', kind: 'death', zone: custody.zone, facts: { ...deathKind.knows, diedAt } })
  const decision = (state: CaseState, before?: CaseState) => rowOf(rowsOf(state, before), 'ero-48h-custody-determination')

  it('what was not due yet has ended', () => {
    expect(decision(dead('2026-03-08T02:00:00.000Z'))).toMatchObject({ isOpen: false, state: 'ended-by-death' })
  })

  it('what had run out before was missed, and is not owed any more', () => {
    expect(decision(dead('2026-03-09T02:00:00.001Z'))).toMatchObject({ isOpen: false, state: 'late' })
  })

  it('what is done afterwards is not late, and what was done before stays done', () => {
    const doneAt = (custodyDeterminedAt: string) => subject({ ...held.facts, custodyDeterminedAt })
    expect(decision(dead('2026-03-08T02:00:00.000Z', doneAt('2026-03-10T02:00:00.000Z')))?.state).toBe('ended-by-death')
    expect(decision(dead('2026-03-08T02:00:00.000Z', doneAt('2026-03-07T12:00:00.000Z')))?.state).toBe('met')
  })

  it('every clock of the case comes back with the act that records it, and with its withdrawal', () => {
    const died = dead('2026-03-08T02:00:00.000Z')
    const told = clockRows(died, ['death'], { kinds, law, before: alive })
    expect(rowOf(told, 'ero-48h-custody-determination')).toMatchObject({ state: 'ended-by-death' })
    expect(decision(alive, died)).toMatchObject({ isOpen: true, state: 'running' })
  })

  it('what the death itself asks for goes on, and so do orders of a court', () => {
    const rows = rowsOf(dead('2026-03-08T02:00:00.000Z'))
    expect(rowOf(rows, 'detainee-death.headquarters-notice')).toMatchObject({ isOpen: true, state: 'running' })
    const lasting = lawBook.flatMap(({ clocks }) => clocks.filter(({ goesOnAfterDeath }) => goesOnAfterDeath))
    expect(new Set(lasting.map(({ id }) => id.split('.')[0]))).toEqual(new Set(['detainee-death', 'court-order']))
  })
})

describe('after an act', () => {
  const before = caseOf(
    subject({
      arrestedAt: '2026-03-07T02:00:00.000Z',
      isArrestWithoutWarrant: true,
      ntaServedOn: '2026-03-01',
      isEarlierHearingRequested: false,
    }),
  )

  it('only the clocks it touched come back', () => {
    const after = caseOf(subject({ ...before.subjects.get('custody')?.facts, custodyDeterminedAt: '2026-03-08T02:00:00.000Z' }))
    const rows = rowsOf(after, before)
    expect(rowOf(rows, 'ero-48h-custody-determination')).toMatchObject({ isOpen: false, state: 'met' })
    expect(rowOf(rows, 'opla-hearing-10-days')).toBeUndefined()
  })

  it('nothing comes back where nothing the clocks read has changed', () => {
    expect(rowsOf(caseOf(subject({ ...before.subjects.get('custody')?.facts, somethingElse: 'x' })), before)).toEqual([])
  })

  it('a clock whose start was withdrawn comes back as not started, in place of its row', () => {
    const rows = rowsOf(caseOf(subject({ ntaServedOn: '2026-03-01', isEarlierHearingRequested: false })), before)
    expect(rowOf(rows, 'ero-48h-custody-determination')).toMatchObject({
      isOpen: false,
      state: 'not-started',
      startedAt: null,
      dueAt: null,
    })
    expect(rowOf(rows, 'opla-hearing-10-days')).toBeUndefined()
  })

  it('so do those of a subject that was withdrawn whole', () => {
    const rows = clockRows(caseOf(), ['custody'], { kinds, law, before })
    expect(rows.map(({ clock, state }) => [clock, state])).toContainEqual(['ero-48h-custody-determination', 'not-started'])
    expect(rows.every(({ state }) => state === 'not-started')).toBe(true)
  })

  it('all come back with the office or the officer a case went to', () => {
    const moved = { ...before, assignedTo: '22222222-2222-4222-8222-222222222222' }
    const rows = clockRows(moved, [], { kinds, law, before })
    expect(rows.map(({ clock }) => clock).sort()).toEqual(
      rowsOf(before)
        .map(({ clock }) => clock)
        .sort(),
    )
    expect(rows.every(({ officerId }) => officerId === moved.assignedTo)).toBe(true)
  })

  it('are those the whole case gives: what came back since, over what there was, is what there is', () => {
    const steps = [
      { arrestedAt: '2026-03-07T02:00:00.000Z' },
      { isArrestWithoutWarrant: true },
      { ntaServedOn: '2026-03-01', ijOrderOn: '2026-07-02' },
      { isStayableReleaseOrder: true },
      { arrestedAt: null },
      { eoir43FiledOn: '2026-07-06', bondAppealFiledOn: '2026-07-08' },
      { briefingExtensionBeganOn: '2026-07-20' },
      { isStayableReleaseOrder: false },
    ]
    const kept = new Map<string, ClockRow>()
    let state = caseOf()
    for (const step of steps) {
      const next = caseOf(subject({ ...state.subjects.get('custody')?.facts, ...step }))
      for (const row of rowsOf(next, state)) kept.set(row.clock, row)
      state = next
      const shown = [...kept.values()].filter((row) => row.state !== 'not-started')
      expect(shown.sort((a, b) => (a.clock < b.clock ? -1 : 1))).toEqual(rowsOf(state).toSorted((a, b) => (a.clock < b.clock ? -1 : 1)))
    }
    expect(kept.size).toBeGreaterThanOrEqual(5)
  })
})
