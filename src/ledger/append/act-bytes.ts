import { hash } from 'node:crypto'
import type { Appending } from '../ledger.ts'
import { writeEntry } from './entry-bytes.ts'
import { clockColumns, documentColumns, noticeColumns, tokenColumns, traceColumns } from './row-columns.ts'
import { type Column, ofEntry, placeRows, type Rows, writeRows } from './rows.ts'
import { ValueBytes, writeNumber } from './value-bytes.ts'

/** Everything an act writes, as bytes; made when it arrives, with room for what only its batch knows. Offsets are into `bytes`. */
export interface ActBytes {
  bytes: Buffer
  /** Where each column of the entry begins, and the end. */
  entry: readonly number[]
  trace: Rows
  notices: Rows
  documents: Rows
  clocks: Rows
  tokens: Rows
  sealed: Sealed
  /** To be called once, when the act is settled: its memory is used again. */
  release(): void
}

/** What was written beside the entry, as it enters the root of its batch. */
interface Sealed {
  /** Rows as `copy … (format binary)` gives them: the trace, then the notices by id. Each begins with two bytes of count and its position. */
  traceAt: number
  noticesAt: readonly number[]
  end: number
  /** SHA-256 of each document by id, hex: over its columns after the position. */
  documents: readonly string[]
}

const made = new ValueBytes()

/** @throws TypeError where something in it cannot be kept */
export function actBytes({ entry, trace, notices, documents, clocks, tokens }: Appending): ActBytes {
  made.begin()
  const offsets = writeEntry(made, entry)
  const sealed = writeSealed(trace, notices)
  const digests = byId(documents, ({ documentId }) => documentId).map((document) => {
    const from = made.length
    for (const column of documentColumns) if (column !== ofEntry) column[1](made, document)
    return [from, made.length] as const
  })
  const rows = {
    trace: writeRows(made, traceColumns, [trace]),
    notices: writeRows(made, noticeColumns, notices),
    documents: writeRows(made, documentColumns, documents),
    clocks: writeRows(made, clockColumns, clocks),
    tokens: writeRows(made, tokenColumns, tokens),
  }
  const { bytes, release } = made.hold()
  return {
    bytes,
    release,
    entry: offsets,
    ...rows,
    sealed: { ...sealed, documents: digests.map(([from, to]) => hash('sha256', bytes.subarray(from, to))) },
  }
}

function writeSealed(trace: Appending['trace'], notices: Appending['notices']): Omit<Sealed, 'documents'> {
  const traceAt = made.length
  writeSealedRow(traceColumns, trace)
  const noticesAt = byId(notices, ({ noticeId }) => noticeId).map((notice) => {
    const at = made.length
    writeSealedRow(noticeColumns, notice)
    return at
  })
  return { traceAt, noticesAt, end: made.length }
}

/** The position first, whatever its place in the table. */
function writeSealedRow<Value>(columns: readonly Column<Value>[], value: Value): void {
  made.raw16(columns.length)
  made.number(0)
  for (const column of columns) if (column !== ofEntry) column[1](made, value)
}

/** As PostgreSQL orders UUIDs, and small letters of hex alike. */
const byId = <Value>(values: readonly Value[], idOf: (value: Value) => string): readonly Value[] =>
  values.length < 2 ? values : values.toSorted((one, other) => (idOf(one) < idOf(other) ? -1 : 1))

/** Bytes before the position in a row: its count of fields and the length. */
const BEFORE_POSITION = 6

/** Writes the position into the rows beside the entry, both as they are sealed and as they are sent. */
export function placeBeside({ bytes, sealed, trace, notices, documents }: ActBytes, position: number): void {
  placeRows(bytes, trace, position)
  placeRows(bytes, notices, position)
  placeRows(bytes, documents, position)
  writeNumber(bytes, position, sealed.traceAt + BEFORE_POSITION)
  for (const at of sealed.noticesAt) writeNumber(bytes, position, at + BEFORE_POSITION)
}
