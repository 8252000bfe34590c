import type { CaseState } from '../../kernel/case-state.ts'
import type { Entry } from '../../kernel/entry.ts'
import type { Held, HeldTable } from '../../ledger/held/held-table.ts'
import type { Ledger } from '../../ledger/ledger.ts'
import { heldAt } from '../../offices/custody/exports.ts'

/** How many people each place holds, as far as the ledger was followed. */
export interface HeldCount {
  /** How many a place holds now, or undefined while the ledger is still being counted. A moment behind what was just recorded. */
  count(code: string): number | undefined
  /** Ids of the cases whose person a place holds, with everything appended so far; undefined where the ledger cannot be counted. */
  listHeld(code: string): Promise<readonly string[] | undefined>
  /** Resolves once everything appended so far is counted. */
  settled(): Promise<void>
  /** Stops following. What was counted is kept. */
  close(): Promise<void>
}

export interface HeldParts {
  ledger: Pick<Ledger, 'readFrom' | 'onAppended' | 'onRestored'>
  table: HeldTable
  findCase(caseId: string): Promise<CaseState | undefined>
}

const PAGE_ROWS = 1000
/** How far the position kept may lag: that much is read again at the next start. */
const REACH_ENTRIES = 1000
const KEEP_MS = 500
const RETRY_MS = 1_000

/**
 * Counts people by place: begins with what was counted before, catches up in the background, then follows every entry, whichever process
 * wrote it.
 */
export function followHeld(parts: HeldParts): HeldCount {
  const follower = new Follower(parts)
  parts.ledger.onAppended((entries) => follower.hear(entries))
  parts.ledger.onRestored(() => follower.begin())
  follower.begin()
  return follower
}

class Follower implements HeldCount {
  private readonly parts: HeldParts
  private readonly held = new Map<string, Held>()
  private readonly counts = new Map<string, number>()
  private isCounted = false
  private reached = 0
  private kept = 0
  private isClosed = false
  /** Counted, and not yet written to the table. */
  private readonly unkept = new Map<string, Held>()
  private timer: NodeJS.Timeout | undefined
  private retry: NodeJS.Timeout | undefined
  private work: Promise<void> = Promise.resolve()

  constructor(parts: HeldParts) {
    this.parts = parts
  }

  count(code: string): number | undefined {
    return this.isCounted ? (this.counts.get(code) ?? 0) : undefined
  }

  async listHeld(code: string): Promise<readonly string[] | undefined> {
    await this.settled()
    if (!this.isCounted) return undefined
    return [...this.held.values()].flatMap(({ caseId, place }) => (place === code ? caseId : []))
  }

  async settled(): Promise<void> {
    let seen: Promise<void>
    do {
      seen = this.work
      await seen
    } while (seen !== this.work)
  }

  async close(): Promise<void> {
    this.isClosed = true
    clearTimeout(this.retry)
    await this.settled()
    // The next start would count it again; what cannot be kept now is no fault.
    await this.keep().catch(() => undefined)
  }

  /**
   * From what the table says: a server that was killed has forgotten the last of it, and then the table is brought up again with the count. It is
   * said to reach no further than it does, since what was written down first is not forgotten before what was written after it.
   */
  begin(): void {
    this.next(() => this.startOver())
  }

  /**
   * Entries are taken when they are told of, though they were read before: what is read may be on record a moment before this process knows it,
   * and its case was then seen as it stood without them.
   */
  hear(entries: readonly Entry[]): void {
    this.next(async () => {
      if (!this.isCounted) await this.startOver()
      else if ((entries[0]?.position ?? 0) > this.reached + 1) await this.catchUp()
      await this.take(entries)
    })
  }

  /** One thing after another. After a fault the count is not known until it was begun anew: a wrong number is worse than none. */
  private next(what: () => Promise<void>): void {
    if (this.isClosed) return
    this.work = this.work
      .then(() => (this.isClosed ? undefined : what()))
      .catch(() => {
        this.isCounted = false
        clearTimeout(this.retry)
        this.retry = setTimeout(() => this.begin(), RETRY_MS).unref()
      })
  }

  private async startOver(): Promise<void> {
    this.isCounted = false
    const { held, position } = await this.parts.table.read()
    this.held.clear()
    this.counts.clear()
    this.unkept.clear()
    for (const one of held) this.note(one)
    this.reached = position
    this.kept = position
    await this.catchUp()
    await this.keep()
    this.isCounted = true
  }

  private async catchUp(): Promise<void> {
    while (!this.isClosed) {
      const entries = await this.parts.ledger.readFrom(this.reached, PAGE_ROWS)
      await this.take(entries)
      if (entries.length < PAGE_ROWS) return
    }
  }

  private async take(entries: readonly Entry[]): Promise<void> {
    const caseIds = new Set(entries.flatMap(({ caseKind, caseId }) => (caseKind === 'custody' ? [caseId] : [])))
    for (const caseId of caseIds) {
      const state = await this.parts.findCase(caseId)
      const now = state && { caseId, place: heldAt(state), sequence: state.sequence }
      if (now && this.note(now)) this.unkept.set(caseId, now)
    }
    if (this.unkept.size > 0) this.keepSoon()
    this.reached = Math.max(this.reached, entries.at(-1)?.position ?? 0)
    if (this.reached - this.kept < REACH_ENTRIES) return
    await this.keep()
    await this.parts.table.reach(this.reached)
    this.kept = this.reached
  }

  /** Not with every entry: what is not kept is counted again from the position kept. */
  private keepSoon(): void {
    this.timer ??= setTimeout(() => this.next(() => this.keep()), KEEP_MS).unref()
  }

  private async keep(): Promise<void> {
    clearTimeout(this.timer)
    this.timer = undefined
    const unkept = [...this.unkept.values()]
    this.unkept.clear()
    if (unkept.length > 0) await this.parts.table.keep(unkept)
  }

  /** Whether the person is elsewhere than was known. */
  private note(now: Held): boolean {
    const before = this.held.get(now.caseId)?.place ?? null
    if (now.place === null) this.held.delete(now.caseId)
    else this.held.set(now.caseId, now)
    if (before === now.place) return false
    if (before !== null) this.counts.set(before, (this.counts.get(before) ?? 0) - 1)
    if (now.place !== null) this.counts.set(now.place, (this.counts.get(now.place) ?? 0) + 1)
    return true
  }
}
