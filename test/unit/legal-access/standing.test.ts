import { describe, expect, it } from 'vitest'
import type { CaseState, Facts } from '../../../src/kernel/case-state.ts'
import { positionIds } from '../../../src/law/officers/positions.ts'
import { catalogue } from '../../../src/offices/catalogue.ts'
import { standingOfWindow, windowsOf } from '../../../src/offices/legal-access/exports.ts'
import { legalAccess } from '../../../src/offices/legal-access/office.ts'
import { findHeldBack } from '../../../src/reading-room/held-back.ts'
import { emptyCase } from '../../../src/registrar/fold.ts'

const [mine, theirs] = ['00000000-0000-4000-8000-000000000001', '00000000-0000-4000-8000-000000000002']
const at = '2026-03-06T15:00:00.000Z'

const person = (subjects: Readonly<Record<string, Facts>>): CaseState => ({
  ...emptyCase('00000000-0000-4000-8000-0000000000ff', 'person'),
  subjects: new Map(Object.entries(subjects).map(([id, facts]) => [id, { id, kind: id.split(':')[0] ?? '', facts, zone: 'UTC' }])),
})

const opened = { windowRole: 'person-concerned', windowLanguage: 'es', windowGrantedAt: at, windowEndedAt: null, windowCounsel: null }
const ofCounsel = { ...opened, windowRole: 'counsel-of-record', windowCounsel: 'g28' }
const appearance = { counselNamedAt: at, counselScope: 'all matters', counselEndedAt: null }

describe('a window', () => {
  it('gives one position, in one person’s file, and no clearance for what a court sealed', () => {
    const standing = standingOfWindow(person({ [`window:${mine}`]: opened }), mine)
    expect(standing?.positions.map(({ position }) => position)).toEqual(['person-concerned'])
    expect(standing?.ofPerson).toBe('00000000-0000-4000-8000-0000000000ff')
    expect(standing?.clearances).not.toContain('sealed')
    expect([standing?.credentials, standing?.delegations, standing?.supervisorId]).toEqual([[], [], null])
  })

  it('that was ended gives nothing, and neither does one that never was', () => {
    const file = person({ [`window:${mine}`]: { ...opened, windowEndedAt: at } })
    expect(standingOfWindow(file, mine)).toBeUndefined()
    expect(standingOfWindow(file, theirs)).toBeUndefined()
    expect(windowsOf(file)).toMatchObject([{ windowId: mine, closed: { at, because: 'ended' } }])
  })

  it('of counsel stands with the appearance, and falls with it', () => {
    const standing = { 'counsel:g28': appearance, [`window:${mine}`]: ofCounsel }
    expect(standingOfWindow(person(standing), mine)?.positions.map(({ position }) => position)).toEqual(['counsel-of-record'])
    const left = person({ ...standing, 'counsel:g28': { ...appearance, counselEndedAt: at } })
    expect(standingOfWindow(left, mine)).toBeUndefined()
    expect(windowsOf(left)).toMatchObject([{ closed: { because: 'appearance-ended' } }])
  })

  it('is of a person’s record and of no other case', () => {
    const custody = { ...person({ [`window:${mine}`]: opened }), kind: 'custody' }
    expect(standingOfWindow(custody, mine)).toBeUndefined()
  })
})

describe('what is done through a window', () => {
  const throughWindow = [...catalogue.acts.values()].filter(({ by }) =>
    by.some((position) => /person-concerned|counsel-of-record/.test(position)),
  )

  it('is done in a case of the person’s own, and never decides anything', () => {
    expect(throughWindow.map(({ act }) => act)).toEqual(
      expect.arrayContaining(['RequestCorrection', 'AskCorrectionReview', 'AcknowledgeNotice', 'SendComplaint']),
    )
    for (const { act, caseKind, kind } of throughWindow) {
      expect([act, kind]).toEqual([act, 'observation'])
      expect(['person', 'custody']).toContain(caseKind)
    }
  })

  it('is held by no appointment: nobody is appointed to be the person, or counsel', () => {
    for (const position of ['person-concerned', 'counsel-of-record']) expect(positionIds).not.toContain(position)
  })

  it('never grants or ends a window, nor answers what it asked', () => {
    const forOfficers = legalAccess.acts.filter((act) => !throughWindow.includes(act)).map(({ act }) => act)
    expect(forOfficers.toSorted()).toEqual(
      [
        'AcknowledgeCorrection',
        'AnswerComplaint',
        'AnswerConductComplaint',
        'AnswerCorrection',
        'EndWindow',
        'GrantCounselWindow',
        'GrantWindow',
        'ReviewCorrection',
      ].toSorted(),
    )
  })
})

describe('what a window leaves out', () => {
  const warrant = { entryId: 'w', act: 'IssueWarrant', restrictions: [], personId: null }
  const waiting = { warrantServedAt: null, cancelledAt: null }
  const free = { arrestedAt: at, releasedAt: at, removedAt: null }

  it('is a warrant that was not served on somebody who is free', () => {
    expect(findHeldBack(warrant, person({ 'warrant:w': waiting, custody: free }))?.cite).toBe('5 USC 552(b)(7)(A)')
    expect(findHeldBack(warrant, person({ 'warrant:w': { ...waiting, warrantServedAt: at }, custody: free }))).toBeUndefined()
    expect(findHeldBack(warrant, person({ 'warrant:w': { ...waiting, cancelledAt: at }, custody: free }))).toBeUndefined()
    expect(findHeldBack(warrant, person({ 'warrant:w': waiting, custody: { ...free, releasedAt: null } }))).toBeUndefined()
    const stint = { bookedInAt: at, bookedOutAt: null }
    expect(findHeldBack(warrant, person({ 'warrant:w': waiting, custody: free, 'stint:s': stint }))).toBeUndefined()
  })

  it('is an inquiry into an officer, and not the complaint that was made through the window', () => {
    const inquiry = { entryId: 'i', act: 'SuspendCredential', restrictions: ['conduct'] as const, personId: null }
    expect(findHeldBack(inquiry, person({}))?.cite).toBe('5 USC 552(b)(7)(A)')
    expect(findHeldBack({ ...inquiry, act: 'SendComplaint' }, person({}))).toBeUndefined()
    expect(findHeldBack({ ...inquiry, act: 'AnswerConductComplaint' }, person({}))).toBeUndefined()
  })
})
