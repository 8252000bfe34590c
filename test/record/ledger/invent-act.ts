import { randomUUID } from 'node:crypto'
import type { NewEntry } from '../../../src/kernel/entry.ts'
import type { Appending, ClockRow } from '../../../src/ledger/ledger.ts'

export const newId = (): string => randomUUID()

export const officerId = '00000000-0000-4000-8000-00000000000f'

/** An invented act. Parts given stand in for those invented. */
export const inventAct = (
  caseId: string,
  expectedSequence: number,
  entry: Partial<NewEntry> = {},
  beside: Partial<Appending> = {},
): Appending => ({
  entry: {
    entryId: newId(),
    caseId,
    caseKind: 'custody',
    act: 'BookIn',
    outcome: 'recorded',
    office: 'detention',
    officerId,
    delegationId: null,
    occurredAt: '2026-03-01T09:30:00.000Z',
    payload: { facility: 'EXAMPLE', bookedInAt: '2026-03-01T09:30:00.000Z' },
    personId: null,
    personal: null,
    restrictions: [],
    authorities: [{ rule: null, cite: '8 CFR 287.3(a)', versionFrom: null }],
    findings: [],
    documents: [],
    correction: null,
    idempotencyKey: null,
    ...entry,
  },
  expectedSequence,
  clocks: [],
  notices: [],
  documents: [],
  tokens: [],
  trace: { sessionId: null, address: null, door: 'system' },
  ...beside,
})

export const inventClock = (caseId: string, clock = 'hold-room-12-hours'): ClockRow => ({
  caseId,
  subject: 'custody',
  clock,
  rule: 'invented-rule',
  office: 'detention',
  officerId: null,
  isOpen: true,
  state: 'running',
  startedAt: '2026-03-01T09:30:00.000Z',
  dueAt: '2026-03-01T21:30:00.000Z',
  dueOn: null,
  severity: 'hard',
  verified: 'yes',
})

/** An act with everything an act may have beside it. */
export const inventFullAct = (caseId: string, expectedSequence: number, entry: Partial<NewEntry> = {}): Appending => {
  const [documentId, personId] = [newId(), newId()]
  return inventAct(
    caseId,
    expectedSequence,
    {
      delegationId: newId(),
      personId,
      personal: Buffer.from('sealed words of an invented person'),
      restrictions: ['asylum', 'minor'],
      findings: [
        {
          question: 'when',
          rule: 'invented-rule',
          cite: '8 CFR 287.3(d)',
          fact: 'It was late.',
          cure: 'Be on time.',
          severity: 'hard',
          verified: 'yes',
          refuses: false,
        },
      ],
      documents: [{ documentId, form: 'I-286', title: 'Notice of Custody Determination', sha256: 'ab'.repeat(32) }],
      idempotencyKey: newId(),
      ...entry,
    },
    {
      clocks: [inventClock(caseId)],
      notices: [{ noticeId: newId(), to: 'supervisor', about: 'a book-in', says: 'Someone invented was booked in.' }],
      documents: [{ documentId, form: 'I-286', sha256: 'ab'.repeat(32), sealed: Buffer.from('sealed bytes of a form') }],
      tokens: [{ personId, kind: 'family-name', token: 'cd'.repeat(32) }],
      trace: { sessionId: newId(), address: '192.0.2.7', door: 'web' },
    },
  )
}
