/**
 * Room that is used again and again, so that reading a table column by column leaves nothing behind to be cleared away. What is handed out
 * holds until the same use is asked for again, and what it holds at first is not said.
 */
export class Room {
  private readonly wholes = new Map<string, Int32Array<ArrayBuffer>>()
  private readonly numberRuns = new Map<string, Float64Array<ArrayBuffer>>()
  private readonly byteRuns = new Map<string, Uint8Array<ArrayBuffer>>()

  ints(use: string, length: number): Int32Array<ArrayBuffer> {
    const kept = this.wholes.get(use)
    if (kept && kept.length >= length) return kept.subarray(0, length)
    const made = new Int32Array(Math.ceil(length * 1.25))
    this.wholes.set(use, made)
    return made.subarray(0, length)
  }

  numbers(use: string, length: number): Float64Array<ArrayBuffer> {
    const kept = this.numberRuns.get(use)
    if (kept && kept.length >= length) return kept.subarray(0, length)
    const made = new Float64Array(Math.ceil(length * 1.25))
    this.numberRuns.set(use, made)
    return made.subarray(0, length)
  }

  bytes(use: string, length: number): Uint8Array<ArrayBuffer> {
    const kept = this.byteRuns.get(use)
    if (kept && kept.length >= length) return kept.subarray(0, length)
    const made = new Uint8Array(Math.ceil(length * 1.25))
    this.byteRuns.set(use, made)
    return made.subarray(0, length)
  }
}
