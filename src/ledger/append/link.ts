import { type Backend, Writer, type WriterSettings } from './writer.ts'

/** The connection of this process to append by, opened anew when it was lost. */
export class Link {
  readonly #to: WriterSettings
  readonly #wake: (why: 'lost' | 'appended') => void
  #writer: Writer | undefined
  #opening: Promise<Writer> | undefined
  #before: Backend | undefined

  /**
   * @param wake called when the connection is lost, and when another process has appended
   */
  constructor(to: WriterSettings, wake: (why: 'lost' | 'appended') => void) {
    this.#to = to
    this.#wake = wake
  }

  get isUp(): boolean {
    return this.#writer !== undefined
  }

  /** The connection there is now. */
  get current(): Writer | undefined {
    return this.#writer
  }

  /** @throws where the database cannot be reached, or the server process of the lost connection is still busy */
  async writer(): Promise<Writer> {
    if (this.#writer) return this.#writer
    // Another process may append while this one connects, and wake it: it still connects once.
    this.#opening ??= this.#open().finally(() => {
      this.#opening = undefined
    })
    return this.#opening
  }

  async #open(): Promise<Writer> {
    let opened: Writer | undefined
    const lost = () => {
      if (this.#writer !== opened || !opened) return
      this.drop()
      this.#wake('lost')
    }
    opened = await Writer.open(this.#to, this.#before, lost, () => this.#wake('appended'))
    this.#before = undefined
    this.#writer = opened
    return opened
  }

  /** Lets go of a connection that failed. The next one makes sure that its server process has ended. */
  drop(): void {
    const writer = this.#writer
    if (!writer) return
    this.#writer = undefined
    this.#before = writer.backend
    writer.cut()
  }

  async close(): Promise<void> {
    const writer = this.#writer
    this.#writer = undefined
    await writer?.close()
  }
}
