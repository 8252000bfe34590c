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

it('service on the person says how, when, in which language and by whom, of a paper and of a warrant', () => {
  for (const act of ['ServeDocument', 'ServeWarrant'])
    expect(Object.keys(catalogue.acts.get(act)?.input.shape ?? {})).toEqual(
      expect.arrayContaining(['how', 'occurredAt', 'language', 'servingOfficerId']),
    )
})
