import type { Entry } from '../../kernel/entry.ts'
import type { Appending } from '../ledger.ts'
import { besideBytes } from './beside-bytes.ts'
import { type EntryBytes, entryBytes } from './entry-bytes.ts'
import { clockColumns, documentColumns, noticeColumns, tokenColumns, traceColumns } from './row-columns.ts'
import { type Rows, rowsOf } from './rows.ts'

/** An act that waits for its commit. */
export class Waiting {
  readonly appending: Appending
  readonly made: EntryBytes
  readonly beside: Buffer
  readonly rows: {
    trace: Rows
    notices: Rows
    documents: Rows
    clocks: Rows
    tokens: Rows
    /** The restrictions in one text, as the statement takes them: an array cannot hold arrays of different lengths. */
    restrictions: Buffer
  }
  /** Bytes it will send, about. */
  readonly size: number
  /** By the process's own clock (`performance.now`): after this it is refused where the database is away. */
  readonly until: number
  /** Goes in a commit of its own, since one it was in was refused and it may be the cause. */
  alone = false
  /** Commits it was in that were refused. */
  attempts = 0
  isSettled = false
  readonly promise: Promise<Entry>
  #resolve: (entry: Entry) => void
  #reject: (fault: Error) => void

  /** @throws TypeError where something in it cannot be kept */
  constructor(appending: Appending, until: number) {
    this.appending = appending
    this.made = entryBytes(appending.entry)
    this.beside = besideBytes(appending)
    this.rows = {
      trace: rowsOf(traceColumns, [appending.trace]),
      notices: rowsOf(noticeColumns, appending.notices),
      documents: rowsOf(documentColumns, appending.documents),
      clocks: rowsOf(clockColumns, appending.clocks),
      tokens: rowsOf(tokenColumns, appending.tokens),
      restrictions: rowsOf(
        [['text', (bytes, words: string) => bytes.text('restrictions', words)]],
        [appending.entry.restrictions.join(',')],
      ).bytes,
    }
    this.size = appending.documents.reduce((sum, { sealed }) => sum + sealed.length, this.made.bytes.length + this.beside.length)
    this.until = until
    const { promise, resolve, reject } = Promise.withResolvers<Entry>()
    this.promise = promise
    this.#resolve = resolve
    this.#reject = reject
  }

  resolve(entry: Entry): void {
    this.isSettled = true
    this.#resolve(entry)
  }

  reject(fault: Error): void {
    this.isSettled = true
    this.#reject(fault)
  }
}
