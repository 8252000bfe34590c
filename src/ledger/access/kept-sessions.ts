import type { ChannelWatch } from '../server/watch-channel.ts'

const SESSIONS_MAX = 10_000
/** However sure the news is: after this the database is asked again. */
const KEPT_MS = 30_000

/** Sessions looked up lately, by the hash of their secret, for as long as news of changes arrives. */
export class KeptSessions<Row> {
  readonly #kept = new Map<string, { row: Row; at: number }>()
  #watch: Pick<ChannelWatch, 'isListening'> | undefined
  /** Counts what was forgotten: an answer to a question asked before is not kept. */
  #forgotten = 0

  /** From now on; before, nothing is kept. */
  listen(watch: Pick<ChannelWatch, 'isListening'>): void {
    this.#watch = watch
  }

  find(hash: string): Row | undefined {
    const kept = this.#watch?.isListening ? this.#kept.get(hash) : undefined
    return kept && performance.now() - kept.at < KEPT_MS ? kept.row : undefined
  }

  /** @returns what keeps the answer to a question that is asked now */
  asking(hash: string): (row: Row) => void {
    const before = this.#forgotten
    return (row) => {
      if (!this.#watch?.isListening || before !== this.#forgotten) return
      if (this.#kept.size >= SESSIONS_MAX) this.#kept.clear()
      this.#kept.set(hash, { row, at: performance.now() })
    }
  }

  forget(): void {
    this.#forgotten++
    this.#kept.clear()
  }
}
