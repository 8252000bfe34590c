import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { verifyLedger } from '../../../src/ledger/verify/verify-ledger.ts'
import { detained, noticeToAppear, withoutWarrant } from '../../unit/custody/invented.ts'
import { readPdf } from '../../unit/documents/read-pdf.ts'
import { beginJourney, type Journey } from '../custody/journey.ts'
import { testTrace } from '../registrar/record-for-tests.ts'

let journey: Journey
let clerk: string
let registry: string
beforeAll(async () => {
  journey = await beginJourney()
  clerk = await journey.officer(['records-officer'], { office: 'records', name: 'Clerk Example' })
  registry = await journey.officer(['records-supervisor'], { office: 'records', name: 'Registry Example' })
})
afterAll(() => journey?.close())

const at = '2026-11-21T02:00:00Z'
const reader = (officerId: string) => ({ officerId, purpose: 'Preparing the custody review', trace: testTrace })
const open = (officerId: string, caseId: string) => journey.readingRoom.openCase(reader(officerId), caseId)

/** Somebody arrested, charged and kept in custody, with the forms made. */
async function inCustody(notice = noticeToAppear, arrestingOfficerId = journey.ana) {
  const personId = await journey.person()
  const arrest = { ...withoutWarrant, personId, arrestingOfficerId, occurredAt: at }
  const caseId = (await journey.does('2026-11-21T02:10:00Z', 'Arrest', arrestingOfficerId, arrest)).entry.caseId
  const charged = await journey.does('2026-11-21T14:10:00Z', 'IssueNoticeToAppear', journey.supervisor, notice, caseId)
  const decision = { ...detained, preparedById: journey.ana }
  const decided = await journey.does('2026-11-22T14:10:00Z', 'DetermineCustody', journey.supervisor, decision, caseId)
  const id = (made: typeof charged) => made.entry.documents[0]?.documentId ?? ''
  return { personId, caseId, noticeId: id(charged), decisionId: id(decided) }
}

describe('a custody file', () => {
  it('is opened by the officers of its office whole, with its forms', async () => {
    const { caseId, decisionId } = await inCustody()
    const view = await open(journey.ben, caseId)
    expect(view.entries[0]?.input).toMatchObject({ place: 'An invented street', isArrestWithoutWarrant: true })
    expect(view.withheld).toEqual({ count: 0, because: [] })
    expect([...view.state.subjects.keys()]).toContain('custody')
    const { bytes, form } = await journey.readingRoom.openDocument(reader(journey.ben), caseId, decisionId)
    expect(form).toBe('I-286')
    expect((await readPdf(bytes)).text).toContain('Invented, Inés')
  })

  it('is refused to officers of other offices, and open to the one it is assigned to and to their supervisor', async () => {
    const lead = await journey.officer(['supervisory-special-agent'], { office: 'investigations', name: 'Lead Example' })
    const other = await journey.officer(['special-agent'], { office: 'investigations', name: 'Other Example' })
    const agent = await journey.officer(['special-agent'], {
      office: 'investigations',
      name: 'Agent Example',
      supervisorId: lead,
      credentials: ['basic-immigration-law-enforcement', 'warrant-service'],
    })
    const foreign = await inCustody()
    for (const officerId of [lead, other, agent]) await expect(open(officerId, foreign.caseId)).rejects.toThrow('neither of your office')
    const { caseId } = await inCustody(noticeToAppear, agent)
    expect((await open(agent, caseId)).state.assignedTo).toBe(agent)
    expect((await open(lead, caseId)).entries.length).toBe(3)
    await expect(open(other, caseId)).rejects.toThrow('neither of your office')
  })

  it('shows a statistician what happened and nobody’s name, and no form', async () => {
    const { caseId, decisionId } = await inCustody()
    const statistician = await journey.officer(['statistician'], { office: 'statistics', name: 'Count Example' })
    const view = await open(statistician, caseId)
    expect(view.entries.map(({ entry }) => entry.act)).toEqual(['Arrest', 'IssueNoticeToAppear', 'DetermineCustody'])
    expect(JSON.stringify(view)).not.toMatch(/An invented street|Inés|reason, from an invented paper/)
    for (const { redacted } of view.entries) for (const { cite } of redacted) expect(cite).toBe('5 USC 552a(b)(1)')
    await expect(journey.readingRoom.openDocument(reader(statistician), caseId, decisionId)).rejects.toThrow('5 USC 552a(b)(1)')
  })

  it('is closed by a restriction of the person, though nothing was written in the custody file', async () => {
    const { personId, caseId, decisionId } = await inCustody()
    await journey.act('Restrict', clerk, { restriction: 'asylum', under: 'Form I-589', why: 'Asked for asylum.' }, personId)
    const view = await open(journey.ben, caseId)
    expect(view.entries[0]?.redacted).toContainEqual({ field: 'place', rule: 'confidentiality-asylum', cite: '8 CFR 208.6' })
    expect(JSON.stringify(view)).not.toContain('An invented street')
    await expect(journey.readingRoom.openDocument(reader(journey.ben), caseId, decisionId)).rejects.toThrow('8 CFR 208.6')
    await journey.act('Restrict', clerk, { restriction: 'sealed', under: 'Order 7', why: 'Sealed by a court.' }, personId)
    await expect(open(journey.ben, caseId)).rejects.toThrow('restricted (Order of a court)')
  })

  it('leaves out the entry the law protects, and its form, for whoever is not cleared (8 USC 1367)', async () => {
    const { caseId, noticeId } = await inCustody({ ...noticeToAppear, isAtProtectedSite: true, isSection1367Stated: true })
    const view = await open(journey.ben, caseId)
    expect(view.entries.map(({ entry }) => entry.act)).toEqual(['Arrest', 'DetermineCustody'])
    expect(view.withheld).toEqual({ count: 1, because: ['section-1367'] })
    await expect(journey.readingRoom.openDocument(reader(journey.ben), caseId, noticeId)).rejects.toThrow('may not see the entry')
  })

  it('is found from the person, with the cases the reader may open', async () => {
    const { personId, caseId } = await inCustody()
    await journey.act('AddIdentifier', clerk, { identifierKind: 'booking number', identifier: `B-${caseId}` }, personId)
    const [hit] = await journey.readingRoom.search(reader(journey.ben), { identifier: `b${caseId}` })
    expect(hit).toMatchObject({ personId, caseIds: [personId, caseId] })
    const agent = await journey.officer(['special-agent'], { office: 'investigations' })
    expect((await journey.readingRoom.search(reader(agent), { identifier: `b${caseId}` }))[0]?.caseIds).toEqual([personId])
  })
})

describe('expungement', () => {
  it('takes the personal data of every case and every form with it; the whole ledger still verifies', async () => {
    const { personId, caseId, decisionId } = await inCustody()
    const order = { order: 'No. 3', court: 'Court of Nowhere', orderedOn: '2026-11-20', why: 'Ordered.' }
    const { entry } = await journey.act('OrderExpungement', clerk, order, personId)
    const approval = { subjectId: `expungement:${entry.entryId}`, isOrderSeen: true, why: 'Read.' }
    await journey.act('ApproveExpungement', registry, approval, personId)
    const view = await open(journey.ben, caseId)
    for (const { entry: seen, expunged } of view.entries)
      expect([seen.act, expunged]).toEqual([seen.act, { order: 'No. 3, Court of Nowhere', on: '2026-11-20' }])
    expect(JSON.stringify(view)).not.toMatch(/An invented street|Inés/)
    await expect(journey.readingRoom.openDocument(reader(journey.ben), caseId, decisionId)).rejects.toThrow('expunged under No. 3')
    const { rows } = await journey.database.app.query('select sealed from ledger.document where document_id = $1', [decisionId])
    expect(await journey.vault.openBytes(personId, rows[0].sealed)).toMatchObject({ order: 'No. 3, Court of Nowhere' })
    const verified = await verifyLedger(journey.database.url('app'), { threads: 1 })
    expect(verified.fault).toBeUndefined()
    expect(verified.entries).toBe(await journey.ledger.position())
  })
})
