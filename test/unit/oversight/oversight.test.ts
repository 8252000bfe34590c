import { describe, expect, it } from 'vitest'
import { catalogue } from '../../../src/offices/catalogue.ts'
import { itemsHeldBy, overseersOf, oversightItems } from '../../../src/offices/oversight/exports.ts'
import { Desk } from '../custody/desk.ts'

const opened = '2026-01-12T15:00:00Z'
const due = '2026-03-31T21:00:00Z'

function registered(...codes: readonly string[]) {
  const desk = new Desk()
  for (const code of codes)
    desk.does(
      'head',
      'RegisterOverseer',
      { code, name: `Invented office ${code}`, overseerKind: 'of-the-department', sinceOn: '2020-01-01' },
      opened,
    )
  return desk
}

const recommendation = {
  itemKind: 'recommendation',
  title: 'Write down the dates of reviews (invented)',
  reference: 'EX-26-1, recommendation 3',
  agencyDueAt: due,
  dueBasis: 'An invented letter of 12 January 2026',
}

function withItem(more: Record<string, unknown> = {}) {
  const desk = registered('OIG', 'OIDO')
  const done = desk.does('director', 'OpenOversightItem', { subjectId: 'overseer:OIDO', ...recommendation, ...more } as never, opened)
  return { desk, done, subjectId: `oversight-item:${done.entryId}` }
}

const itemAt = (desk: Desk, now: string) => {
  const [item] = oversightItems(desk.state(), Temporal.Instant.from(now))
  if (!item) throw new Error('There is no item.')
  return item
}

describe('what an overseer opened', () => {
  it('is due on the date agreed, for the agency and for the overseer apart', () => {
    const { done, desk } = withItem({ overseerDueAt: '2026-02-15T21:00:00Z' })
    expect([...done.clocks].map(([id, { dueAt }]) => [id, dueAt])).toEqual([
      ['oversight-agreed.agency', '2026-03-31T21:00:00.000Z'],
      ['oversight-agreed.overseer', '2026-02-15T21:00:00.000Z'],
    ])
    expect(itemAt(desk, '2026-03-01T00:00:00Z').owed.map(({ by, state }) => [by, state])).toEqual([
      ['agency', 'due'],
      ['overseer', 'overdue'],
    ])
  })

  it('without a date is never late, and stays open', () => {
    const { desk, done } = withItem({ agencyDueAt: undefined })
    expect([...done.clocks.keys()]).toEqual([])
    expect(itemAt(desk, '2030-01-01T00:00:00Z')).toMatchObject({ isOpen: true, owed: [] })
  })

  it('is not closed by the answer of the agency', () => {
    const { desk, subjectId } = withItem()
    const answered = desk.does('director', 'AnswerOversight', { subjectId, answer: 'Invented.' }, '2026-03-30T15:00:00Z')
    expect(answered.clocks.get('oversight-agreed.agency')?.state).toBe('met')
    expect(itemAt(desk, '2026-04-30T00:00:00Z')).toMatchObject({ isOpen: true, owed: [{ state: 'done' }] })
  })

  it('is closed for the overseer alone: no position of the agency may enter it', () => {
    const by = catalogue.acts.get('CloseOversightItem')?.by
    expect(by).toEqual(['inspector'])
    expect(catalogue.acts.get('AgreeOversightDate')?.by).toEqual(['inspector'])
  })

  it('stays closed: nothing more is entered of it without being found against', () => {
    const { desk, subjectId } = withItem()
    desk.does('head', 'CloseOversightItem', { subjectId, closing: 'carried-out', paper: 'Invented' }, '2026-04-30T15:00:00Z')
    expect(itemAt(desk, '2026-05-30T00:00:00Z')).toMatchObject({ isOpen: false, closing: 'carried-out', owed: [{ state: 'done-late' }] })
    expect(desk.does('director', 'AnswerOversight', { subjectId, answer: 'Late.' }, '2026-05-30T15:00:00Z').rules).toContain(
      'oversight-item-open',
    )
  })
})

describe('a date that is moved', () => {
  const moved = { whose: 'agency', dueAt: '2026-06-30T21:00:00Z', dueBasis: 'Invented letter 2' }

  it('keeps the first date known, and the count of moves', () => {
    const { desk, subjectId } = withItem()
    desk.does('head', 'AgreeOversightDate', { subjectId, ...moved }, '2026-03-01T15:00:00Z')
    expect(itemAt(desk, '2026-05-01T00:00:00Z')).toMatchObject({
      timesMoved: 1,
      owed: [{ state: 'due', dueAt: '2026-06-30T21:00:00.000Z', firstDueAt: '2026-03-31T21:00:00.000Z' }],
    })
  })

  it('after it had passed stays missed, whatever is agreed later', () => {
    const { desk, subjectId } = withItem()
    desk.does('head', 'AgreeOversightDate', { subjectId, ...moved }, '2026-04-10T21:00:00Z')
    expect(itemAt(desk, '2026-04-11T21:00:00Z').owed).toMatchObject([{ state: 'missed', hoursOver: 11 * 24 }])
    desk.does('director', 'AnswerOversight', { subjectId, answer: 'Invented.' }, '2026-05-01T15:00:00Z')
    expect(itemAt(desk, '2026-06-01T00:00:00Z').owed).toMatchObject([{ state: 'done-late' }])
  })
})

describe('an inspection that is made again and again', () => {
  it('opens the next with its date once one was made', () => {
    const { desk, subjectId } = withItem({ itemKind: 'inspection', agencyDueAt: undefined, overseerDueAt: due, everyMonths: '12' })
    const made = { subjectId, paper: 'Invented report', nextDueAt: '2027-03-31T21:00:00Z' }
    const done = desk.does('head', 'RecordOverseerAct', made, '2026-03-15T15:00:00Z')
    expect(itemsHeldBy(desk.state(), 'OIDO')).toHaveLength(2)
    expect(desk.facts(`oversight-item:${done.entryId}`)).toMatchObject({ overseerDueAt: '2027-03-31T21:00:00.000Z', overseerActedAt: null })
    expect(done.rows.map(({ clock, state }) => [clock, state])).toEqual([
      ['oversight-agreed.overseer', 'met'],
      ['oversight-agreed.overseer', 'running'],
    ])
  })
})

describe('an overseer that closes', () => {
  const close = { subjectId: 'overseer:OIDO', successor: 'OIG', order: 'An invented notice', closeReason: 'None is given' }

  it('is refused while it holds an open item, and may once each is with another', () => {
    const { desk, subjectId } = withItem()
    const early = desk.does('head', 'CloseOverseer', close, '2026-02-01T15:00:00Z')
    expect([early.outcome, early.rules]).toEqual(['refused', ['overseer-holds-nothing']])
    desk.does('head', 'RerouteOversight', { subjectId, to: 'OIG', takenOnBy: 'Invented' }, '2026-02-02T15:00:00Z')
    const done = desk.does('head', 'CloseOverseer', close, '2026-02-03T15:00:00Z')
    expect([done.outcome, done.told]).toEqual(['recorded', expect.arrayContaining(['office:legal-access'])])
    expect(overseersOf(desk.state()).find(({ code }) => code === 'OIDO')).toMatchObject({ isOpen: false, successor: 'OIG' })
    // With its date as it was: nothing is late any less.
    expect(itemAt(desk, '2026-04-01T21:00:00Z')).toMatchObject({
      ...{ heldBy: 'OIG', reroutedFrom: 'OIDO', openedBy: 'OIDO' },
      owed: [{ state: 'overdue', dueAt: '2026-03-31T21:00:00.000Z', hoursOver: 24 }],
    })
  })

  it('hands on what it took over from another as well', () => {
    const { desk, subjectId } = withItem()
    desk.does('head', 'RerouteOversight', { subjectId, to: 'OIG', takenOnBy: 'Invented' }, '2026-02-02T15:00:00Z')
    const other = { ...close, subjectId: 'overseer:OIG', successor: 'OIDO' }
    expect(desk.does('head', 'CloseOverseer', other, '2026-02-03T15:00:00Z').rules).toEqual(['overseer-holds-nothing'])
  })

  it('takes nothing more, and passes nothing to one that is not there', () => {
    const { desk, subjectId } = withItem()
    const nobody = desk.does('head', 'RerouteOversight', { subjectId, to: 'NOSUCH', takenOnBy: 'Invented' }, '2026-02-02T15:00:00Z')
    expect([nobody.outcome, nobody.rules]).toEqual(['refused', ['oversight-receiver-stands']])
    expect(itemAt(desk, '2026-02-03T00:00:00Z').heldBy).toBe('OIDO')
    const empty = { ...close, subjectId: 'overseer:OIG', successor: 'OIDO' }
    expect(desk.does('head', 'CloseOverseer', empty, '2026-02-03T15:00:00Z').outcome).toBe('recorded')
    const late = desk.does('head', 'RerouteOversight', { subjectId, to: 'OIG', takenOnBy: 'Invented' }, '2026-02-04T15:00:00Z')
    expect(late.outcome).toBe('refused')
    const fresh = { subjectId: 'overseer:OIG', ...recommendation }
    const came = desk.does('director', 'OpenOversightItem', fresh, '2026-02-05T15:00:00Z')
    expect(came.rules).toContain('overseer-stands')
    // What is for one that closed is with whoever takes what was for it, and never with nobody.
    expect(desk.facts(`oversight-item:${came.entryId}`)).toMatchObject({ heldBy: 'OIDO', openedBy: 'OIG', reroutedFrom: 'OIG' })
  })

  it('cannot name itself', () => {
    const { desk } = withItem()
    expect(() => desk.does('head', 'CloseOverseer', { ...close, successor: 'OIDO' }, '2026-02-01T15:00:00Z')).toThrow()
  })
})
