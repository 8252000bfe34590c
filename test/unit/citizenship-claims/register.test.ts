import { describe, expect, it } from 'vitest'
import { claimRegister } from '../../../src/offices/citizenship-claims/exports.ts'
import type { Desk } from '../custody/desk.ts'
import { arrested } from '../custody/invented.ts'

const claim = { from: 'a-document', isDetainedOrToBeDetained: true, evidence: 'Invented: a passport.' }
const stint = (facility: string) => ({ facility, facilityKind: 'detention', zone: 'America/New_York', from: 'arrest' })
const days = (desk: Desk, now: string) => claimRegister([desk.state()], Temporal.Instant.from(now))[0]?.daysHeld

describe('the days a person was held', () => {
  it('are counted from the stints, a day in two places once, until the release', () => {
    const { desk } = arrested()
    const { entryId } = desk.does('keeper', 'BookIn', stint('EXMPDET'), '2026-11-22T15:00:00Z')
    desk.does('ana', 'RecordCitizenshipClaim', claim, '2026-11-22T16:00:00Z')
    const from = days(desk, '2026-11-22T17:00:00Z') ?? 0
    expect(days(desk, '2026-11-24T17:00:00Z')).toBe(from + 2)
    desk.does('keeper', 'BookOut', { subjectId: `stint:${entryId}`, to: 'another-place' }, '2026-11-25T15:00:00Z')
    desk.does('keeper', 'BookIn', { ...stint('EXMPOTH'), from: 'another-place' }, '2026-11-25T20:00:00Z')
    expect(days(desk, '2026-11-26T17:00:00Z')).toBe(from + 4)
    desk.does('keeper', 'Release', { isPropertyReturned: true }, '2026-11-27T20:00:00Z')
    expect(days(desk, '2027-01-01T12:00:00Z')).toBe(from + 5)
  })

  it('are those of the place: an evening in New York is not the next day in Greenwich', () => {
    const { desk } = arrested()
    desk.does('keeper', 'BookIn', stint('EXMPDET'), '2026-11-22T15:00:00Z')
    desk.does('ana', 'RecordCitizenshipClaim', claim, '2026-11-22T16:00:00Z')
    expect(days(desk, '2026-11-24T03:00:00Z')).toBe(days(desk, '2026-11-23T20:00:00Z'))
  })
})

describe('the memorandum on a claim', () => {
  it('keeps its days whichever entry gave them', () => {
    const { desk } = arrested()
    const { entryId } = desk.does('ana', 'RecordCitizenshipClaim', claim, '2026-11-22T16:00:00Z')
    const subjectId = `citizenship-claim:${entryId}`
    desk.does('ana', 'ConsultOnCitizenship', { subjectId, citizenshipMemorandumSentOn: '2026-11-23' }, '2026-11-23T16:00:00Z')
    const answer = { subjectId, isCitizenshipShown: true, reasons: 'Invented.', citizenshipMemorandumAnsweredOn: '2026-11-24' }
    desk.does('counsel', 'ResolveCitizenshipClaim', answer, '2026-11-24T16:00:00Z')
    expect(desk.facts(subjectId)).toMatchObject({
      citizenshipMemorandumSentOn: '2026-11-23',
      citizenshipMemorandumAnsweredOn: '2026-11-24',
      claimConsultedAt: '2026-11-23T16:00:00.000Z',
    })
  })
})
