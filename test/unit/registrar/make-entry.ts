import type { Entry } from '../../../src/kernel/entry.ts'

/** An entry of an invented case; what is not given is plain. */
export const makeEntry = (sequence: number, given: Partial<Entry>): Entry => ({
  position: sequence,
  entryId: `e${sequence}`,
  caseId: 'c',
  caseKind: 'box',
  sequence,
  act: 'AddThing',
  outcome: 'recorded',
  office: 'boxes',
  officerId: 'o',
  delegationId: null,
  occurredAt: `2026-03-06T12:00:00.${String(sequence).padStart(3, '0')}Z`,
  recordedAt: '2026-03-07T12:00:00.000Z',
  payload: {},
  personId: null,
  personal: null,
  restrictions: [],
  authorities: [],
  findings: [],
  documents: [],
  correction: null,
  idempotencyKey: null,
  previousHash: '',
  hash: `h${sequence}`,
  ...given,
})
