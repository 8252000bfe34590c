import type { Asked } from '../read/ask.ts'
import { readCaseHeads } from '../read/read-entries.ts'
import type { CaseHeads } from './case-heads.ts'

/** Reads the heads of cases not met lately, those asked for together in one question. */
export class HeadLoader {
  readonly #asked: Asked
  readonly #heads: CaseHeads
  #wanted: Map<string, PromiseWithResolvers<void>> = new Map()

  constructor(asked: Asked, heads: CaseHeads) {
    this.#asked = asked
    this.#heads = heads
  }

  /** Resolves once the head of the case is known, if it has one. */
  load(caseId: string): Promise<void> {
    if (this.#wanted.size === 0) setImmediate(() => void this.#ask())
    const wanted = this.#wanted.get(caseId) ?? Promise.withResolvers<void>()
    this.#wanted.set(caseId, wanted)
    return wanted.promise
  }

  async #ask(): Promise<void> {
    const wanted = this.#wanted
    this.#wanted = new Map()
    try {
      for (const [caseId, head] of await readCaseHeads(this.#asked, [...wanted.keys()])) this.#heads.offer(caseId, head)
      for (const { resolve } of wanted.values()) resolve()
    } catch (fault) {
      for (const { reject } of wanted.values()) reject(fault)
    }
  }
}
