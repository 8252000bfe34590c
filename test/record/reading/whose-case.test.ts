import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { MayNotRead } from '../../../src/reading-room/reading-room.ts'
import { onWarrant } from '../../unit/custody/invented.ts'
import { type RoomForTests, roomForTests } from './room-for-tests.ts'

let record: RoomForTests
let officer: string
let clerk: string
beforeAll(async () => {
  record = await roomForTests()
  officer = await record.officer(['deportation-officer'], { credentials: ['basic-immigration-law-enforcement', 'warrant-service'] })
  clerk = await record.officer(['records-officer'], { office: 'records' })
})
afterAll(() => record?.close())

const telling = ['RegisterPerson.aNumber', 'RegisterPerson.birthOn', 'RegisterPerson.familyName', 'RegisterPerson.givenNames']

async function arrested(particulars: Record<string, unknown>) {
  const personId = await record.person({ familyName: 'Inventada', givenNames: 'Clara', ...particulars })
  const input = { ...onWarrant, personId, arrestingOfficerId: officer, occurredAt: '2026-03-05T15:00:00Z' }
  return { personId, caseId: (await record.act('Arrest', officer, input)).entry.caseId }
}

const lineOf = async (purpose: string) => record.lines('purpose = $1', [purpose])

describe('a case is opened', () => {
  it('with the name, day of birth and number of the person it is about, which the line of the log names', async () => {
    const { personId, caseId } = await arrested({ aNumber: 'A070-000-001' })
    const view = await record.room.openCase(record.reader(officer, 'Preparing the custody of A070'), caseId)
    expect(view.about).toEqual({ name: 'INVENTADA, Clara', birthOn: '1990-02-28', aNumber: 'A070-000-001' })
    const [line, ...others] = await lineOf('Preparing the custody of A070')
    expect(others).toEqual([])
    expect(line).toMatchObject({ case_id: caseId, person_id: personId, fields: expect.arrayContaining(telling) })
  })

  it('without it where the record of the person is restricted and the officer is not cleared, and nothing of it is logged as read', async () => {
    const { personId, caseId } = await arrested({ familyName: 'Refugiada' })
    const asylum = { restriction: 'asylum', under: 'Form I-589 of an invented day', why: 'The person asked for asylum.' }
    await record.act('Restrict', clerk, asylum, personId)
    const view = await record.room.openCase(record.reader(officer, 'Preparing the custody of a refugee'), caseId)
    expect(view.about).toBeUndefined()
    expect(JSON.stringify(view)).not.toContain('Refugiada')
    expect((await lineOf('Preparing the custody of a refugee')).flatMap(({ fields }) => fields)).toEqual([])
    await record.clear(officer, 'asylum')
    expect((await record.room.openCase(record.reader(officer), caseId)).about?.name).toBe('REFUGIADA, Clara')
  })

  it('with the name as it was corrected', async () => {
    const { personId, caseId } = await arrested({})
    const input = {
      familyName: 'Enmendada',
      givenNames: 'Clara',
      language: 'es',
      because: 'document seen',
      why: 'The passport, seen today.',
    }
    await record.act('CorrectParticulars', clerk, input, personId)
    expect((await record.room.openCase(record.reader(officer), caseId)).about?.name).toBe('ENMENDADA, Clara')
  })
})

describe('before an act is recorded', () => {
  it('whom the case is about is told and nothing else, and logged as that', async () => {
    const { personId, caseId } = await arrested({ aNumber: 'A070-000-002' })
    const purpose = 'Checking whom it is about'
    const about = await record.room.openWhose(record.reader(officer, purpose), caseId)
    expect(about).toEqual({ name: 'INVENTADA, Clara', birthOn: '1990-02-28', aNumber: 'A070-000-002' })
    expect(await record.room.openWhose(record.reader(officer, purpose), personId)).toEqual(about)
    const lines = await lineOf(purpose)
    expect(lines.map(({ what, case_id, person_id, fields }) => [what, case_id, person_id, fields.toSorted()])).toEqual([
      ['case', caseId, personId, telling],
      ['case', personId, personId, telling],
    ])
  })

  it('nobody is told who may not open the case, and the attempt is logged', async () => {
    const { caseId } = await arrested({})
    const counting = await record.officer(['statistician'])
    expect(await record.room.openWhose(record.reader(counting, 'Counting, which needs no names'), caseId)).toBeUndefined()
    expect(await lineOf('Counting, which needs no names')).toEqual([])
    const stranger = await record.officer(['training-officer'])
    await expect(record.room.openWhose(record.reader(stranger, 'Curiosity about a case'), caseId)).rejects.toBeInstanceOf(MayNotRead)
    expect(await lineOf('Curiosity about a case')).toMatchObject([{ outcome: 'refused', fields: [] }])
  })
})
