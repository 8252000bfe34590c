import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openRecord } from '../../../src/open-record.ts'
import { readSettings } from '../../../src/settings.ts'
import { type InventedCase, inventCase, opening } from '../doors/invent-case.ts'
import { openDesk, type TestDesk } from '../doors/open-desk.ts'
import { death } from './invent-death.ts'

let desk: TestDesk
let invented: InventedCase
let watch: ReturnType<TestDesk['record']['startDeathWatch']>

beforeAll(async () => {
  desk = await openDesk()
  invented = await inventCase(desk)
  watch = desk.record.startDeathWatch()
})
afterAll(() => desk.close())

const trace = { sessionId: null, address: null, door: 'system' } as const
const same = { isSameANumber: true, isSameIdentifier: false, isSameFamilyName: true, isSameGivenNames: true, isSameBirthOn: false }

interface Held {
  personId: string
  caseId: string
}

/** Somebody registered anew, with a case in which something is owed to them. */
async function held(): Promise<Held> {
  const registered = await invented.act('riley.records', 'RegisterPerson', { familyName: 'Doble', language: 'es', isMinor: false }, null)
  const personId = registered.entry.caseId
  const { entry } = await invented.act('devon.deportation', 'OpenExample', opening(personId), null)
  return { personId, caseId: entry.caseId }
}

/** A merge that a second officer approved; gives it by its id. */
async function merge(into: Held, other: Held): Promise<string> {
  const proposal = { otherPersonId: other.personId, ...same, why: 'One A-number.' }
  const { entry } = await invented.act('riley.records', 'ProposeMerge', proposal, into.personId)
  const subjectId = `merge:${entry.entryId}`
  await invented.act('rory.recordkeeper', 'ApproveMerge', { subjectId, why: 'Compared both files.' }, into.personId)
  return subjectId
}

const undo = (of: Held, subjectId: string) => invented.act('riley.records', 'UndoMerge', { subjectId, why: 'Two sisters.' }, of.personId)
const die = ({ caseId }: Held) => invented.act('sasha.supervisor', 'RecordDeath', { ...death, occurredAt: '2026-03-06T14:00:00Z' }, caseId)
const notes = async ({ caseId }: Held) =>
  (await desk.record.ledger.readCase(caseId))
    .filter(({ act }) => act === 'NoteDeathOfPerson')
    .map(({ correction, payload }) => correction?.kind ?? payload.deathCase)
const openClocks = async ({ caseId }: Held) =>
  (await desk.record.board.page({ limit: 500 }, desk.record.now())).rows.filter((row) => row.isOpen && row.caseId === caseId).length
/** What stands against a decision about the person, by the rule on deaths. */
const against = async ({ caseId }: Held) => {
  const officerId = desk.officers.get('sasha.supervisor') ?? ''
  const input = { personName: 'Invented', kind: 'no-ground-to-hold', reasons: 'Invented.', language: 'en' }
  const { findings } = await desk.record.registrar.assess({ act: 'OrderRelease', caseId, officerId, input, trace })
  return findings.filter(({ rule }) => rule === 'death-ends-custody').map(({ fact, refuses }) => [fact, refuses])
}
const stands =
  'The person is not on record as dead. Here it stands in a case of another record taken for the same person; where they are two people, the merge has to be undone.'

describe('a person who died, whose two records are taken for one person', () => {
  it('is followed from the record that was merged to the one it was merged into, and the other way round', async () => {
    for (const died of ['the first', 'the other'] as const) {
      const [first, other] = [await held(), await held()]
      await merge(first, other)
      const [dead, living] = died === 'the first' ? [first, other] : [other, first]
      expect([await openClocks(living), await against(living)]).toEqual([expect.any(Number), []])
      expect(await openClocks(living)).toBeGreaterThan(0)
      await die(dead)
      await expect.poll(() => notes(living)).toEqual([dead.caseId])
      expect([await openClocks(living), await against(living)]).toEqual([0, [[stands, true]]])
      expect([await watch.look(), await notes(dead)]).toEqual([0, []])
    }
  })

  it('is followed where the death was recorded before the merge, but not by a merge that is only proposed', async () => {
    const [dead, living] = [await held(), await held()]
    await die(dead)
    const proposal = { otherPersonId: dead.personId, ...same, why: 'One A-number.' }
    await invented.act('riley.records', 'ProposeMerge', proposal, living.personId)
    await watch.look()
    expect([await notes(living), await against(living)]).toEqual([[], []])
    await merge(living, dead)
    expect(await against(living)).toEqual([[stands, true]])
    await expect.poll(() => notes(living)).toEqual([dead.caseId])
  })

  it('is followed through a third record that both were merged with', async () => {
    const [dead, between, living] = [await held(), await held(), await held()]
    await merge(between, dead)
    await merge(between, living)
    await die(dead)
    await expect.poll(() => notes(living)).toEqual([dead.caseId])
    expect(await against(living)).toEqual([[stands, true]])
  })

  it('once the merge is undone the note is taken back, everything is owed to the living again, and the death stays where it was recorded', async () => {
    const [dead, living] = [await held(), await held()]
    const subjectId = await merge(dead, living)
    const owed = await openClocks(living)
    await die(dead)
    await expect.poll(() => notes(living)).toEqual([dead.caseId])
    await undo(dead, subjectId)
    await expect.poll(() => notes(living)).toEqual([dead.caseId, 'withdraws'])
    expect([await openClocks(living), await against(living)]).toEqual([owed, []])
    expect((await against(dead)).map(([, refuses]) => refuses)).toEqual([true])
  })

  it('is followed by a process that was not there when the records were merged', async () => {
    const [dead, living] = [await held(), await held()]
    await merge(dead, living)
    await die(dead)
    await expect.poll(() => notes(living)).toEqual([dead.caseId])
    const { database } = desk.record
    const later = await openRecord(readSettings({}), {
      database: { ...database, close: async () => undefined },
      masterKey: new Uint8Array(32).fill(7),
      now: () => desk.record.now(),
      catalogue: desk.record.catalogue,
    })
    try {
      const officerId = desk.officers.get('sasha.supervisor') ?? ''
      const input = { personName: 'Invented', kind: 'no-ground-to-hold', reasons: 'Invented.', language: 'en' }
      const { findings } = await later.registrar.assess({ act: 'OrderRelease', caseId: living.caseId, officerId, input, trace })
      expect(findings.filter(({ rule }) => rule === 'death-ends-custody').map(({ fact }) => fact)).toEqual([stands])
    } finally {
      await later.close()
    }
  })
})
