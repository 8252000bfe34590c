/** The work last asked for on a case. */
interface Last {
  /** Resolves once it is done; undefined once nobody need wait. */
  settled: Promise<void> | undefined
}

/** One at a time for each case, in the order of asking. Cases do not wait for each other. */
export class CaseLocks {
  private readonly last = new Map<string, Last>()

  /** Does the work once all earlier work on the case is done, whether or not that succeeded. */
  hold<T>(caseId: string, work: () => Promise<T>): Promise<T> {
    const before = this.last.get(caseId)?.settled
    const mine = before ? before.then(work) : work()
    const last: Last = { settled: undefined }
    const release = () => this.release(caseId, last)
    last.settled = mine.then(release, release)
    this.last.set(caseId, last)
    return mine
  }

  /** Emptied too: what a Map no longer holds lives on in its memory for a while. */
  private release(caseId: string, last: Last): void {
    last.settled = undefined
    if (this.last.get(caseId) === last) this.last.delete(caseId)
  }
}
