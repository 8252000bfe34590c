import type { CaseState } from '../kernel/case-state.ts'
import type { Entry } from '../kernel/entry.ts'
import type { Reading } from './desk.ts'
import type { Prepared } from './prepare.ts'
import type { ActRequest } from './registrar.ts'

export type Correction = NonNullable<ActRequest['correction']>

/** A correction with what it is measured against. */
export interface Measured extends Reading {
  correction: Correction
  entries: readonly Entry[]
  target: Entry
  /** What the target counts as by now: itself, or what corrected it last. */
  as: Entry
  state: CaseState
}

/** A correction prepared, before it is said who signs it. */
export type Unsigned = Omit<Prepared, 'power' | 'signer' | 'clearances'>

/** The entry that a correction or withdrawal is of in the end. */
export function rootOf(entry: Entry, entries: readonly Entry[]): Entry {
  const of = entry.correction && entries.find(({ entryId }) => entryId === entry.correction?.entryId)
  return of ? rootOf(of, entries) : entry
}

/** The entry as it would stand, to fold the case with. Its hash is not known yet and nothing asks for it. */
export const draftEntry = (
  { compiled, request, correction, state }: Measured,
  given: Pick<Entry, 'entryId' | 'occurredAt' | 'payload' | 'personId'>,
): Entry => ({
  ...given,
  position: 0,
  caseId: state.caseId,
  caseKind: state.kind,
  sequence: state.sequence + 1,
  act: compiled.act.act,
  outcome: 'recorded',
  office: compiled.act.office,
  officerId: request.officerId,
  delegationId: null,
  recordedAt: given.occurredAt,
  personal: null,
  restrictions: [],
  authorities: [],
  findings: [],
  documents: [],
  correction,
  idempotencyKey: null,
  previousHash: '',
  hash: '',
})
