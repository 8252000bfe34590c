/** One at a time for each case, in the order of asking. Cases do not wait for each other. */
export class CaseLocks {
  private readonly last = new Map<string, Promise<unknown>>()

  /** Does the work once all earlier work on the case is done, whether or not that succeeded. */
  hold<T>(caseId: string, work: () => Promise<T>): Promise<T> {
    const before = this.last.get(caseId)
    const mine = before ? before.then(work, work) : work()
    const settled: Promise<void> = mine.then(
      () => this.release(caseId, settled),
      () => this.release(caseId, settled),
    )
    this.last.set(caseId, settled)
    return mine
  }

  private release(caseId: string, settled: Promise<unknown>): void {
    if (this.last.get(caseId) === settled) this.last.delete(caseId)
  }
}
