/**
 * A stretch of the ledger as rows in PostgreSQL's binary COPY form (a 16-bit count of fields, then each with its length), positions
 * `from + 1` to `to`. The same whether it comes from the database or from an exported copy.
 */
export interface Chunk {
  from: number
  to: number
  /** Root of the batch that ends at `from`, hex; undefined where there is none though there should be. */
  previousRoot: string | undefined
  /** All columns of `ledger.entry`, by position; before each row the head of the message that carried it, `d` and its length with that of the row. */
  entries: Buffer
  /** Position, session, door, address, by position. */
  traces: Buffer
  /** Position, id, recipient, subject, text, by position and id. */
  notices: Buffer
  /** Position, id, form, hash, sealed bytes, by position and id. */
  documents: Buffer
  /** Last position, first position, root, by last position. */
  batches: Buffer
}

/** The first thing found wrong. */
export interface Fault {
  /** Position of the entry it was found at; 0 where it is of none. */
  position: number
  caseId: string | null
  sequence: number | null
  /** What differs, in one sentence. */
  what: string
}

export const sections = ['entries', 'traces', 'notices', 'documents', 'batches'] as const
export type Section = (typeof sections)[number]
