import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type RecordForTests, recordForTests } from '../registrar/record-for-tests.ts'

const zone = 'America/New_York'
let record: RecordForTests
let officer: string
let supervisor: string
let keeper: string
let clerk: string

beforeAll(async () => {
  record = await recordForTests()
  officer = await record.officer(['deportation-officer'], { credentials: ['warrant-service'] })
  supervisor = await record.officer(['supervisory-deportation-officer'])
  keeper = await record.officer(['detention-officer'])
  clerk = await record.officer(['records-officer'])
  await record.place('EXAA')
  await record.place('EXBB')
})
afterAll(() => record.close())

/** Somebody in EXAA since six in the morning UTC, whose counsel is told through a system of their own. */
async function held() {
  const personId = await record.person()
  const arrest = {
    ...{ personId, zone, place: 'An invented corner', arrestingOfficerId: officer, isArrestWithoutWarrant: true, isToldWhy: true },
    ...{ occurredAt: '2026-03-06T05:00:00Z', violationGrounds: 'Invented.', escapeFactors: 'Invented.' },
  }
  const caseId = (await record.act('Arrest', officer, arrest)).entry.caseId
  const booked = { facility: 'EXAA', facilityKind: 'detention', zone, from: 'arrest', occurredAt: '2026-03-06T06:00:00Z' }
  await record.act('BookIn', keeper, booked, caseId)
  return { personId, caseId }
}

const appears = async (personId: string, counselSystem = 'example-legal-aid') => {
  const g28 = {
    counselName: 'Invented Counsel',
    counselAddress: 'An invented street',
    counselScope: 'all matters',
    formReceivedOn: '2026-03-06',
  }
  const subjectId = `counsel:${(await record.act('NameCounsel', clerk, g28, personId)).entry.entryId}`
  await record.act('NameCounselSystem', clerk, { subjectId, counselSystem }, personId)
  return subjectId
}

const plan = (caseId: string, hasAttorneyOfRecord: boolean) => {
  const input = { to: 'EXBB', isTransferBetweenAreas: true, hasAttorneyOfRecord, reasons: 'Invented reasons.' }
  return record.act('PlanTransfer', supervisor, input, caseId)
}
const move = (caseId: string, occurredAt: string, subjectId?: string) => {
  const input = { to: 'EXBB', isTransferBetweenAreas: true, hasAttorneyOfRecord: true, occurredAt, ...(subjectId ? { subjectId } : {}) }
  return record.act('Transfer', keeper, input, caseId)
}
const told = (notices: readonly { to: string; about: string }[]) => notices.map(({ to, about }) => `${to} ${about}`)
const rulesOf = (findings: readonly { rule: string; fact: string }[]) => findings.map(({ fact }) => fact.split('.')[0])

describe('counsel whose appearance was filed once', () => {
  it('is told of a transfer before it is made, and so are the court and the system of their organisation', async () => {
    const { personId, caseId } = await held()
    await appears(personId)
    const { assessment, entry } = await plan(caseId, true)
    const about = 'transfer-planned'
    expect(told(assessment.notices)).toEqual([`counsel ${about}`, `partner:example-legal-aid ${about}`, `court ${about}`])
    const run = record.startOutbox()
    await run.look()
    const inbox = await record.outbox.inbox(['partner:example-legal-aid'])
    expect(inbox.find(({ caseId: of }) => of === caseId)).toMatchObject({ act: 'PlanTransfer', about })
    record.setClock('2026-03-06T17:00:00Z')
    const moved = await move(caseId, '2026-03-06T16:30:00Z', `transfer:${entry.entryId}`)
    expect(moved.assessment.findings).toEqual([])
    expect(told(moved.assessment.notices)).toContain('partner:example-legal-aid transferred')
  })

  it('is told even where whoever decides says that there is no counsel, and the record says otherwise', async () => {
    const { personId, caseId } = await held()
    await appears(personId)
    const { assessment } = await plan(caseId, false)
    expect(assessment.findings).toMatchObject([{ rule: 'transfer-notice-attorney', verified: 'secondary', refuses: false }])
    expect(told(assessment.notices)).toContain('counsel transfer-planned')
  })

  it('is told of nothing more once the appearance has ended', async () => {
    const { personId, caseId } = await held()
    const subjectId = await appears(personId)
    await record.act('EndCounsel', clerk, { subjectId, because: 'withdrawn by counsel' }, personId)
    const { assessment } = await plan(caseId, false)
    expect(assessment.findings).toEqual([])
    expect(told(assessment.notices)).toEqual(['court transfer-planned'])
  })
})

describe('a move that was made before anybody was told', () => {
  it('is recorded, with the finding', async () => {
    const { caseId } = await held()
    const { entry } = await plan(caseId, true)
    const moved = await move(caseId, '2026-03-06T14:00:00Z', `transfer:${entry.entryId}`)
    expect(moved.outcome).toBe('recorded')
    expect(moved.assessment.findings).toMatchObject([{ rule: 'transfer-told-before', severity: 'policy', refuses: false }])
  })

  it('carries one finding where nothing was decided at all', async () => {
    const { caseId } = await held()
    const moved = await move(caseId, '2026-03-06T14:00:00Z')
    expect(rulesOf(moved.assessment.findings)).toEqual(['The transfer was decided on the record before it was made'])
  })
})
