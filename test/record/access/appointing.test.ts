import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { BadInput, NotPermitted } from '../../../src/registrar/registrar.ts'
import { type RecordForTests, recordForTests, testTrace } from '../registrar/record-for-tests.ts'

let record: RecordForTests
beforeAll(async () => {
  record = await recordForTests()
})
afterAll(() => record.close())

const zone = 'America/New_York'
const appointment = { name: 'Officer Example New', position: 'attorney', office: 'custody', fromOn: '2026-03-01', zone }
const askFor = (act: string, officerId: string, input: unknown, caseId?: string) =>
  record.registrar.act({ act, officerId, input, trace: testTrace, ...(caseId === undefined ? {} : { caseId }) })
/** What refused it: the rule, and whether it refuses. */
const refusalOf = async (...asked: Parameters<typeof askFor>) => {
  const { outcome, entry, assessment } = await askFor(...asked)
  return {
    outcome,
    onRecord: entry.outcome,
    because: assessment.findings.filter(({ refuses }) => refuses).map(({ rule, cite }) => `${rule}: ${cite}`),
  }
}
const separation = 'Separation of duties, a rule of this record'
const standing = async (officerId: string) => (await record.findOfficer(officerId))?.standing

describe('an empty record', () => {
  test('is founded once, and its first entry says that nobody appointed the first officer, and why', async () => {
    const [first] = await record.ledger.readFrom(0, 1)
    expect(first).toMatchObject({ act: 'FoundRecord', officerId: record.founderId, caseId: record.founderId, outcome: 'recorded' })
    expect(first?.payload.because).toBe('An empty record has nobody to appoint them.')
    expect((await standing(record.founderId))?.positions.map(({ position }) => position)).toEqual([
      'account-administrator',
      'personnel-officer',
    ])
    const again = { name: 'Second Founder', office: 'personnel', fromOn: '2026-03-01', zone, because: 'To take the record over.' }
    await expect(record.found(again, testTrace)).rejects.toBeInstanceOf(BadInput)
  })

  test('is founded through no door: the act is nobody’s', async () => {
    const input = { name: 'Second Founder', office: 'personnel', fromOn: '2026-03-01', zone, because: 'To take the record over.' }
    await expect(askFor('FoundRecord', record.founderId, input)).rejects.toThrow(/is for nobody/)
  })
})

describe('nobody', () => {
  test('appoints themself to a second position', async () => {
    expect(
      await refusalOf('AppointOfficer', record.founderId, { ...appointment, position: 'records-supervisor' }, record.founderId),
    ).toEqual({
      outcome: 'refused',
      onRecord: 'refused',
      because: [`personnel-not-themself: ${separation}`],
    })
    expect((await standing(record.founderId))?.positions).toHaveLength(2)
  })

  test('credentials themself, trained or not; that they were trained is still recorded as a fact, with a finding', async () => {
    const trainer = await record.officer(['training-officer'], { credentials: [] })
    const course = { course: 'basic-immigration-law-enforcement', completedOn: '2026-02-01', zone, provider: 'Example Academy' }
    const told = await askFor('RecordTraining', trainer, course, trainer)
    expect([told.outcome, told.assessment.findings.map(({ rule, refuses }) => [rule, refuses])]).toEqual([
      'recorded',
      [['personnel-not-themself', false]],
    ])
    const credential = { credential: 'warrant-service', validThroughOn: '2026-12-31', zone }
    expect((await refusalOf('IssueCredential', trainer, credential, trainer)).because).toEqual([`personnel-not-themself: ${separation}`])
    expect((await standing(trainer))?.credentials).toEqual([])
  })

  test('clears themself for what is restricted', async () => {
    const supervisor = await record.officer(['records-supervisor'])
    const clearance = { restriction: 'asylum', fromOn: '2026-03-01', zone, reason: 'Works on credible fear cases.' }
    expect((await refusalOf('ClearForRestriction', supervisor, clearance, supervisor)).outcome).toBe('refused')
    const other = await record.officer(['attorney'])
    await record.act('ClearForRestriction', supervisor, clearance, other)
    expect((await standing(other))?.clearances).toEqual(['asylum'])
  })

  test('supervises themself', async () => {
    const officer = await record.officer(['attorney'])
    expect((await refusalOf('AssignSupervisor', record.founderId, { supervisorId: officer }, officer)).because).toEqual([
      `personnel-supervised-by-another: ${separation}`,
    ])
    const supervisor = await record.officer(['deputy-chief-counsel'])
    await record.act('AssignSupervisor', record.founderId, { supervisorId: supervisor }, officer)
    expect((await standing(officer))?.supervisorId).toBe(supervisor)
  })

  test('lends powers to themself, nor powers they do not hold, nor powers that were lent to them', async () => {
    const director = await record.officer(['field-office-director'])
    const supervisor = await record.officer(['supervisory-deportation-officer'])
    const officer = await record.officer(['deportation-officer'])
    const lending = (position: string) => ({ positions: [position], order: 'Order 7 (example) of 2026-02-27', fromOn: '2026-03-01', zone })
    expect((await refusalOf('DelegateAuthority', director, lending('field-office-director'), director)).outcome).toBe('refused')
    expect((await refusalOf('DelegateAuthority', supervisor, lending('field-office-director'), officer)).because).toEqual([
      `personnel-lends-own-powers: ${separation}`,
    ])
    await record.act('DelegateAuthority', director, lending('field-office-director'), supervisor)
    expect((await standing(supervisor))?.delegations).toMatchObject([{ from: director, positions: ['field-office-director'] }])
    expect((await refusalOf('DelegateAuthority', supervisor, lending('field-office-director'), officer)).outcome).toBe('refused')
    await record.act('DelegateAuthority', supervisor, lending('supervisory-deportation-officer'), officer)
    expect((await standing(officer))?.delegations).toMatchObject([{ from: supervisor, positions: ['supervisory-deportation-officer'] }])
  })

  test('without the position appoints, credentials or clears anybody', async () => {
    const [officer, attorney] = [await record.officer(['deportation-officer']), await record.officer(['attorney'])]
    await expect(askFor('AppointOfficer', attorney, appointment)).rejects.toBeInstanceOf(NotPermitted)
    await expect(
      askFor('IssueCredential', record.founderId, { credential: 'warrant-service', validThroughOn: '2026-12-31', zone }, officer),
    ).rejects.toThrow(/is for: Training officer\. You hold: Account administrator and Personnel officer\./)
  })
})

describe('a credential', () => {
  test('is not issued before basic training is on record: 8 CFR 287.5(b)-(f)', async () => {
    const [trainer, officer] = [await record.officer(['training-officer']), await record.officer(['deportation-officer'])]
    const credential = { credential: 'warrant-service', validThroughOn: '2026-12-31', zone }
    expect((await refusalOf('IssueCredential', trainer, credential, officer)).because).toEqual(['ero-training-gate: 8 CFR 287.5(b)-(f)'])
    await record.act(
      'RecordTraining',
      trainer,
      { course: 'basic-immigration-law-enforcement', completedOn: '2026-02-01', zone, provider: 'Example Academy' },
      officer,
    )
    await record.act('IssueCredential', trainer, credential, officer)
    expect((await standing(officer))?.credentials).toMatchObject([
      { credential: 'warrant-service', expiresAt: '2027-01-01T05:00:00.000Z', inForce: true },
    ])
  })

  test('issued before this record began is in force from the day its paper says', async () => {
    const [trainer, officer] = [await record.officer(['training-officer']), await record.officer(['deportation-officer'])]
    const earlier = {
      credential: 'warrant-service',
      issuedOn: '2026-01-15',
      validThroughOn: '2026-12-31',
      zone,
      issuedBy: 'Example Academy',
    }
    const training = { course: 'basic-immigration-law-enforcement', completedOn: '2026-01-10', zone, provider: 'Example Academy' }
    await record.act('RecordTraining', trainer, training, officer)
    await record.act('RecordEarlierCredential', trainer, earlier, officer)
    expect((await standing(officer))?.credentials).toMatchObject([
      { credential: 'warrant-service', issuedAt: '2026-01-15T05:00:00.000Z', expiresAt: '2027-01-01T05:00:00.000Z', inForce: true },
    ])
  })

  test('is revoked for a reason that is sealed, in an entry restricted where it is about conduct', async () => {
    const trainer = await record.officer(['training-officer'])
    const officer = await record.officer(['deportation-officer'], { credentials: ['warrant-service'] })
    const issued = (await record.entries(officer)).find(({ act }) => act === 'IssueCredential')
    const reason = 'An invented reason nobody else should read.'
    const { entry } = await record.act(
      'RevokeCredential',
      trainer,
      { subjectId: `credential:${issued?.entryId}`, ground: 'conduct', reason },
      officer,
    )
    expect(entry.restrictions).toEqual(['conduct'])
    expect(JSON.stringify(entry.payload)).not.toContain('invented reason')
    expect(entry.personal).not.toBe(null)
    expect((await standing(officer))?.credentials[0]?.inForce).toBe(false)
    await expect(askFor('RevokeCredential', trainer, { subjectId: 'credential:none', ground: 'conduct', reason }, officer)).rejects.toThrow(
      /holds no credential of that id/,
    )
  })
})

describe('a day that cannot be', () => {
  test('is not taken: a course completed tomorrow, a term that ends before it begins', async () => {
    const [trainer, officer] = [await record.officer(['training-officer']), await record.officer(['deportation-officer'])]
    const course = { course: 'basic-immigration-law-enforcement', zone, provider: 'Example Academy' }
    // 10:00 in New York, and Saturday already in Kiribati.
    await expect(askFor('RecordTraining', trainer, { ...course, completedOn: '2026-03-07' }, officer)).rejects.toThrow(
      'completedOn: It cannot have happened yet: give today or an earlier day.',
    )
    expect((await askFor('RecordTraining', trainer, { ...course, completedOn: '2026-03-06' }, officer)).outcome).toBe('recorded')
    const east = { ...course, zone: 'Pacific/Kiritimati', completedOn: '2026-03-07' }
    expect((await askFor('RecordTraining', trainer, east, officer)).outcome).toBe('recorded')
    const paper = { credential: 'warrant-service', zone, issuedBy: 'Example Academy, paper 7' }
    const [lapsed, coming] = [
      { ...paper, issuedOn: '2026-01-05', validThroughOn: '2025-12-31' },
      { ...paper, issuedOn: '2026-03-07', validThroughOn: '2027-03-07' },
    ]
    for (const one of [lapsed, coming])
      await expect(askFor('RecordEarlierCredential', trainer, one, officer)).rejects.toBeInstanceOf(BadInput)
    const backwards = { fromOn: '2026-03-10', throughOn: '2026-03-09' }
    const director = await record.officer(['field-office-director'])
    const lent = { positions: ['field-office-director'], order: 'Order 9 (example)', zone, ...backwards }
    await expect(askFor('DelegateAuthority', director, lent, officer)).rejects.toThrow('throughOn: The last day is before the first')
    await expect(askFor('AppointOfficer', record.founderId, { ...appointment, ...backwards })).rejects.toThrow(
      'The last day is before the first',
    )
    expect((await askFor('DelegateAuthority', director, { ...lent, throughOn: '2026-03-10' }, officer)).outcome).toBe('recorded')
  })
})

describe('a delegation', () => {
  test('that counts from a day long past shows as back-dated, and one of today or later does not', async () => {
    const [director, officer] = [await record.officer(['field-office-director']), await record.officer(['deportation-officer'])]
    const found = async (fromOn: string) => {
      const input = { positions: ['field-office-director'], order: 'Order 10 (example)', zone, fromOn }
      const { outcome, assessment } = await askFor('DelegateAuthority', director, input, officer)
      return [outcome, ...assessment.findings.map(({ rule, fact, refuses }) => `${rule}, ${refuses ? 'refuses' : 'shows'}: ${fact}`)]
    }
    expect(await found('1990-01-01')).toEqual([
      'recorded',
      'back-dated, shows: It counts from 1990-01-01 and is recorded at 2026-03-06T15:00:00.000Z, 13213 days after that day began.',
    ])
    expect(await found('2026-03-06')).toEqual(['recorded'])
    expect(await found('2026-03-09')).toEqual(['recorded'])
  })
})

describe('an appointment', () => {
  test('of two made on one officer at once, both are on record', async () => {
    const officer = await record.officer(['attorney'])
    await Promise.all(
      ['statistician', 'inspector'].map((position) =>
        record.act('AppointOfficer', record.founderId, { ...appointment, position }, officer),
      ),
    )
    expect((await standing(officer))?.positions.map(({ position }) => position).sort()).toEqual(['attorney', 'inspector', 'statistician'])
  })

  test('that is the first of its office says so, since the short name may be mistyped, and is allowed; the second does not', async () => {
    const first = { ...appointment, office: 'chicgao' }
    const found = async () => {
      const { assessment, outcome } = await askFor('AppointOfficer', record.founderId, first)
      return [outcome, ...assessment.findings.filter(({ question }) => question === 'where').map(({ rule, fact }) => `${rule}: ${fact}`)]
    }
    expect(await found()).toEqual([
      'recorded',
      'office-first: Nobody was ever appointed to an office of the short name chicgao. There are: custody, personnel.',
    ])
    expect(await found()).toEqual(['recorded'])
  })

  test('entered on the wrong file is withdrawn and was never held', async () => {
    const officer = await record.officer(['attorney'])
    const { entry } = await record.act('AppointOfficer', record.founderId, { ...appointment, position: 'inspector' }, officer)
    const correction = { kind: 'withdraws', entryId: entry.entryId, reason: 'Entered on the wrong file.' } as const
    await record.registrar.act({
      act: 'AppointOfficer',
      caseId: officer,
      input: {},
      officerId: record.founderId,
      correction,
      trace: testTrace,
    })
    expect((await standing(officer))?.positions.map(({ position }) => position)).toEqual(['attorney'])
    expect(await record.entries(officer)).toHaveLength(3)
  })
})
