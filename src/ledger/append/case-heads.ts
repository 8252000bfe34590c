/** Where a case stands. */
export interface Head {
  sequence: number
  /** Of its last entry, hex. */
  hash: string
}

/** The heads of cases met lately, between `most` and twice as many. One only ever moves forward. */
export class CaseHeads {
  #young = new Map<string, Head>()
  #old = new Map<string, Head>()
  readonly #most: number

  constructor(most = 100_000) {
    this.#most = most
  }

  find(caseId: string): Head | undefined {
    const young = this.#young.get(caseId)
    if (young) return young
    const old = this.#old.get(caseId)
    if (old) this.#put(caseId, old)
    return old
  }

  /** Keeps the head unless a later one is known. */
  offer(caseId: string, head: Head): void {
    const known = this.find(caseId)
    if (!known || known.sequence < head.sequence) this.#put(caseId, head)
  }

  forget(caseId: string): void {
    this.#young.delete(caseId)
    this.#old.delete(caseId)
  }

  #put(caseId: string, head: Head): void {
    if (this.#young.size >= this.#most) {
      this.#old = this.#young
      this.#young = new Map()
    }
    this.#young.set(caseId, head)
  }
}
