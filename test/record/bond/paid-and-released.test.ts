import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Entry } from '../../../src/kernel/entry.ts'
import { bondRegister } from '../../../src/offices/bond/exports.ts'
import { paid, setting } from '../../unit/bond/invented.ts'
import { detained, onWarrant } from '../../unit/custody/invented.ts'
import { readPdf } from '../../unit/documents/read-pdf.ts'
import { beginJourney, type Journey } from '../custody/journey.ts'

let journey: Journey
let personId: string
let caseId: string
let bondId: string

beforeAll(async () => {
  journey = await beginJourney()
  personId = await journey.person()
  const arrest = { ...onWarrant, personId, arrestingOfficerId: journey.ana, occurredAt: '2026-11-20T15:00:00Z' }
  caseId = (await journey.does('2026-11-20T15:10:00Z', 'Arrest', journey.ana, arrest)).entry.caseId
})
afterAll(() => journey?.close())

/** What the form an entry made says. */
async function textOf({ documents: [made] }: Entry): Promise<string> {
  const { rows } = await journey.database.app.query<{ sealed: Uint8Array }>('select sealed from ledger.document where document_id = $1', [
    made?.documentId,
  ])
  const bytes = await journey.vault.openBytes(personId, rows[0]?.sealed ?? new Uint8Array())
  if (!(bytes instanceof Uint8Array)) throw new Error('The form was expunged.')
  return (await readPdf(bytes)).text
}

describe('somebody for whom a bond is set', () => {
  it('is not decided about by a conclusion, which leaves nothing on the record', async () => {
    const before = await journey.ledger.position()
    const facts = [{ fact: 'The person is a flight risk.', source: 'seen-by-an-officer', whereFound: 'On the day of arrest' }]
    const bare = { ...detained, preparedById: journey.ana, facts }
    await expect(journey.tries('2026-11-20T18:00:00Z', 'DetermineCustody', journey.supervisor, bare, caseId)).rejects.toThrow(
      'This is a conclusion',
    )
    expect(await journey.ledger.position()).toBe(before)
  })

  it('reads in their notice each fact with its source, the alternatives, and when it is looked at again', async () => {
    const decision = { ...detained, preparedById: journey.ana, decision: 'bond', leastRestrictive: 'bond', bondDollars: 5000 }
    const { entry, assessment } = await journey.does('2026-11-20T18:10:00Z', 'DetermineCustody', journey.supervisor, decision, caseId)
    expect(assessment.findings).toEqual([])
    const text = await textOf(entry)
    for (const said of [
      'The facts it rests on',
      'The lease shown had ended',
      'An invented lease, page 2',
      'bond, recognizance',
      '2026-12-21',
    ])
      expect(text).toContain(said)
  })

  it('whose bond clears on Monday at 13:00 gives a receipt; the desk is told, and the wait is counted', async () => {
    const set = await journey.does('2026-11-20T19:00:00Z', 'SetBond', journey.supervisor, setting, caseId)
    bondId = `bond:${set.entry.entryId}`
    const payment = { subjectId: bondId, ...paid, occurredAt: '2026-11-23T18:00:00Z' }
    const { entry, assessment } = await journey.does('2026-11-23T18:05:00Z', 'RecordBondPayment', journey.ana, payment, caseId)
    expect(assessment.notices).toContainEqual(expect.objectContaining({ to: 'office:custody', about: 'bond-paid' }))
    const text = await textOf(entry)
    for (const said of ['I-352', 'An invented cousin', '$5000', '2026-11-23 13:00 (America/New_York)']) expect(text).toContain(said)
    expect(JSON.stringify(entry.payload)).not.toContain('cousin')
    const [first] = bondRegister(await journey.registers.bonds.states(), Temporal.Instant.from('2026-11-23T20:00:00Z'))
    expect(first).toMatchObject({ caseId, releasedAt: null, waitedMinutes: 120 })
  })

  it('released three hours later, the wait stands at three hours and nothing is called a breach', async () => {
    const order = { personName: 'Invented', kind: 'bond', reasons: 'Paid.', language: 'es' }
    await journey.does('2026-11-23T20:30:00Z', 'OrderRelease', journey.supervisor, order, caseId)
    const gone = { occurredAt: '2026-11-23T21:00:00Z', isPropertyReturned: true }
    const { assessment } = await journey.does('2026-11-23T21:05:00Z', 'Release', journey.keeper, gone, caseId)
    expect(assessment.findings).toEqual([])
    const [first] = bondRegister(await journey.registers.bonds.states(), Temporal.Instant.from('2026-12-01T00:00:00Z'))
    expect(first).toMatchObject({ releasedAt: '2026-11-23T21:00:00.000Z', waitedMinutes: 180 })
  })

  it('whose payment was entered for the wrong hour has the wait counted anew once it is corrected', async () => {
    const [payment] = (await journey.entries(caseId)).filter(({ act }) => act === 'RecordBondPayment')
    journey.setClock('2026-11-24T15:00:00Z')
    await journey.registrar.act({
      act: 'RecordBondPayment',
      officerId: journey.ana,
      caseId,
      input: { subjectId: bondId, ...paid, occurredAt: '2026-11-23T15:00:00Z' },
      correction: { kind: 'corrects', entryId: payment?.entryId ?? '', reason: 'The receipt says 10:00.' },
      trace: { sessionId: null, address: null, door: 'system' },
    })
    const [first] = bondRegister(await journey.registers.bonds.states(), Temporal.Instant.from('2026-12-01T00:00:00Z'))
    expect(first?.waitedMinutes).toBe(360)
  })
})
