import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { noticeToAppear, withoutWarrant } from '../../unit/custody/invented.ts'
import { type RoomForTests, roomForTests } from '../reading/room-for-tests.ts'

let record: RoomForTests
let ana: string
let supervisor: string
let cleared: string
let stranger: string
beforeAll(async () => {
  record = await roomForTests()
  const trained = { credentials: ['basic-immigration-law-enforcement', 'warrant-service'] as const }
  ana = await record.officer(['deportation-officer'], { name: 'Ana Example', ...trained })
  supervisor = await record.officer(['supervisory-deportation-officer'], { name: 'Sol Example' })
  cleared = await record.officer(['attorney'], { office: 'opla', name: 'Cleared Example' })
  stranger = await record.officer(['special-agent'], { office: 'investigations', name: 'Curious Example' })
  await record.clear(cleared, 'section-1367')
})
afterAll(() => record?.close())

const at = '2026-03-06T15:00:00Z'

/** Somebody arrested whose case was marked; the mark, and why, are in an entry of their own. */
async function marked() {
  record.setClock('2026-03-06T16:00:00Z')
  const personId = await record.person({ familyName: 'Protegida', givenNames: 'Luz' })
  const arrest = { ...withoutWarrant, personId, arrestingOfficerId: ana, occurredAt: at, place: 'An invented kitchen' }
  const { caseId } = (await record.act('Arrest', ana, arrest)).entry
  const mark = { occurredAt: at, basis: 'u-status', source: 'Invented: a petition seen in the file.' }
  await record.act('ProtectRecord', ana, mark, caseId)
  return { personId, caseId }
}

describe('a record that 8 USC 1367 protects', () => {
  it('is closed to an officer without need, and the attempt is logged with who, why they said, and why not', async () => {
    const { caseId } = await marked()
    const curious = record.reader(stranger, 'A neighbor asked me where she is')
    await expect(record.room.openCase(curious, caseId)).rejects.toThrow('neither of your office')
    expect(await record.lines('case_id = $1 and officer_id = $2', [caseId, stranger])).toMatchObject([
      { outcome: 'refused', purpose: 'A neighbor asked me where she is', positions: ['special-agent'], fields: [] },
    ])
  })

  it('shows an officer of its own office, not cleared, no word about the person and not that there is a mark, but that something is withheld', async () => {
    const { caseId } = await marked()
    const view = await record.room.openCase(record.reader(supervisor), caseId)
    expect(view.entries.map(({ entry }) => entry.act)).toEqual(['Arrest'])
    expect(view.withheld).toEqual({ count: 1, because: ['section-1367'] })
    expect(view.entries[0]?.redacted).toContainEqual({ field: 'place', rule: 'confidentiality-1367', cite: '8 USC 1367(a)-(c)' })
    expect(JSON.stringify(view)).not.toMatch(/invented kitchen|u-status|petition/)
    const line = await record.lines('reading_id = $1', [view.readingId])
    expect(line).toMatchObject([{ outcome: 'allowed', fields: [] }])
  })

  it('is read whole by those cleared for it, and that is logged too', async () => {
    const { caseId } = await marked()
    const view = await record.room.openCase(record.reader(cleared), caseId)
    expect(view.entries.map(({ input }) => input)).toMatchObject([{ place: 'An invented kitchen' }, { basis: 'u-status' }])
    expect((await record.lines('reading_id = $1', [view.readingId]))[0]?.fields).toEqual(expect.arrayContaining(['ProtectRecord.basis']))
  })

  it('charges nobody on the word of an abuser alone: refused under the statute, whoever tries', async () => {
    const { caseId } = await marked()
    const told = { occurredAt: at, isSoleSource: true, about: 'status-or-entry', account: 'Invented: a call by the husband.' }
    await record.act('NoteProhibitedSource', ana, told, caseId)
    await expect(record.act('IssueNoticeToAppear', supervisor, noticeToAppear, caseId)).rejects.toThrow('8 USC 1367(a)-(c)')
    expect((await record.entries(caseId)).at(-1)).toMatchObject({ act: 'IssueNoticeToAppear', outcome: 'refused' })
    const refused = (await record.room.openCase(record.reader(ana), caseId)).entries.at(-1)
    expect(refused).toMatchObject({
      entry: { act: 'IssueNoticeToAppear', outcome: 'refused', findings: [] },
      findingsKept: ['section-1367'],
    })
    const whole = (await record.room.openCase(record.reader(cleared), caseId)).entries.at(-1)
    expect(whole?.entry.findings.map(({ rule }) => rule)).toEqual(['confidentiality-1367', 'victims-directive'])
    expect(whole).not.toHaveProperty('findingsKept')
  })

  it('opens again only when counsel finds the application denied and every appeal exhausted', async () => {
    const { caseId } = await marked()
    const mark = (await record.entries(caseId)).find(({ act }) => act === 'ProtectRecord')
    const end = { subjectId: `protected-person:${mark?.entryId}`, isDenied: true, isAppealExhausted: false, source: 'Invented.' }
    await expect(record.act('EndRecordProtection', cleared, end, caseId)).rejects.toThrow('all appeals are exhausted')
    await record.act('EndRecordProtection', cleared, { ...end, isAppealExhausted: true }, caseId)
    const view = await record.room.openCase(record.reader(supervisor), caseId)
    expect(view.entries[0]?.input).toMatchObject({ place: 'An invented kitchen' })
    expect(view.withheld.because).toEqual(['section-1367'])
  })
})
