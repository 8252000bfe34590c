import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { withoutWarrant } from '../../unit/custody/invented.ts'
import { facts } from '../../unit/protection/invented.ts'
import { beginJourney, type Journey } from '../custody/journey.ts'

let journey: Journey
beforeAll(async () => {
  journey = await beginJourney()
})
afterAll(() => journey?.close())

const at = '2026-11-21T15:00:00Z'
const plan = { to: 'EXMPDET', isTransferBetweenAreas: false, hasAttorneyOfRecord: false, reasons: 'Invented.' }

/** A mother and a daughter, arrested together, each with a case and the tie noted in both. */
async function family() {
  const arrested = async (familyName: string) => {
    const personId = await journey.person({ familyName })
    const input = { ...withoutWarrant, personId, arrestingOfficerId: journey.ana, occurredAt: at }
    return { personId, caseId: (await journey.does(at, 'Arrest', journey.ana, input)).entry.caseId }
  }
  const [mother, child] = [await arrested('Inventada Madre'), await arrested('Inventada Hija')]
  const tie = async (of: typeof mother, to: typeof mother, relation: string) => {
    const noted = { occurredAt: at, relativeId: to.personId, relation, isFoundTogether: true, relativeAt: 'same-place', facts }
    return `family-tie:${(await journey.does('2026-11-21T16:00:00Z', 'NoteFamilyTie', journey.ana, noted, of.caseId)).entry.entryId}`
  }
  return { mother: { ...mother, tie: await tie(mother, child, 'child') }, child: { ...child, tie: await tie(child, mother, 'parent') } }
}

describe('a family that may not be parted', () => {
  it('is kept together in the case of each: the transfer of either alone is refused and stays on record', async () => {
    const { mother, child } = await family()
    for (const { caseId } of [mother, child]) {
      const { entry } = await journey.tries('2026-11-22T15:00:00Z', 'PlanTransfer', journey.supervisor, plan, caseId)
      expect(entry).toMatchObject({ outcome: 'refused', findings: [{ rule: 'family-kept-together', refuses: true }] })
    }
  })

  it('moves when both move', async () => {
    const { mother, child } = await family()
    for (const { caseId, tie } of [mother, child]) {
      const together = { subjectId: tie, kind: 'transfer', to: 'EXMPDET', isSameTransport: true, reasons: 'Invented.' }
      await journey.does('2026-11-22T15:00:00Z', 'MoveFamilyTogether', journey.supervisor, together, caseId)
      expect((await journey.does('2026-11-22T16:00:00Z', 'PlanTransfer', journey.supervisor, plan, caseId)).outcome).toBe('recorded')
    }
  })

  it('is parted on a danger with facts and another supervisor alone, and owed to be brought together when it ends', async () => {
    const { mother } = await family()
    const { caseId, tie: subjectId } = mother
    const approve = {
      subjectId,
      isProposalRead: true,
      isRelativeHeard: true,
      contact: 'Invented calls.',
      reviewOn: '2026-11-29',
      reasons: 'Invented.',
    }
    const tries = (when: string, act: string, who: string, input: object) => journey.tries(when, act, who, input, caseId)
    expect((await tries('2026-11-22T15:00:00Z', 'ApproveSeparation', journey.director, approve)).outcome).toBe('refused')
    const proposed = { subjectId, ground: 'danger-to-the-child', facts, alternatives: 'Invented.' }
    await tries('2026-11-22T15:30:00Z', 'ProposeSeparation', journey.supervisor, proposed)
    expect((await tries('2026-11-22T16:00:00Z', 'ApproveSeparation', journey.supervisor, approve)).entry.findings).toMatchObject([
      { question: 'who', refuses: true },
    ])
    expect((await tries('2026-11-22T17:00:00Z', 'ApproveSeparation', journey.director, approve)).outcome).toBe('recorded')
    expect((await tries('2026-11-22T18:00:00Z', 'PlanTransfer', journey.supervisor, plan)).outcome).toBe('recorded')
    const moved = { to: 'EXMPDET', isTransferBetweenAreas: false, hasAttorneyOfRecord: false, occurredAt: '2026-11-22T20:00:00Z' }
    await tries('2026-11-22T20:00:00Z', 'Transfer', journey.keeper, moved)
    const ended = { subjectId, occurredAt: '2026-11-24T15:00:00Z', why: 'danger-over', account: 'Invented.' }
    await tries('2026-11-24T15:00:00Z', 'EndSeparation', journey.ana, ended)
    const back = await tries('2026-11-24T16:00:00Z', 'PlanTransfer', journey.supervisor, { ...plan, to: 'EXMPHOLD' })
    expect(back.entry.findings).toMatchObject([{ rule: 'reunification-owed', refuses: true }])
    const together = { subjectId, occurredAt: '2026-11-25T15:00:00Z', where: 'same-place' }
    expect((await tries('2026-11-25T15:00:00Z', 'RecordReunification', journey.keeper, together)).outcome).toBe('recorded')
  })
})
