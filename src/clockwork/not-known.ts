/** A way out of a computation whose answer is not known: the clock is untestable. Carries the step to show and the facts that were missing. */
export class NotKnown extends Error {
  readonly missing: readonly string[]
  constructor(step: string, missing: readonly string[] = []) {
    super(step)
    this.name = 'NotKnown'
    this.missing = missing
  }
}
