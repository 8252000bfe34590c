import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { BadInput, NotPermitted } from '../../../src/registrar/registrar.ts'
import { type Lockers, openLockers } from './lockers.ts'

let record: Lockers
const zeros = '0'.repeat(64)

beforeAll(async () => {
  record = await openLockers()
})
afterAll(() => record?.close())

describe('an act', () => {
  it('writes entry, trace, notice and clocks together, under the law of its day', async () => {
    const before = await record.written()
    const { outcome, entry, assessment } = await record.registrar.act(record.request('OpenLocker', record.opener, {}))
    expect(outcome).toBe('recorded')
    expect(entry).toMatchObject({ sequence: 1, previousHash: zeros, office: 'lockers', occurredAt: '2026-03-06T15:00:00.000Z' })
    expect(entry.authorities).toEqual([{ rule: 'ero-48h-custody-determination', cite: '8 CFR 287.3(d)', versionFrom: '2001-09-17' }])
    expect(assessment.duties).toMatchObject([
      { clock: 'ero-48h-custody-determination', dueAt: '2026-03-08T15:00:00.000Z', state: 'running' },
    ])
    const after = await record.written()
    expect(after).toEqual({
      'ledger.entry': (before['ledger.entry'] ?? 0) + 1,
      'ledger.trace': (before['ledger.trace'] ?? 0) + 1,
      'ledger.notice': (before['ledger.notice'] ?? 0) + 1,
      'ledger.document': before['ledger.document'],
      'derived.clock': (before['derived.clock'] ?? 0) + 1,
    })
  })

  it('is judged when shown as it is judged when recorded', async () => {
    const caseId = await record.locker()
    const shown = await record.registrar.assess(record.decide(caseId))
    const { assessment } = await record.registrar.act(record.decide(caseId))
    expect(assessment).toEqual(shown)
    expect(assessment.documents).toEqual([{ form: 'L-1', title: 'Notice of Locker' }])
  })

  it('writes nothing when it is only assessed', async () => {
    const caseId = await record.locker()
    const before = await record.written()
    await record.registrar.assess(record.decide(caseId))
    expect(await record.written()).toEqual(before)
  })

  it('keeps personal data sealed, in the entry and in the document, and nowhere in words', async () => {
    const personId = await record.person()
    const caseId = await record.locker({ personId, note: 'Inés Invented was here' })
    const decided = await record.registrar.act({ ...record.decide(caseId), input: { isRead: true, note: 'Inés Invented again' } })
    const [opened] = await record.entries(caseId)
    expect(opened?.payload).toEqual({ personId })
    expect(await record.vault.open(personId, opened?.personal ?? new Uint8Array())).toEqual({ note: 'Inés Invented was here' })
    expect(decided.entry.personId).toBe(personId)
    const { rows } = await record.database.app.query(
      'select sealed, encode(sha256, $1) as sha256 from ledger.document where position = $2',
      ['hex', decided.entry.position],
    )
    const bytes = await record.vault.openBytes(personId, rows[0].sealed)
    expect(
      Buffer.from(bytes as Uint8Array)
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-')
    expect(decided.entry.documents).toMatchObject([{ form: 'L-1', sha256: rows[0].sha256 }])
    expect(Buffer.from(rows[0].sealed).includes('Invented')).toBe(false)
  })

  it('of a person nobody registered is refused before anything is written', async () => {
    await nothingIsWritten(record.request('OpenLocker', record.opener, { personId: randomUUID() }), BadInput)
  })

  it('that does not fit its schema writes nothing and says what is wrong with each field', async () => {
    const caseId = await record.locker()
    const fault = await nothingIsWritten({ ...record.decide(caseId), input: { isRead: 'perhaps', extra: 1 } }, BadInput)
    expect((fault as BadInput).issues.map(({ field }) => field).sort()).toEqual(['input', 'isRead'])
  })

  it('that holds U+0000 anywhere is told so by field, and writes nothing', async () => {
    const fault = await nothingIsWritten(record.request('OpenLocker', record.opener, { note: 'Said\0 so.' }), BadInput)
    expect((fault as BadInput).issues).toEqual([{ field: 'note', message: 'Leave out the character U+0000: no database keeps it.' }])
    const caseId = await record.locker()
    const correction = { kind: 'withdraws', entryId: randomUUID(), reason: 'Made by\0 mistake.' } as const
    await nothingIsWritten({ ...record.request('OpenLocker', record.opener, {}, caseId), correction }, BadInput)
  })

  it('cannot have happened in the future, or in a year mistyped', async () => {
    await nothingIsWritten(record.request('OpenLocker', record.opener, { occurredAt: '2026-03-06T15:00:00.001Z' }), BadInput)
    await nothingIsWritten(record.request('OpenLocker', record.opener, { occurredAt: '1026-03-06T15:00:00Z' }), BadInput)
  })

  it('needs a case that is there, of its own kind', async () => {
    const person = await record.person()
    await nothingIsWritten({ ...record.decide(randomUUID()) }, NotPermitted)
    await nothingIsWritten({ ...record.decide(person) }, BadInput)
    await nothingIsWritten({ ...record.decide('no id at all') }, BadInput)
    await nothingIsWritten(record.request('DecideLocker', record.decider, { isRead: true }), BadInput)
    await nothingIsWritten(record.request('NoSuchAct', record.decider, {}), BadInput)
  })

  it('is about a subject the case has', async () => {
    const caseId = await record.locker()
    await nothingIsWritten(record.request('EndHold', record.counsel, { subjectId: `hold:${randomUUID()}` }, caseId), BadInput)
    await nothingIsWritten(record.request('EndHold', record.counsel, { subjectId: 'locker' }, caseId), BadInput)
  })

  it('is nobody else’s than those its office names, and the attempt is logged', async () => {
    const caseId = await record.locker()
    const fault = await nothingIsWritten({ ...record.decide(caseId), officerId: record.counsel }, NotPermitted)
    expect(fault.message).toBe('"Decide on a locker" is for: Deportation officer or Supervisory deportation officer. You hold: Attorney.')
    await expect
      .poll(async () => (await record.access.denials.list(record.counsel)).map(({ about, caseId }) => [about, caseId]))
      .toEqual([['DecideLocker', caseId]])
  })

  it('is not for somebody who is no officer', async () => {
    const caseId = await record.locker()
    await nothingIsWritten({ ...record.decide(caseId), officerId: randomUUID() }, NotPermitted)
    await nothingIsWritten({ ...record.decide(caseId), officerId: 'nobody' }, NotPermitted)
  })

  it('of the founding of a record is done once and by nobody’s power', async () => {
    const input = { name: 'Another Founder', office: 'personnel', because: 'Trying it a second time.', fromOn: '2020-01-01', zone: 'UTC' }
    await expect(record.found(input, record.request('', '', {}).trace)).rejects.toThrow('founded before')
    await nothingIsWritten(record.request('FoundRecord', record.founderId, input), NotPermitted)
  })
})

/** Expects a fault of this kind, and that the record is as it was. */
async function nothingIsWritten(
  request: Parameters<Lockers['registrar']['act']>[0],
  kind: new (...given: never[]) => Error,
): Promise<Error> {
  const before = await record.written()
  const fault = await record.registrar.act(request).then(
    () => undefined,
    (fault: unknown) => fault,
  )
  expect(fault).toBeInstanceOf(kind)
  expect(await record.written()).toEqual(before)
  return fault as Error
}
