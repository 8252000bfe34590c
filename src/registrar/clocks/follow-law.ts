import type { Entry } from '../../kernel/entry.ts'
import { findAffectedCases } from '../../ledger/board/affected-cases.ts'
import { findKeptLaw, keepLaw } from '../../ledger/board/kept-law.ts'
import { readCases, readCasesSince, readPosition } from '../../ledger/board/read-cases.ts'
import type { Ledger } from '../../ledger/ledger.ts'
import { findLawChange } from './law-change.ts'
import type { LawInForce } from './law-in-force.ts'
import { keptLawOf } from './read-law.ts'
import type { RecountParts } from './recount-cases.ts'
import { recount, recountCases } from './recount-cases.ts'

export interface FollowParts extends RecountParts {
  ledger: Ledger
  /** The law as acts are counted by it. */
  law(): LawInForce
  /** Resolves when the last known entry of the calendar is part of it. */
  lawRead?(): Promise<void>
}

/** Keeps the board to the law in force. */
export interface LawFollower {
  /** To be called when `law()` gives another law than before. */
  changed(): void
  /** Resolves when every clock is counted by the law as it is now. */
  settled(): Promise<void>
  /** Why the board could not be brought up to the law last time; undefined where it could. It is tried again. */
  readonly fault: unknown
  close(): Promise<void>
}

/** Acts under way when the law changed were counted by the old one: so many entries after it are looked at again. */
const UNDER_WAY_ENTRIES = 1_000
const CASES_AT_ONCE = 100
const RETRY_MS = 2_000

/**
 * Follows the law: when it is not the one the board was last counted by (the law book at a start, holidays and suspensions while running), the
 * clocks it can have touched are counted again, and those that moved are listed with why.
 */
export function followLaw(parts: FollowParts): LawFollower {
  const follower = new Follower(parts)
  parts.ledger.onAppended((entries) => follower.hear(entries))
  follower.changed()
  return follower
}

class Follower implements LawFollower {
  fault: unknown
  private readonly parts: FollowParts
  private isChanged = false
  private readonly cases = new Set<string>()
  /** Entries up to a position may have been counted by the law before. `isPast`: the ledger has gone on, and that is still to be noted. */
  private unsure: { until: number; isPast: boolean } | undefined
  private because: string | null = null
  /** The law the board was last counted by. */
  private counted: LawInForce | undefined
  private running: Promise<void> | undefined
  private isClosed = false
  private timer: NodeJS.Timeout | undefined

  constructor(parts: FollowParts) {
    this.parts = parts
  }

  changed(): void {
    this.isChanged = true
    this.run()
  }

  hear(entries: readonly Entry[]): void {
    const { unsure } = this
    if (!unsure) return
    for (const { position, caseId } of entries) if (position <= unsure.until) this.cases.add(caseId)
    unsure.isPast ||= (entries.at(-1)?.position ?? 0) > unsure.until
    this.run()
  }

  async settled(): Promise<void> {
    await this.parts.lawRead?.()
    while (this.running) await this.running
  }

  async close(): Promise<void> {
    this.isClosed = true
    clearTimeout(this.timer)
    await this.running
  }

  private get hasWork(): boolean {
    return !this.isClosed && (this.isChanged || this.cases.size > 0 || this.unsure?.isPast === true)
  }

  private run(): void {
    if (this.running || !this.hasWork) return
    this.running = this.work().then(
      () => {
        this.running = undefined
        this.fault = undefined
        this.run()
      },
      (fault: unknown) => {
        this.running = undefined
        this.fault = fault
        if (!this.isClosed) this.timer = setTimeout(() => this.run(), RETRY_MS).unref()
      },
    )
  }

  private async work(): Promise<void> {
    while (this.hasWork) {
      if (this.isChanged) await this.followChange()
      const caseIds = [...this.cases].slice(0, CASES_AT_ONCE)
      if (caseIds.length > 0) await recountCases(this.parts, caseIds, this.counted ?? this.parts.law(), this.because)
      for (const caseId of caseIds) this.cases.delete(caseId)
      if (this.cases.size === 0 && this.unsure?.isPast && !this.isChanged) await this.noteSure()
    }
  }

  /** The change counts as followed once all its clocks are counted and that is written down; a process that ends before begins again. */
  private async followChange(): Promise<void> {
    const { app } = this.parts.database
    const law = this.parts.law()
    const position = await readPosition(app)
    const kept = await findKeptLaw(app)
    const change = kept ? findLawChange(kept, law) : { because: null, affected: 'all' as const }
    const from = change ? position : kept?.unsureFrom
    if (from !== null && from !== undefined) this.unsure = { until: from + UNDER_WAY_ENTRIES, isPast: position > from + UNDER_WAY_ENTRIES }
    if (change) {
      this.because = change.because
      if (change.affected === 'all') await this.recountAll(law, change.because, position)
      else await recountCases(this.parts, await findAffectedCases(app, change.affected), law, change.because)
      await keepLaw(app, keptLawOf(law, position))
    } else if (kept && !kept.rules) {
      await keepLaw(app, keptLawOf(law, kept.unsureFrom))
    }
    // Those that came before they were listened for.
    if (from !== null && from !== undefined) {
      for (const caseId of (await readCasesSince(app, from, UNDER_WAY_ENTRIES)).caseIds) this.cases.add(caseId)
    }
    this.counted = law
    if (this.parts.law() === law) this.isChanged = false
  }

  private async noteSure(): Promise<void> {
    if (this.counted) await keepLaw(this.parts.database.app, keptLawOf(this.counted, null))
    this.unsure = undefined
  }

  private async recountAll(law: LawInForce, because: string | null, position: number): Promise<void> {
    if (position === 0) return
    let batch: (readonly Entry[])[] = []
    const count = async () => {
      const left = await recount(this.parts, batch, law, because)
      batch = []
      if (left.length > 0) await recountCases(this.parts, left, law, because)
    }
    for await (const entries of readCases(this.parts.database.app, { ahead: true })) {
      batch.push(entries)
      if (batch.length === CASES_AT_ONCE) await count()
      if (this.isClosed) throw new Error('The board was not counted to its end: it begins again at the next start.')
    }
    await count()
  }
}
