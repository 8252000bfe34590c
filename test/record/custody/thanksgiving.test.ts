import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { detained, noticeToAppear, spoken, withoutWarrant } from '../../unit/custody/invented.ts'
import { readPdf } from '../../unit/documents/read-pdf.ts'
import { beginJourney, type Journey } from './journey.ts'

let journey: Journey
let caseId: string
let personId: string

/** Friday 2026-11-20, 21:00 in New York; Thanksgiving is the Thursday after. */
const friday = '2026-11-21T02:00:00Z'

beforeAll(async () => {
  journey = await beginJourney()
  personId = await journey.person()
})
afterAll(() => journey?.close())

describe('somebody arrested without a warrant on the Friday before Thanksgiving, at nine in the evening', () => {
  it('has a case whose clocks are on the board, each with its moment', async () => {
    const input = {
      ...withoutWarrant,
      personId,
      arrestingOfficerId: journey.ana,
      consularNotification: 'within-4-days',
      occurredAt: friday,
    }
    const { entry, assessment } = await journey.does('2026-11-21T02:10:00Z', 'Arrest', journey.ana, input)
    caseId = entry.caseId
    expect(assessment.findings).toEqual([])
    expect(entry.personId).toBe(personId)
    expect(await journey.clocks(caseId, friday)).toEqual([
      { clock: 'ero-48h-custody-determination', dueAt: '2026-11-23T02:00:00.000Z', dueOn: null },
      { clock: 'ero-consular-notification.within-4-days', dueAt: '2026-11-25T05:00:00.000Z', dueOn: '2026-11-24' },
    ])
  })

  it('has nothing personal in the open part of any entry', async () => {
    const [first] = await journey.entries(caseId)
    expect(JSON.stringify(first?.payload)).not.toContain('invented street')
    const sealed = first?.personal
    expect(sealed).not.toBeNull()
    if (sealed) expect(await journey.vault.open(personId, sealed)).toMatchObject({ place: 'An invented street' })
  })

  it('is held in a hold room from 22:30, and twelve hours end on Saturday morning', async () => {
    const input = {
      occurredAt: '2026-11-21T03:30:00Z',
      facility: 'EXMPHOLD',
      facilityKind: 'hold-room',
      zone: 'America/New_York',
      from: 'arrest',
    }
    const { assessment } = await journey.does('2026-11-21T03:35:00Z', 'BookIn', journey.keeper, input, caseId)
    expect(assessment.findings).toEqual([])
    expect(await journey.clocks(caseId, friday)).toContainEqual({
      clock: 'ero-holdroom-12h',
      dueAt: '2026-11-21T15:30:00.000Z',
      dueOn: null,
    })
  })

  it('is examined by another officer and told their rights', async () => {
    const examined = { examiningOfficerId: journey.ben, finds: 'refer-to-immigration-judge', account: 'Invented.', ...spoken }
    const done = await journey.does(
      '2026-11-21T13:00:00Z',
      'Examine',
      journey.ben,
      { occurredAt: '2026-11-21T12:30:00Z', ...examined },
      caseId,
    )
    expect(done.assessment.findings).toEqual([])
    const told = { isToldReasons: true, isToldOfCounsel: true, isLegalServicesListGiven: true, isToldOfStatements: true, ...spoken }
    await journey.does('2026-11-21T13:10:00Z', 'AdvisePerson', journey.ben, { occurredAt: '2026-11-21T13:05:00Z', ...told }, caseId)
  })

  it('is charged by a supervisor and not by the arresting officer, whose attempt is on the record', async () => {
    const attempt = await journey.tries('2026-11-21T14:00:00Z', 'IssueNoticeToAppear', journey.ana, noticeToAppear, caseId)
    expect(attempt).toMatchObject({ outcome: 'refused', entry: { outcome: 'refused', documents: [] } })
    const { entry } = await journey.does('2026-11-21T14:10:00Z', 'IssueNoticeToAppear', journey.supervisor, noticeToAppear, caseId)
    expect(entry.documents).toMatchObject([{ form: 'I-862', title: 'Notice to Appear' }])
    const acts = (await journey.entries(caseId)).map(({ act, outcome }) => `${act} ${outcome}`)
    expect(acts.slice(-2)).toEqual(['IssueNoticeToAppear refused', 'IssueNoticeToAppear recorded'])
  })

  it('has a decision on custody at 20:59 on Sunday, in time; its form says what was decided and who signed', async () => {
    const decision = { ...detained, preparedById: journey.ana }
    const { entry, assessment } = await journey.does('2026-11-23T01:59:00Z', 'DetermineCustody', journey.supervisor, decision, caseId)
    expect(assessment.findings).toEqual([])
    expect(assessment.duties).toContainEqual(expect.objectContaining({ clock: 'ero-48h-custody-determination', state: 'met' }))
    const [made] = entry.documents
    const { rows } = await journey.database.app.query<{ sealed: Uint8Array }>('select sealed from ledger.document where document_id = $1', [
      made?.documentId,
    ])
    const bytes = await journey.vault.openBytes(personId, rows[0]?.sealed ?? new Uint8Array())
    if (!(bytes instanceof Uint8Array)) throw new Error('The form was expunged.')
    const { text, tags } = await readPdf(bytes)
    for (const said of [
      'I-286 Notice of custody determination',
      'You stay in custody.',
      'Sol Example',
      '2026-11-22 20:59 (America/New_York)',
      entry.entryId,
    ])
      expect(text).toContain(said)
    // In earnest: no form says that it is made up.
    expect(text).not.toContain('Invented: the people')
    expect(tags).toEqual(expect.arrayContaining(['H1', 'H2', 'P', 'Table']))
    expect((await journey.clocks(caseId, friday)).map(({ clock }) => clock)).not.toContain('ero-48h-custody-determination')
  })

  it('has the consul told on the Wednesday, a day late, which is recorded as late', async () => {
    const told = { consularNotification: 'within-4-days', isPersonTold: true, isConsulTold: true, isAsylumKept: true }
    const at = '2026-11-25T15:00:00Z'
    const { outcome, assessment } = await journey.tries(at, 'NotifyConsul', journey.ana, { occurredAt: at, ...told }, caseId)
    expect(outcome).toBe('recorded')
    expect(assessment.findings).toMatchObject([{ rule: 'ero-consular-notification', question: 'when', severity: 'hard', refuses: false }])
  })
})
