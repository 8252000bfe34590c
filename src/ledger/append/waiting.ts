import type { Entry } from '../../kernel/entry.ts'
import type { Appending } from '../ledger.ts'
import { type ActBytes, actBytes } from './act-bytes.ts'

/** An act that waits for its commit. */
export class Waiting {
  readonly appending: Appending
  readonly made: ActBytes
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
    this.made = actBytes(appending)
    this.until = until
    const { promise, resolve, reject } = Promise.withResolvers<Entry>()
    this.promise = promise
    this.#resolve = resolve
    this.#reject = reject
  }

  resolve(entry: Entry): void {
    this.#settle()
    this.#resolve(entry)
  }

  reject(fault: Error): void {
    this.#settle()
    this.#reject(fault)
  }

  #settle(): void {
    if (!this.isSettled) this.made.release()
    this.isSettled = true
  }
}
