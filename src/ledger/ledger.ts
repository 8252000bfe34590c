import type { Entry, NewEntry } from '../kernel/entry.ts'
import type { Restriction } from '../kernel/restriction.ts'

/** One clock of one subject as it stood after an entry: a projection for speed, rebuilt from the ledger by command. */
export interface ClockRow {
  caseId: string
  subject: string
  clock: string
  rule: string
  office: string
  officerId: string | null
  /** Runs and nothing has stopped it. Overdue is asked of `dueAt`, never stored. */
  isOpen: boolean
  state: string
  startedAt: string | null
  /** The moment it is due: for clocks counted in days, the first instant after the last day, in the subject's zone. Null while paused or where it cannot be told. */
  dueAt: string | null
  /** The last day, for clocks counted in days. */
  dueOn: string | null
  severity: string
  verified: string
}

/** A message that must reach somebody, written in the transaction of the act it tells of. */
export interface NewNotice {
  noticeId: string
  to: string
  about: string
  says: string
}

/** A document's bytes, sealed under the person's key. */
export interface SealedDocument {
  documentId: string
  form: string
  sha256: string
  sealed: Uint8Array
}

/** Who asked, through which door: kept beside the entry, outside its hash. */
export interface Trace {
  sessionId: string | null
  address: string | null
  door: 'web' | 'api' | 'cli' | 'system'
}

/** All that one act writes. It is written whole or not at all. */
export interface Appending {
  entry: NewEntry
  /** Sequence of the case as the caller saw it; 0 for a new case. */
  expectedSequence: number
  /**
   * What `told` said when this was begun to be assessed: where the line was lost since, and others wrote meanwhile, it is not written. Absent where nothing
   * was assessed.
   */
  knownTo?: number
  clocks: readonly ClockRow[]
  notices: readonly NewNotice[]
  documents: readonly SealedDocument[]
  /** Blind tokens by which a person can be found again (keyed hashes, never the words). */
  tokens: readonly { personId: string; kind: string; token: string }[]
  trace: Trace
}

/** Thrown where the case has moved on since the caller read it. Nothing was written. */
export class Conflict extends Error {
  readonly since: readonly Entry[]
  /** Sequence of the case now: what a caller who looked again has seen. */
  readonly sequence: number | undefined
  /** How many of the entries are left out of `since`, because the caller may not read them. */
  readonly unseen: number
  /** @param since the entries the caller had not seen, oldest first */
  constructor(
    since: readonly Entry[],
    { sequence = since.at(-1)?.sequence, unseen = 0 }: { sequence?: number | undefined; unseen?: number } = {},
  ) {
    const what = since.map(({ act, sequence }) => `${act} (entry ${sequence})`).join(', ')
    super(`The case changed while you were working: ${what || 'it has more entries than you saw'}. Look at it again, then decide.`)
    this.name = 'Conflict'
    this.since = since
    this.sequence = sequence
    this.unseen = unseen
  }
}

/** Thrown where the ledger cannot take or give entries now. Nothing was written unless an entry comes back for the same idempotency key later. */
export class LedgerUnavailable extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'LedgerUnavailable'
  }
}

/** Thrown where the line was lost while this was under way, and others wrote meanwhile: it was assessed on what was known before. Nothing was written. */
export class Overtaken extends LedgerUnavailable {
  constructor() {
    super('The database was away while this was being recorded, and others have acted meanwhile: nothing was written. Ask again.')
  }
}

/** The append-only record. One per process; several processes may share a database. */
export interface Ledger {
  /**
   * Appends; resolves once durable. Acts that wait together share a commit. The same officer and idempotency key give the first entry again.
   * @throws Conflict where the case is not at `expectedSequence`
   * @throws Overtaken where others wrote more than `knownTo` while the line was lost
   * @throws LedgerUnavailable where it is not known to be written: ask again with the same idempotency key
   */
  append(appending: Appending): Promise<Entry>
  /** Entries of one case in order, from after a sequence. */
  readCase(caseId: string, after?: number): Promise<readonly Entry[]>
  /** Entries of the whole ledger in order, from after a position, at most `limit` (default 1,000). No entry is ever skipped. */
  readFrom(position: number, limit?: number): Promise<readonly Entry[]>
  findByKey(officerId: string, idempotencyKey: string): Promise<Entry | undefined>
  findEntry(entryId: string): Promise<Entry | undefined>
  /** The position of the last entry: 0 where there is none. */
  position(): Promise<number>
  /** The position of the last entry listeners were told of. */
  told(): number
  /** Whether listeners hear now of what other processes write. While they do not, what is kept of the ledger may be behind. */
  isHearing(): boolean
  /** Called after every commit with the entries it wrote, in order; also those other processes wrote, once seen. */
  onAppended(listener: (entries: readonly Entry[]) => void): void
  /**
   * Called when the connection was lost and is back, after all that was appended meanwhile was told of. The server may have been killed: of what was
   * written without waiting for the disk, the last may be gone.
   */
  onRestored(listener: () => void): void
  close(): Promise<void>
}

/** Reads under row-level security: only entries whose restrictions the reader holds come back. */
export interface RestrictedReading {
  readCase(caseId: string, clearances: readonly Restriction[]): Promise<{ entries: readonly Entry[]; withheld: number }>
}
