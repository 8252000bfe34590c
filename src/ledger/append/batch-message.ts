import type { ClockRow } from '../ledger.ts'
import type { ActBytes } from './act-bytes.ts'
import { entryTypes } from './entry-bytes.ts'
import type { Planned } from './plan-batch.ts'
import { clockColumns } from './row-columns.ts'
import { type Rows, writeRows } from './rows.ts'
import { ValueBytes, writeNumber } from './value-bytes.ts'
import type { Waiting } from './waiting.ts'

/** The statement a batch is sent by; prepared once a connection. */
const appendStatement = 'ledger_append'
export const prepareAppend = `prepare ${appendStatement} as select ledger.append($1, $2, $3, $4, $5, $6, $7, $8, $9)`

/** What arrays `ledger.append` is given, each of rows of one type. */
export const rowTypes = [
  'ledger.entry',
  'ledger.trace',
  'ledger.notice',
  'ledger.document',
  'ledger.given_clock',
  'ledger.given_token',
] as const
/** Numbers the database knows these types by. */
export type RowTypes = Record<(typeof rowTypes)[number], number>

/** After the message that binds values to the statement: execute it, and say when all is done. */
const afterBind = Buffer.from('45000000090000000000' + '5300000004', 'hex')
const BIND = 'B'.charCodeAt(0)
const PARAMETERS = 9
/** Fewer bytes are copied one by one sooner than by a call. */
const FEW = 40

const made = new ValueBytes()

/** A batch as the server takes it: written once, into memory that is used again for the next. */
export class BatchMessage {
  #bytes = Buffer.allocUnsafeSlow(1 << 20)
  #length = 0
  readonly #types: RowTypes

  constructor(types: RowTypes) {
    this.#types = types
  }

  /** Holds until the next is made. */
  make({ before, after, taken }: Planned): Buffer {
    const acts = taken.map((one) => one.made)
    this.#length = 5
    this.#room(256)
    this.#bytes[0] = BIND
    this.#text(`\0${appendStatement}\0`)
    // Every value is in binary.
    this.#int16(1)
    this.#int16(1)
    this.#int16(PARAMETERS)
    this.#int32(8)
    writeNumber(this.#bytes, before.position, this.#length)
    this.#length += 8
    this.#root(before.root)
    this.#root(after.root)
    this.#entries(acts)
    this.#array('ledger.trace', acts, (act) => act.trace)
    this.#array('ledger.notice', acts, (act) => act.notices)
    this.#array('ledger.document', acts, (act) => act.documents)
    const clocks = lastClocks(taken)
    if (clocks) this.#array('ledger.given_clock', [clocks], ({ rows }) => rows)
    else this.#array('ledger.given_clock', acts, (act) => act.clocks)
    this.#array('ledger.given_token', acts, (act) => act.tokens)
    // The answer is wanted as text.
    this.#room(64)
    this.#int16(0)
    this.#bytes.writeInt32BE(this.#length - 1, 1)
    this.#length += afterBind.copy(this.#bytes, this.#length)
    return this.#bytes.subarray(0, this.#length)
  }

  /** A column of an entry is sent as it was hashed, with its type before it. */
  #entries(acts: readonly ActBytes[]): void {
    const start = this.#begin('ledger.entry', acts.length)
    for (const { bytes, entry } of acts) {
      const size = 4 + entryTypes.length * 4 + ((entry.at(-1) ?? 0) - (entry[0] ?? 0))
      this.#room(4 + size)
      this.#int32(size)
      this.#int32(entryTypes.length)
      for (let column = 0; column < entryTypes.length; column++) {
        this.#int32(entryTypes[column] ?? 0)
        this.#copy(bytes, entry[column] ?? 0, entry[column + 1] ?? 0)
      }
    }
    this.#end(start)
  }

  /** Null where there are no rows. */
  #array<Act extends { bytes: Buffer }>(type: keyof RowTypes, acts: readonly Act[], rowsOf: (act: Act) => Rows): void {
    let count = 0
    for (const act of acts) count += rowsOf(act).count
    if (count === 0) {
      this.#room(4)
      this.#int32(-1)
      return
    }
    const start = this.#begin(type, count)
    for (const act of acts) {
      const { from, to } = rowsOf(act)
      this.#room(to - from)
      this.#copy(act.bytes, from, to)
    }
    this.#end(start)
  }

  /** One dimension; no nulls; the type; how many; counted from 1. */
  #begin(type: keyof RowTypes, count: number): number {
    this.#room(24)
    const start = this.#length
    this.#length += 4
    for (const word of [1, 0, this.#types[type], count, 1]) this.#int32(word)
    return start
  }

  #end(start: number): void {
    this.#bytes.writeInt32BE(this.#length - start - 4, start)
  }

  #root(hex: string): void {
    this.#int32(32)
    this.#length += this.#bytes.write(hex, this.#length, 'hex')
  }

  #copy(from: Buffer, start: number, end: number): void {
    const into = this.#bytes
    let to = this.#length
    if (end - start < FEW) for (let at = start; at < end; at++) into[to++] = from[at] ?? 0
    else to += from.copy(into, to, start, end)
    this.#length = to
  }

  #text(value: string): void {
    this.#length += this.#bytes.write(value, this.#length, 'latin1')
  }

  #int16(value: number): void {
    this.#length = this.#bytes.writeInt16BE(value, this.#length)
  }

  #int32(value: number): void {
    this.#length = this.#bytes.writeInt32BE(value, this.#length)
  }

  #room(bytes: number): void {
    if (this.#length + bytes <= this.#bytes.length) return
    const larger = Buffer.allocUnsafeSlow(Math.max(this.#bytes.length, this.#length + bytes) * 2)
    this.#bytes.copy(larger, 0, 0, this.#length)
    this.#bytes = larger
  }
}

/** A clock may be written once a statement. Where a case has several acts in the batch: the clocks as they stood after the last. */
function lastClocks(taken: readonly Waiting[]): { bytes: Buffer; rows: Rows } | undefined {
  const cases = new Set(taken.map(({ appending }) => appending.entry.caseId))
  if (cases.size === taken.length) return undefined
  const last = new Map<string, ClockRow>()
  for (const { appending } of taken) for (const row of appending.clocks) last.set(`${row.caseId} ${row.clock} ${row.subject}`, row)
  made.begin()
  const rows = writeRows(made, clockColumns, [...last.values()])
  return { bytes: made.take(), rows }
}
