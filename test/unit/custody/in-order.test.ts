import { describe, expect, it } from 'vitest'
import type { Finding } from '../../../src/kernel/entry.ts'
import type { JsonObject } from '../../../src/kernel/json.ts'
import { catalogue } from '../../../src/offices/catalogue.ts'
import { officers } from './desk.ts'
import { arrested, bookedIn, name, noticeToAppear, readyForRemoval, removal, spoken } from './invented.ts'

const now = '2026-11-22T15:00:00Z'
const before = '2026-11-21T01:00:00Z'
const recognizance = { personName: name, kind: 'recognizance', reasons: 'An invented reason.', language: 'es' }
const examined: JsonObject = {
  examiningOfficerId: officers.ben,
  finds: 'refer-to-immigration-judge',
  account: 'An invented account.',
  ...spoken,
}

/** The rules whose finding says that the order of two moments is wrong. */
const foundBy = (findings: readonly Finding[]) =>
  findings.filter(({ fact }) => /Here it was at .*, and the act at 2026-11-21T01:00:00\.000Z/.test(fact)).map(({ rule }) => rule)

describe('what happened before the thing it follows is recorded, and found against', () => {
  it('an examination before the arrest', () => {
    const { desk } = arrested()
    const { outcome, findings } = desk.does('ben', 'Examine', { ...examined, occurredAt: before }, now)
    expect([outcome, foundBy(findings)]).toEqual(['recorded', ['examined-after-arrest']])
  })

  it('a book-out before the book-in', () => {
    const { desk } = arrested()
    const stint = desk.does('keeper', 'BookIn', bookedIn, '2026-11-21T03:00:00Z').entryId
    const out = { subjectId: `stint:${stint}`, to: 'court', occurredAt: before }
    expect(foundBy(desk.does('keeper', 'BookOut', out, now).findings)).toEqual(['booked-out-after-book-in'])
  })

  it('a Notice to Appear served before it was made, and a warrant before it was issued', () => {
    const { desk } = arrested()
    const notice = desk.does('supervisor', 'IssueNoticeToAppear', noticeToAppear, now).entryId
    const warrant = desk.does('supervisor', 'IssueWarrant', { personName: name, grounds: 'Invented.' }, now).entryId
    const by = { servingOfficerId: officers.ana, ...spoken }
    const served = (subjectId: string, occurredAt: string) =>
      desk.does('ana', 'ServeDocument', { subjectId, how: 'in-person', ...by, occurredAt }, now).findings
    expect(foundBy(served(`paper:${notice}`, before))).toEqual(['served-after-made'])
    expect(served(`paper:${notice}`, now)).toEqual([])
    const onPerson = { subjectId: `warrant:${warrant}`, ...by, isCopyGiven: true, occurredAt: before }
    expect(foundBy(desk.does('ana', 'ServeWarrant', onPerson, now).findings)).toEqual(['ero-warrant-I200'])
  })

  it('a release before the decision on it', () => {
    const { desk } = arrested()
    desk.does('supervisor', 'OrderRelease', recognizance, now)
    const { findings } = desk.does('keeper', 'Release', { isPropertyReturned: true, occurredAt: before }, now)
    expect(foundBy(findings)).toEqual(['custody-236a'])
  })

  it('a removal before the decision to carry it out', () => {
    const desk = readyForRemoval()
    desk.does('director', 'OrderRemovalExecution', removal, now)
    const left = { port: 'An invented port', country: 'Examplia', witnessingOfficerId: officers.ana, occurredAt: before }
    expect(foundBy(desk.does('ana', 'Remove', left, now).findings)).toEqual(['ero-warrant-I205'])
  })
})

describe('custody ends once: what is recorded of somebody released is found against', () => {
  const [noon, later, last] = ['2026-11-22T12:00:00Z', '2026-11-22T17:00:00Z', '2026-11-23T17:00:00Z']
  const freed = { isPropertyReturned: true }
  const moved = { to: 'EXMPDETN', isTransferBetweenAreas: false, hasAttorneyOfRecord: false }
  const left = { port: 'An invented port', country: 'Examplia', witnessingOfficerId: officers.ana }
  const released = () => {
    const { desk } = arrested()
    desk.does('supervisor', 'OrderRelease', recognizance, noon)
    desk.does('keeper', 'Release', freed, now)
    return desk
  }
  const once = (findings: readonly Finding[]) => findings.filter(({ rule }) => /-once$|-in-custody$/.test(rule)).map(({ rule }) => rule)

  it('a second release, which gives no second seven days to ask a judge', () => {
    const desk = released()
    const { outcome, findings } = desk.does('keeper', 'Release', freed, last)
    expect([outcome, once(findings)]).toEqual(['recorded', ['released-once']])
    expect(findings.find(({ rule }) => rule === 'released-once')?.fact).toContain('it is on record that the person was released or removed')
    expect(desk.facts()).toMatchObject({ releasedAt: '2026-11-22T15:00:00.000Z', releasedOn: '2026-11-22' })
  })

  it('a book-in, a transfer or a removal after it', () => {
    expect(once(released().does('keeper', 'BookIn', bookedIn, later).findings)).toEqual(['booked-in-while-in-custody'])
    expect(once(released().does('keeper', 'Transfer', moved, later).findings)).toEqual(['transferred-while-in-custody'])
    expect(once(released().does('ana', 'Remove', left, later).findings)).toEqual(['removed-once'])
  })

  it('and a second removal, or a release of somebody removed', () => {
    const desk = readyForRemoval()
    desk.does('director', 'OrderRemovalExecution', removal, now)
    expect(once(desk.does('ana', 'Remove', left, later).findings)).toEqual([])
    expect(once(desk.does('ana', 'Remove', left, last).findings)).toEqual(['removed-once'])
    expect([desk.facts().removedAt, desk.facts('removal-order').removedOn]).toEqual(['2026-11-22T17:00:00.000Z', '2026-11-22'])
    expect(once(desk.does('keeper', 'Release', freed, last).findings)).toEqual(['released-once'])
  })

  it('of which nobody is told twice: of a release the court was told; of a removal after it whoever must be told is told, once', () => {
    const desk = released()
    expect(desk.does('keeper', 'Release', freed, last).told).toEqual([])
    const removed = readyForRemoval()
    removed.does('director', 'OrderRemovalExecution', removal, now)
    removed.does('ana', 'Remove', left, later)
    expect(removed.does('ana', 'Remove', left, last).told).toEqual([])
    expect(removed.does('keeper', 'Release', freed, last).told).toEqual(['court'])
    const again = released()
    again.does('keeper', 'BookIn', bookedIn, later)
    expect(again.does('keeper', 'Release', freed, last).told).toEqual(['court'])
  })

  it('but not what is recorded late, of a moment before it', () => {
    const desk = released()
    expect(once(desk.does('keeper', 'BookIn', { ...bookedIn, occurredAt: before }, later).findings)).toEqual([])
    expect(once(desk.does('keeper', 'Transfer', { ...moved, occurredAt: before }, later).findings)).toEqual([])
    expect(once(desk.does('keeper', 'Transfer', moved, later).findings)).toEqual(['transferred-while-in-custody'])
  })

  it('and once only: who was booked in again is in custody, and can be moved and released', () => {
    const desk = released()
    desk.does('keeper', 'BookIn', bookedIn, later)
    expect(once(desk.does('keeper', 'Transfer', moved, last).findings)).toEqual([])
    expect(once(desk.does('keeper', 'Release', freed, last).findings)).toEqual([])
    expect(desk.facts().releasedAt).toBe('2026-11-23T17:00:00.000Z')
  })
})

it('service on the person says how, when, in which language and by whom, of a paper and of a warrant', () => {
  for (const act of ['ServeDocument', 'ServeWarrant'])
    expect(Object.keys(catalogue.acts.get(act)?.input.shape ?? {})).toEqual(
      expect.arrayContaining(['how', 'occurredAt', 'language', 'servingOfficerId']),
    )
})
