import type { ClockRow } from '../../src/ledger/ledger.ts'
import { openLedger } from '../../src/ledger/open-ledger.ts'
import { openRecordDatabase } from '../../src/ledger/server/open-record-database.ts'
import { newId } from '../../src/registrar/new-id.ts'
import { now } from '../../src/today.ts'

/** Appends acts with three clocks each, as many as 64 callers can, until told to stop. Says how many it was. */
const [home = ''] = process.argv.slice(2)
const database = await openRecordDatabase({ WRIT_HOME: home })
const ledger = await openLedger({ database, now })
let isOver = false
let count = 0

const clockOf = (caseId: string, clock: string, hours: number): ClockRow => ({
  caseId,
  subject: 'custody',
  clock,
  rule: clock,
  office: `office-${String(1 + (count % 25)).padStart(2, '0')}`,
  officerId: null,
  isOpen: true,
  state: 'running',
  startedAt: '2026-03-20T00:00:00.000Z',
  dueAt: Temporal.Instant.from('2026-03-20T00:00:00Z').add({ hours }).toString(),
  dueOn: null,
  severity: 'hard',
  verified: 'yes',
})

async function caller(): Promise<void> {
  while (!isOver) {
    const caseId = newId()
    const entry = {
      entryId: newId(),
      caseId,
      caseKind: 'custody',
      act: 'Arrest',
      outcome: 'recorded' as const,
      office: 'custody',
      officerId: '00000000-0000-4000-8000-0000000000aa',
      delegationId: null,
      occurredAt: '2026-03-20T00:00:00.000Z',
      payload: { zone: 'America/New_York', isArrestWithoutWarrant: true, arrestingOfficerId: '00000000-0000-4000-8000-0000000000aa' },
      personId: null,
      personal: null,
      restrictions: [],
      authorities: [],
      findings: [],
      documents: [],
      correction: null,
      idempotencyKey: null,
    }
    const clocks = [clockOf(caseId, 'a', 12), clockOf(caseId, 'b', 48), clockOf(caseId, 'c', 72)]
    const trace = { sessionId: null, address: null, door: 'system' as const }
    await ledger.append({ entry, expectedSequence: 0, clocks, notices: [], documents: [], tokens: [], trace })
    count++
  }
}

process.on('message', () => {
  isOver = true
})
const began = performance.now()
process.send?.('begun')
await Promise.all(Array.from({ length: 64 }, caller))
process.send?.({ count, seconds: (performance.now() - began) / 1000 })
await ledger.close()
await database.close()
process.disconnect?.()
