import { hash } from 'node:crypto'
import type { Appending } from '../ledger.ts'
import { documentColumns, noticeColumns, traceColumns } from './row-columns.ts'
import { type Column, rowsOf } from './rows.ts'

/**
 * What was written beside one entry, as it enters the root of its batch: session, door and address; how many notices, and each by id; how
 * many documents, and the SHA-256 of each by id. Every value has its length before it.
 */
export function besideBytes({ trace, notices, documents }: Pick<Appending, 'trace' | 'notices' | 'documents'>): Buffer {
  const parts = [rowBytes(traceColumns, trace), countBytes(notices.length)]
  for (const notice of notices.toSorted((one, other) => order(one.noticeId, other.noticeId))) parts.push(rowBytes(noticeColumns, notice))
  parts.push(countBytes(documents.length))
  for (const document of documents.toSorted((one, other) => order(one.documentId, other.documentId)))
    parts.push(hash('sha256', rowBytes(documentColumns, document), 'buffer'))
  return Buffer.concat(parts)
}

/** As PostgreSQL orders UUIDs, and small letters of hex alike. */
const order = (one: string, other: string): number => (one < other ? -1 : 1)

const rowBytes = <Value>(columns: readonly Column<Value>[], value: Value): Buffer => rowsOf(columns, [value]).bytes

export function countBytes(count: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeInt32BE(count)
  return bytes
}
