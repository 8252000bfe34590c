/** A fault that is the reader's to mend. Its message is one sentence: what, where, what to do. Shown without a stack. */
export class Sentence extends Error {
  /** @param message what is wrong, where (file, sheet, row, column), and what to do about it */
  constructor(message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'Sentence'
  }
}
