import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { accessRates } from '../../../src/offices/locator/exports.ts'
import { type RecordForTests, recordForTests } from '../registrar/record-for-tests.ts'

let record: RecordForTests
let keeper: string
let personId: string

beforeAll(async () => {
  record = await recordForTests()
  keeper = await record.officer(['detention-officer'])
  personId = await record.person()
  await record.place('EXAA')
})
afterAll(() => record.close())

const request = async (accessKind: string, occurredAt: string, facility = 'EXAA') => {
  const input = { accessKind, facility, askedBy: 'person', asksFor: 'A call with an invented attorney.', occurredAt }
  return `access-request:${(await record.act('RequestAccess', keeper, input, personId)).entry.entryId}`
}
const answer = (subjectId: string, accessAnswer: string, occurredAt: string, more: Record<string, unknown> = {}) =>
  record.registrar.act({
    act: 'AnswerAccess',
    caseId: personId,
    officerId: keeper,
    input: { subjectId, accessAnswer, occurredAt, ...more },
    trace: { sessionId: null, address: null, door: 'system' },
  })
const [ten, eleven, two] = ['2026-03-06T10:00:00Z', '2026-03-06T11:00:00Z', '2026-03-06T14:00:00Z']

describe('a request for a call, a visit or mail', () => {
  it('is denied only with a ground and facts, and answered once', async () => {
    const asked = await request('legal-call', ten)
    const bare = await answer(asked, 'denied', eleven, { denialGround: 'security' })
    expect(bare).toMatchObject({ outcome: 'refused', assessment: { findings: [{ rule: 'denial-has-a-reason', refuses: true }] } })
    const reasoned = await answer(asked, 'denied', eleven, { denialGround: 'security', reason: 'An invented fact.' })
    expect(reasoned.outcome).toBe('recorded')
    expect(reasoned.assessment.notices.map(({ to }) => to)).toEqual(['person', 'counsel'])
    expect((await answer(asked, 'given', two)).outcome).toBe('refused')
  })

  it('names the rule of the detention standards on calls, and holds nobody to it, since it was not read', async () => {
    const asked = await request('legal-call', ten)
    const entry = (await record.entries(personId)).at(-1)
    expect(entry?.authorities).toMatchObject([{ rule: 'det-phone-legal' }])
    const late = await answer(asked, 'given', '2026-03-06T14:59:00Z')
    expect(late.assessment).toMatchObject({ refused: false, findings: [], duties: [] })
  })

  it('keeps what was asked for, and the facts behind a denial, sealed', async () => {
    expect(JSON.stringify((await record.entries(personId)).map(({ payload }) => payload))).not.toContain('invented')
  })

  it('is counted by place and kind: a number, not yet counted, or not collected, and never 0 for either', async () => {
    await request('family-visit', eleven)
    const rates = accessRates(await record.registers.access.states(), ['EXAA', 'EXZZ'])
    const of = (facility: string, accessKind: string) => rates.find((one) => one.facility === facility && one.accessKind === accessKind)
    expect(of('EXAA', 'legal-call')).toEqual({
      facility: 'EXAA',
      accessKind: 'legal-call',
      requests: { is: 'number', value: 2 },
      given: { is: 'number', value: 1 },
      denied: { is: 'number', value: 1 },
      waiting: { is: 'number', value: 0 },
      deniedPercent: { is: 'number', value: 50 },
      medianHours: { is: 'number', value: 1 },
    })
    expect(of('EXAA', 'family-visit')).toMatchObject({ waiting: { is: 'number', value: 1 }, deniedPercent: { is: 'not-yet-counted' } })
    expect(of('EXAA', 'law-library')).toMatchObject({ requests: { is: 'not-collected' }, medianHours: { is: 'not-collected' } })
    expect(of('EXZZ', 'legal-call')).toMatchObject({ denied: { is: 'not-collected' } })
  })
})
