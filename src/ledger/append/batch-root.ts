import { hash } from 'node:crypto'
import { writeNumber } from './value-bytes.ts'

const tag = Buffer.from('writ batch 1\n')

/** The root before the first batch, hex. */
export const noRoot = '0'.repeat(64)

/** What a batch is sealed over. */
export interface BatchParts {
  first: number
  last: number
  /** Hashes of its entries, one after another. */
  hashes: Uint8Array
  /** Rows beside them as `copy … (format binary)` gives them, by position; notices also by id. */
  traces: readonly Uint8Array[]
  notices: readonly Uint8Array[]
  noticesCount: number
  /** For each document, by position and id: its position in eight bytes and the SHA-256 of its columns after that. */
  documents: readonly Uint8Array[]
}

/**
 * The seal over one batch and so over all before it: SHA-256 over the root before it; first and last position, number of notices and of
 * documents, in eight bytes each; hashes, traces, notices, documents.
 * @returns hex
 */
export function batchRoot(previousRoot: string, { first, last, hashes, traces, notices, noticesCount, documents }: BatchParts): string {
  const head = Buffer.alloc(tag.length + 64)
  tag.copy(head)
  head.write(previousRoot, tag.length, 'hex')
  writeNumber(head, first, tag.length + 32)
  writeNumber(head, last, tag.length + 40)
  writeNumber(head, noticesCount, tag.length + 48)
  writeNumber(head, documents.length, tag.length + 56)
  return hash('sha256', Buffer.concat([head, hashes, ...traces, ...notices, ...documents]))
}

/** A document as it enters the root. */
export function documentPart(position: number, digest: string): Buffer {
  const part = Buffer.alloc(40)
  writeNumber(part, position, 0)
  part.write(digest, 8, 'hex')
  return part
}
