import type { ValueBytes } from './value-bytes.ts'

/** Numbers PostgreSQL knows its types by; they never change. */
const typeNumbers = { boolean: 16, bytes: 17, integer: 23, text: 25, json: 114, day: 1082, instant: 1184, uuid: 2950 } as const
export type ElementType = keyof typeof typeNumbers

/** A column: its type, and how a row's value is written. */
export type Column<Value> = readonly [ElementType, (bytes: ValueBytes, value: Value) => void]

/** Rows, column after column: column n is at `offsets[n]` to `offsets[n + 1]`, each value with its length before it. */
export interface Rows {
  count: number
  offsets: readonly number[]
}

const noRows: Rows = { count: 0, offsets: [] }

/** @throws TypeError where a value cannot be kept */
export function writeRows<Value>(bytes: ValueBytes, columns: readonly Column<Value>[], values: readonly Value[]): Rows {
  if (values.length === 0) return noRows
  const offsets = [bytes.length]
  for (const [, write] of columns) {
    for (const value of values) write(bytes, value)
    offsets.push(bytes.length)
  }
  return { count: values.length, offsets }
}

/** Some elements of an array, each with its length before it. */
export interface Elements {
  bytes: Buffer
  from: number
  to: number
}

/** A PostgreSQL array in binary. */
export function joinArray(type: ElementType, count: number, elements: readonly Elements[]): Buffer {
  const size = elements.reduce((sum, { from, to }) => sum + to - from, 20)
  const joined = Buffer.allocUnsafe(size)
  joined.writeInt32BE(1, 0)
  // Whether there are nulls; to say so where there are none does no harm.
  joined.writeInt32BE(1, 4)
  joined.writeInt32BE(typeNumbers[type], 8)
  joined.writeInt32BE(count, 12)
  joined.writeInt32BE(1, 16)
  let at = 20
  for (const { bytes, from, to } of elements) at += bytes.copy(joined, at, from, to)
  return joined
}

/** The columns of all rows as PostgreSQL arrays; nulls where there are no rows. */
export function joinRows(columns: readonly Column<never>[], all: readonly { bytes: Buffer; rows: Rows }[]): (Buffer | null)[] {
  const some = all.filter(({ rows }) => rows.count > 0)
  const count = some.reduce((sum, { rows }) => sum + rows.count, 0)
  if (count === 0) return columns.map(() => null)
  return columns.map(([type], place) =>
    joinArray(
      type,
      count,
      some.map(({ bytes, rows: { offsets } }) => ({ bytes, from: offsets[place] ?? 0, to: offsets[place + 1] ?? 0 })),
    ),
  )
}
