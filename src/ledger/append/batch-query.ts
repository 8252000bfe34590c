import type pg from 'pg'

/** Sends a batch as it is, in one message, and hears whether it was written: what the driver does for any statement would cost an act alone much. */
export class BatchQuery implements pg.Submittable {
  readonly #message: Buffer
  #appended = false
  /** The driver puts its patience around it. */
  callback: (fault: Error | null, appended?: boolean) => void

  private constructor(message: Buffer, callback: (fault: Error | null, appended?: boolean) => void) {
    this.#message = message
    this.callback = callback
  }

  /**
   * @param message not to be changed until this is answered
   * @returns false where the ledger has moved on, and nothing was written
   */
  static send(client: pg.Client, message: Buffer): Promise<boolean> {
    return new Promise((resolve, reject) => {
      client.query(new BatchQuery(message, (fault, appended) => (fault ? reject(fault) : resolve(appended === true))))
    })
  }

  submit({ stream }: pg.Connection): void {
    stream.write(this.#message)
  }

  handleDataRow({ fields }: { fields: readonly string[] }): void {
    this.#appended = fields[0] === 't'
  }

  handleCommandComplete(): void {}

  handleReadyForQuery(): void {
    this.callback(null, this.#appended)
  }

  handleError(fault: Error): void {
    this.callback(fault)
  }
}
