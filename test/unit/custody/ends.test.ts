import { describe, expect, it } from 'vitest'
import { officers } from './desk.ts'
import { arrested, bookedIn, name, readyForRemoval, removal } from './invented.ts'

const at = '2026-11-22T15:00:00Z'
const recognizance = { personName: name, kind: 'recognizance', reasons: 'An invented reason.', language: 'es' }
const freed = { isPropertyReturned: true }

describe('a release', () => {
  it('on recognizance makes Form I-220A; under supervision Form I-220B, with conditions', () => {
    const { desk } = arrested()
    expect(desk.does('supervisor', 'OrderRelease', recognizance, at)).toMatchObject({ outcome: 'recorded', documents: ['I-220A'] })
    const supervision = { ...recognizance, kind: 'supervision' }
    desk.does('director', 'RecordFinalOrder', { orderFinalOn: '2026-11-20', orderedBy: 'immigration-judge' }, at)
    expect(desk.does('director', 'OrderRelease', supervision, at)).toMatchObject({ outcome: 'refused', rules: ['osup-I220B'] })
    const conditions = 'Report on the first Monday.\nSay when the address changes.'
    expect(desk.does('director', 'OrderRelease', { ...supervision, conditions }, at)).toMatchObject({ documents: ['I-220B'] })
  })

  it('under supervision is refused before a final order: its form says that an order could not be carried out yet', () => {
    const { desk } = arrested()
    const supervision = { ...recognizance, kind: 'supervision', conditions: 'Report.' }
    const { outcome, findings } = desk.does('supervisor', 'OrderRelease', supervision, at)
    expect([outcome, findings.map(({ rule }) => rule)]).toEqual(['refused', ['osup-I220B']])
    expect(findings[0]?.fact).toContain('Supervision on Form I-220B follows a final order')
    expect(desk.does('supervisor', 'OrderRelease', recognizance, at).findings).toEqual([])
  })

  it('ends the stint and gives the person seven days to ask a judge', () => {
    const { desk } = arrested()
    const stint = desk.does('keeper', 'BookIn', bookedIn, '2026-11-21T03:00:00Z').entryId
    desk.does('supervisor', 'OrderRelease', recognizance, at)
    const { findings, clocks } = desk.does('keeper', 'Release', freed, '2026-11-22T16:00:00Z')
    expect(findings.map(({ rule }) => rule)).toEqual(['ero-holdroom-12h'])
    expect(desk.facts(`stint:${stint}`).bookedOutAt).toBe('2026-11-22T16:00:00.000Z')
    expect(desk.facts()).toMatchObject({ releasedAt: '2026-11-22T16:00:00.000Z', releasedOn: '2026-11-22' })
    expect(clocks.get('bond-ij-redetermination.after-release')?.dueOn).toBe('2026-11-30')
  })

  it('leaves that window until the person asks the judge', () => {
    const { desk } = arrested()
    desk.does('supervisor', 'OrderRelease', recognizance, at)
    desk.does('keeper', 'Release', freed, '2026-11-22T16:00:00Z')
    const asked = { redeterminationRequestedOn: '2026-11-25' }
    const { clocks } = desk.does('counsel', 'RecordRedeterminationRequest', asked, '2026-11-25T16:00:00Z')
    expect(clocks.get('bond-ij-redetermination.after-release')?.state).toBe('met')
  })

  it('leaves a right and no duty: a window nobody used is overdue on no board and late for nobody', () => {
    const { desk } = arrested()
    desk.does('supervisor', 'OrderRelease', recognizance, at)
    const { clocks } = desk.does('keeper', 'Release', freed, '2026-11-22T16:00:00Z')
    expect(clocks.get('bond-ij-redetermination.after-release')).toMatchObject({ state: 'right-of-person', isOpen: false })
  })

  it('after a final order ends the detention of the removal period and opens no such window', () => {
    const desk = readyForRemoval()
    desk.does('supervisor', 'OrderRelease', { ...recognizance, kind: 'supervision', conditions: 'Report.' }, at)
    const { clocks } = desk.does('keeper', 'Release', freed, at)
    expect(desk.facts('removal-order').releasedAfterOrderOn).toBe('2026-11-22')
    expect(desk.facts().releasedOn).toBeNull()
    expect(clocks.get('removal-period-90')?.state).toBe('met')
  })

  it('nobody ordered is recorded, and found against', () => {
    const { desk } = arrested()
    const { outcome, rules } = desk.does('keeper', 'Release', freed, at)
    expect([outcome, rules]).toEqual(['recorded', ['custody-236a']])
  })
})

describe('a removal', () => {
  const left = { port: 'Invented Port', country: 'Examplia', witnessingOfficerId: officers.ana }

  it('is ordered once the order is final and the warrant issued, and then recorded', () => {
    const desk = readyForRemoval()
    expect(desk.does('director', 'OrderRemovalExecution', removal, at)).toMatchObject({ outcome: 'recorded', findings: [] })
    const { findings, clocks } = desk.does('ana', 'Remove', left, '2026-12-01T18:00:00Z')
    expect(findings).toEqual([])
    expect(desk.facts('removal-order').removedOn).toBe('2026-12-01')
    expect(clocks.get('removal-period-90')?.state).toBe('met')
  })

  it('without a final order and a warrant is refused', () => {
    const { desk } = arrested()
    const { outcome, findings } = desk.does('director', 'OrderRemovalExecution', removal, at)
    expect(outcome).toBe('refused')
    expect(findings.map(({ fact }) => fact.split('.')[0])).toEqual(['An order of removal is final', 'A warrant of removal was issued'])
  })

  it('to a country the order does not name warns, since that law was read of only', () => {
    const desk = readyForRemoval()
    const { outcome, findings } = desk.does('director', 'OrderRemovalExecution', { ...removal, isCountryInOrder: false }, at)
    expect(outcome).toBe('recorded')
    expect(findings).toMatchObject([{ rule: 'third-country-notice', verified: 'secondary', refuses: false }])
  })

  it('made with a stay in force is recorded, with the finding', () => {
    const desk = readyForRemoval()
    desk.does('counsel', 'RecordStay', { stayKind: 'court', stayedOn: '2026-11-21', says: 'Invented.' }, at)
    const { outcome, rules } = desk.does('ana', 'Remove', left, '2026-11-23T15:00:00Z')
    expect(outcome).toBe('recorded')
    expect(rules).toContain('stay-automatic')
    expect(rules).toContain('ero-warrant-I205')
  })
})
