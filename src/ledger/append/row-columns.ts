import type { Appending, ClockRow, NewNotice, SealedDocument, Trace } from '../ledger.ts'
import { type Column, ofEntry } from './rows.ts'

/** Columns of what is written beside entries, in the order of their tables; of clocks and tokens, of the types `ledger.append` is given. */
export const traceColumns: readonly Column<Trace>[] = [
  ofEntry,
  ['text', (bytes, { sessionId }) => bytes.text('session', sessionId)],
  ['text', (bytes, { door }) => bytes.ownText(door)],
  ['text', (bytes, { address }) => bytes.text('address', address)],
]

export const noticeColumns: readonly Column<NewNotice>[] = [
  ['uuid', (bytes, { noticeId }) => bytes.uuid('id of the notice', noticeId)],
  ofEntry,
  ['text', (bytes, { to }) => bytes.text('recipient of the notice', to)],
  ['text', (bytes, { about }) => bytes.text('subject of the notice', about)],
  ['text', (bytes, { says }) => bytes.text('text of the notice', says)],
]

export const documentColumns: readonly Column<SealedDocument>[] = [
  ['uuid', (bytes, { documentId }) => bytes.uuid('id of the document', documentId)],
  ofEntry,
  ['text', (bytes, { form }) => bytes.text('form of the document', form)],
  ['bytes', (bytes, { documentId, sha256 }) => bytes.bytes(hashBytes(documentId, sha256))],
  ['bytes', (bytes, { sealed }) => bytes.bytes(sealed)],
]

export const clockColumns: readonly Column<ClockRow>[] = [
  ['uuid', (bytes, { caseId }) => bytes.uuid('case of the clock', caseId)],
  ['text', (bytes, { subject }) => bytes.text('subject of the clock', subject)],
  ['text', (bytes, { clock }) => bytes.text('id of the clock', clock)],
  ['text', (bytes, { rule }) => bytes.text('rule of the clock', rule)],
  ['text', (bytes, { office }) => bytes.text('office of the clock', office)],
  ['uuid', (bytes, { officerId }) => bytes.uuid('officer of the clock', officerId)],
  ['boolean', (bytes, { isOpen }) => bytes.boolean(isOpen)],
  ['text', (bytes, { state }) => bytes.text('state of the clock', state)],
  ['instant', (bytes, { startedAt }) => bytes.instant('start of the clock', startedAt)],
  ['instant', (bytes, { dueAt }) => bytes.instant('due time of the clock', dueAt)],
  ['day', (bytes, { dueOn }) => bytes.day('due day of the clock', dueOn)],
  ['text', (bytes, { severity }) => bytes.text('severity of the clock', severity)],
  ['text', (bytes, { verified }) => bytes.text('verification of the clock', verified)],
]

export const tokenColumns: readonly Column<Appending['tokens'][number]>[] = [
  ['text', (bytes, { kind }) => bytes.text('kind of the token', kind)],
  ['text', (bytes, { token }) => bytes.text('token', token)],
  ['uuid', (bytes, { personId }) => bytes.uuid('person of the token', personId)],
]

function hashBytes(documentId: string, sha256: string): Buffer {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new TypeError(`The hash of the document ${documentId} is not a SHA-256 in hex; give one.`)
  return Buffer.from(sha256, 'hex')
}
