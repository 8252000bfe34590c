/**
 * A whole record for a test, on a database of its own: test/record/registrar/record-for-tests.ts. Real PostgreSQL, ledger, vault, registrar
 * and catalogue, composed as in earnest (src/open-record.ts); only the clock is the test's.
 */

import type { Entry } from '../../../src/kernel/entry.ts'
import type { Position } from '../../../src/law/officers/positions.ts'
import type { Trace } from '../../../src/ledger/ledger.ts'
import { placeId } from '../../../src/offices/places/exports.ts'
import { type OpenRecord, openRecord, type RecordGiven } from '../../../src/open-record.ts'
import type { ActRequest, ActResult } from '../../../src/registrar/registrar.ts'
import { readSettings } from '../../../src/settings.ts'
import { openTestDatabase } from '../open-test-database.ts'

export const testTrace: Trace = { sessionId: null, address: null, door: 'system' }

export interface RecordForTests extends OpenRecord {
  /** The first officer: personnel officer and account administrator. */
  founderId: string
  /** Sets the clock of the record. An instant, as in 2026-03-06T15:00:00Z. */
  setClock(instant: string): void
  /** Appoints an officer to these positions from 2020 on; with credentials, trained for them and given them from 2024-06-03 through 2029. Gives the officer's id. */
  officer(positions: readonly Position[], given?: OfficerGiven): Promise<string>
  /** Registers an invented person and gives the person's id. */
  person(given?: Record<string, unknown>): Promise<string>
  /** Registers an open place under the code and gives its case. */
  place(code: string, given?: Record<string, unknown>): Promise<string>
  /** Acts, and expects it recorded. @throws what the registrar throws, or an Error with the findings of a refusal */
  act(act: string, officerId: string, input: unknown, caseId?: string, more?: Partial<ActRequest>): Promise<ActResult>
  entries(caseId: string): Promise<readonly Entry[]>
}

interface OfficerGiven {
  name?: string
  office?: string
  credentials?: readonly Credential[]
  supervisorId?: string
}

type Credential = 'basic-immigration-law-enforcement' | 'warrant-service' | 'detention-operations'

const zone = 'America/New_York'
const began = { fromOn: '2020-01-01', zone }

/** Opens it, with its founder. The clock stands at 2026-03-06T15:00:00Z, a Friday, 10:00 in New York. A database given is closed with it, and not dropped. */
export async function recordForTests(given: Pick<RecordGiven, 'catalogue' | 'database'> = {}): Promise<RecordForTests> {
  const { database, drop } = given.database ? { database: given.database, drop: async () => {} } : await openTestDatabase()
  let clock = Temporal.Instant.from('2026-03-06T15:00:00Z')
  const masterKey = new Uint8Array(32).fill(7)
  const record = await openRecord(readSettings({}), { ...given, database, masterKey, now: () => clock })
  const because = 'An empty record has nobody to appoint them.'
  const founded = await record.found({ name: 'Founder Example', office: 'personnel', because, ...began }, testTrace)
  const founderId = founded.caseId
  // Until the people of places are counted, an act that names one says so.
  await record.held.settled()

  const act: RecordForTests['act'] = async (act, officerId, input, caseId, more) => {
    const result = await record.registrar.act({
      act,
      officerId,
      input,
      trace: testTrace,
      ...(caseId === undefined ? {} : { caseId }),
      ...more,
    })
    if (result.outcome === 'recorded') return result
    throw new Error(`${act} was refused: ${result.assessment.findings.map(({ fact, cite }) => `${fact} (${cite})`).join(' ')}`)
  }

  const appoint = async (positions: readonly Position[], { name = 'Officer Example', office = 'custody' }: OfficerGiven = {}) => {
    let officerId: string | undefined
    for (const position of positions) {
      const { entry } = await act('AppointOfficer', founderId, { name, position, office, ...began }, officerId)
      officerId = entry.caseId
    }
    if (officerId === undefined) throw new Error('An officer holds at least one position.')
    return officerId
  }

  const once = new Map<Position, Promise<string>>()
  /** One officer of a position, for what has to be done before a test begins. */
  const anOfficer = (position: Position) => {
    const known = once.get(position) ?? appoint([position], { name: `Example ${position}` })
    once.set(position, known)
    return known
  }

  return {
    ...record,
    founderId,
    setClock: (instant) => {
      clock = Temporal.Instant.from(instant)
    },
    async officer(positions, officer = {}) {
      const officerId = await appoint(positions, officer)
      const { credentials = [], supervisorId } = officer
      if (supervisorId) await act('AssignSupervisor', founderId, { supervisorId }, officerId)
      if (credentials.length === 0) return officerId
      const trainer = await anOfficer('training-officer')
      const present = clock
      clock = Temporal.Instant.from('2024-06-03T15:00:00Z')
      for (const course of new Set<Credential>(['basic-immigration-law-enforcement', ...credentials]))
        await act('RecordTraining', trainer, { course, completedOn: '2024-05-01', zone, provider: 'Example Academy' }, officerId)
      for (const credential of credentials)
        await act('IssueCredential', trainer, { credential, validThroughOn: '2029-12-31', zone }, officerId)
      clock = present
      return officerId
    },
    async person(person = {}) {
      const officerId = await anOfficer('records-officer')
      const input = { familyName: 'Invented', givenNames: 'Inés', birthOn: '1990-02-28', language: 'es', isMinor: false, ...person }
      return (await act('RegisterPerson', officerId, input)).entry.caseId
    },
    async place(code, place = {}) {
      const officerId = await anOfficer('detention-compliance-officer')
      const input = { code, name: `Example Place ${code}`, facilityKind: 'detention', zone, openedOn: '2020-01-01', ...place }
      return (await act('RegisterPlace', officerId, input, placeId(code))).entry.caseId
    },
    act,
    entries: (caseId) => record.ledger.readCase(caseId),
    async close() {
      await record.close()
      await drop()
    },
  }
}
