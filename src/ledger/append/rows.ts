import { type ValueBytes, writeNumber } from './value-bytes.ts'

/** Numbers PostgreSQL knows its types by; they never change. */
export const typeNumbers = {
  boolean: 16,
  bytes: 17,
  number: 20,
  integer: 23,
  text: 25,
  json: 114,
  texts: 1009,
  day: 1082,
  instant: 1184,
  uuid: 2950,
} as const
export type ColumnType = keyof typeof typeNumbers

/** A column: its type, and how a row's value is written. */
export type Column<Value> = readonly [ColumnType, (bytes: ValueBytes, value: Value) => void]

/** The position of the entry a row is of, known only when its batch is: the one column of eight bytes. */
export const ofEntry: Column<unknown> = ['number', (bytes) => bytes.number(0)]

/**
 * Rows as elements of an array in binary: each with its length before it, the count of columns, and for each column its type, its length and its
 * bytes.
 */
export interface Rows {
  count: number
  from: number
  to: number
  /** Where their positions are to be written. */
  positionsAt: readonly number[]
}

const noRows: Rows = { count: 0, from: 0, to: 0, positionsAt: [] }

/** @throws TypeError where a value cannot be kept */
export function writeRows<Value>(bytes: ValueBytes, columns: readonly Column<Value>[], values: readonly Value[]): Rows {
  if (values.length === 0) return noRows
  const from = bytes.length
  const positionsAt: number[] = []
  for (const value of values) {
    const start = bytes.length
    bytes.raw32(0)
    bytes.raw32(columns.length)
    for (const [type, write] of columns) {
      bytes.raw32(typeNumbers[type])
      if (type === 'number') positionsAt.push(bytes.length + 4)
      write(bytes, value)
    }
    bytes.endLength(start)
  }
  return { count: values.length, from, to: bytes.length, positionsAt }
}

export function placeRows(bytes: Buffer, { positionsAt }: Rows, position: number): void {
  for (const at of positionsAt) writeNumber(bytes, position, at)
}
