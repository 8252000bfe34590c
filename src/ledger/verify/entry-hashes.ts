const HASH = 32

/** Hashes of entries as made anew, and as stated; compared all at once, since comparing each costs a tenth of making it. */
export class EntryHashes {
  /** One after another. */
  readonly stated: Buffer
  readonly #stated: DataView
  #count = 0
  /** A character each byte. */
  #made = ''

  constructor(most: number) {
    this.stated = Buffer.allocUnsafe(most * HASH)
    this.#stated = new DataView(this.stated.buffer, this.stated.byteOffset, this.stated.length)
  }

  /**
   * @param made a character each byte
   * @param at where the stated one lies
   */
  add(made: string, bytes: DataView, at: number): void {
    const to = this.#count * HASH
    for (let word = 0; word < HASH; word += 4) this.#stated.setInt32(to + word, bytes.getInt32(at + word))
    this.#made += made
    this.#count++
  }

  /** @returns the place of the first that is not as stated, from 0 */
  findChanged(): number | undefined {
    const made = Buffer.from(this.#made, 'latin1')
    if (made.equals(this.stated.subarray(0, made.length))) return undefined
    return Math.floor(made.findIndex((byte, at) => byte !== this.stated[at]) / HASH)
  }
}
