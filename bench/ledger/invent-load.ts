import { randomUUID } from 'node:crypto'
import { Client } from 'pg'
import type { Appending, Ledger } from '../../src/ledger/ledger.ts'
import type { RecordDatabase } from '../../src/ledger/server/record-database.ts'
import type { Act } from './load.ts'

const ENTRIES_A_CASE = 20
/** About 400 bytes of it is in every act and every raw row. */
const words = { facility: 'EXAMPLE', bookedInAt: '2026-03-01T09:30:00.000Z', remark: 'Nothing in this is about anyone. '.repeat(10) }

const officerId = randomUUID()

/** An act with three clocks and a notice, as the registrar would hand it over. */
export function inventAct(caseId: string, expectedSequence: number): Appending {
  const clock = (id: string) => ({
    caseId,
    subject: 'custody',
    clock: id,
    rule: 'invented-rule',
    office: `office-${Number.parseInt(caseId.slice(0, 2), 16) % 25}`,
    officerId,
    isOpen: true,
    state: 'running',
    startedAt: '2026-03-01T09:30:00.000Z',
    dueAt: `2026-03-0${1 + (expectedSequence % 9)}T21:30:00.000Z`,
    dueOn: null,
    severity: 'hard',
    verified: 'yes',
  })
  return {
    entry: {
      entryId: randomUUID(),
      caseId,
      caseKind: 'custody',
      act: 'BookIn',
      outcome: 'recorded',
      office: 'detention',
      officerId,
      delegationId: null,
      occurredAt: '2026-03-01T09:30:00.000Z',
      payload: words,
      personId: officerId,
      personal: Buffer.alloc(64),
      restrictions: [],
      authorities: [{ rule: 'invented-rule', cite: '8 CFR 287.3(d)', versionFrom: '1997-04-01' }],
      findings: [],
      documents: [],
      correction: null,
      idempotencyKey: randomUUID(),
    },
    expectedSequence,
    clocks: [clock('one'), clock('two'), clock('three')],
    notices: [{ noticeId: randomUUID(), to: 'supervisor', about: 'a book-in', says: 'Someone invented was booked in.' }],
    documents: [],
    tokens: [],
    trace: { sessionId: officerId, address: '192.0.2.7', door: 'web' },
  }
}

/** Callers that act on cases of their own, twenty acts each. */
export const actCallers = (ledger: Ledger, count: number): Act[] =>
  Array.from({ length: count }, () => {
    let [caseId, sequence] = [randomUUID() as string, 0]
    return async () => {
      if (sequence === ENTRIES_A_CASE) [caseId, sequence] = [randomUUID(), 0]
      await ledger.append(inventAct(caseId, sequence++))
    }
  })

/** Callers that each insert rows by a prepared statement on a connection of their own: as little as a durable write can be. */
export async function rawCallers(database: RecordDatabase, count: number): Promise<{ acts: Act[]; close(): Promise<void> }> {
  const owner = await database.owner()
  await owner.query('create table if not exists derived.raw (id bigint generated always as identity primary key, payload jsonb not null)')
  await owner.query('grant insert on derived.raw to writ_app')
  await owner.end()
  const clients = Array.from({ length: count }, () => new Client({ connectionString: database.url('app') }))
  await Promise.all(clients.map((client) => client.connect()))
  const payload = JSON.stringify(words)
  const acts = clients.map((client) => async () => {
    await client.query({ name: 'raw', text: 'insert into derived.raw (payload) values ($1)', values: [payload] })
  })
  return {
    acts,
    async close() {
      await Promise.all(clients.map((client) => client.end()))
    },
  }
}
