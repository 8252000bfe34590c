/** Keys used lately, the latest `most` of them, none longer than `ageMs`. What leaves is overwritten in memory. */
export class KeyCache {
  private readonly kept = new Map<string, { key: Uint8Array; at: number }>()
  private readonly most: number
  private readonly ageMs: number

  constructor(most: number, ageMs: number) {
    this.most = most
    this.ageMs = ageMs
  }

  find(personId: string): Uint8Array | undefined {
    const found = this.kept.get(personId)
    if (!found) return undefined
    if (performance.now() - found.at > this.ageMs) {
      this.drop(personId)
      return undefined
    }
    this.kept.delete(personId)
    this.kept.set(personId, found)
    return found.key
  }

  keep(personId: string, key: Uint8Array): void {
    this.drop(personId)
    this.kept.set(personId, { key: Uint8Array.from(key), at: performance.now() })
    for (const oldest of this.kept.keys()) {
      if (this.kept.size <= this.most) return
      this.drop(oldest)
    }
  }

  drop(personId: string): void {
    this.kept.get(personId)?.key.fill(0)
    this.kept.delete(personId)
  }

  clear(): void {
    for (const personId of [...this.kept.keys()]) this.drop(personId)
  }

  get size(): number {
    return this.kept.size
  }
}
