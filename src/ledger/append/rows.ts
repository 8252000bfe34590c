import { ValueBytes } from './value-bytes.ts'

/** Numbers PostgreSQL knows its types by; they never change. */
const typeNumbers = { boolean: 16, bytes: 17, integer: 23, text: 25, json: 114, day: 1082, instant: 1184, uuid: 2950 } as const
export type ElementType = keyof typeof typeNumbers

/** A column: its type, and how a row's value is written. */
export type Column<Value> = readonly [ElementType, (bytes: ValueBytes, value: Value) => void]

/** Rows as bytes, column after column: column n is at `offsets[n]` to `offsets[n + 1]`, each value with its length before it. */
export interface Rows {
  count: number
  bytes: Buffer
  offsets: readonly number[]
}

export const noRows: Rows = { count: 0, bytes: Buffer.alloc(0), offsets: [] }

const made = new ValueBytes()

/** @throws TypeError where a value cannot be kept */
export function rowsOf<Value>(columns: readonly Column<Value>[], values: readonly Value[]): Rows {
  if (values.length === 0) return noRows
  made.length = 0
  const offsets = [0]
  for (const [, write] of columns) {
    for (const value of values) write(made, value)
    offsets.push(made.length)
  }
  return { count: values.length, bytes: made.slice(), offsets }
}

/** The columns of all rows as PostgreSQL arrays in binary; nulls where there are no rows. */
export function joinRows(columns: readonly Column<never>[], all: readonly Rows[]): (Buffer | null)[] {
  const some = all.filter(({ count }) => count > 0)
  const count = some.reduce((sum, rows) => sum + rows.count, 0)
  return columns.map(([type], place) =>
    count === 0
      ? null
      : joinArray(
          type,
          count,
          some.map(({ bytes, offsets }) => bytes.subarray(offsets[place], offsets[place + 1])),
        ),
  )
}

/** A PostgreSQL array in binary from elements that have their lengths before them. */
export function joinArray(type: ElementType, count: number, elements: readonly Uint8Array[]): Buffer {
  const head = Buffer.alloc(20)
  for (const [place, word] of [1, 1, typeNumbers[type], count, 1].entries()) head.writeInt32BE(word, place * 4)
  return Buffer.concat([head, ...elements])
}
