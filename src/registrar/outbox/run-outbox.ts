import type { Ledger } from '../../ledger/ledger.ts'
import { findNextTry } from '../../ledger/outbox/claim-deliveries.ts'
import { handOn } from '../../ledger/outbox/hand-on.ts'
import type { DeliverParts } from './deliver.ts'
import { deliver } from './deliver.ts'
import { ATTEMPTS_MAX } from './retry-after.ts'

export interface OutboxParts extends DeliverParts {
  ledger: Pick<Ledger, 'onAppended'>
  attemptsMax?: number
  /** Looked at least this often, for what another process left. */
  everyMs?: number
}

export interface OutboxRun {
  /** Looks now. Resolves when everything due that no other process is at was tried once. */
  look(): Promise<void>
  /** Why notices could not be handed on or tried last time; undefined where they could. It is tried again. */
  readonly fault: unknown
  close(): Promise<void>
}

const EVERY_MS = 5_000

/** Hands notices on as they are written and delivers them as they fall due, until closed. Any number of processes may run it. */
export function runOutbox(parts: OutboxParts): OutboxRun {
  const run = new Run(parts)
  parts.ledger.onAppended(() => run.wake())
  run.wake()
  return run
}

class Run implements OutboxRun {
  fault: unknown
  private readonly parts: OutboxParts
  private running: Promise<void> | undefined
  private isWanted = false
  private isClosed = false
  private timer: NodeJS.Timeout | undefined

  constructor(parts: OutboxParts) {
    this.parts = parts
  }

  wake(): void {
    this.isWanted = true
    if (this.isClosed || this.running) return
    clearTimeout(this.timer)
    this.running = this.work()
      .then(
        () => undefined,
        (fault: unknown) => fault,
      )
      .then((fault) => {
        this.fault = fault
        return this.sleep()
      })
  }

  async look(): Promise<void> {
    this.wake()
    while (this.running) await this.running
  }

  async close(): Promise<void> {
    this.isClosed = true
    clearTimeout(this.timer)
    await this.running
  }

  private async work(): Promise<void> {
    const { database, now, attemptsMax = ATTEMPTS_MAX } = this.parts
    while (this.isWanted && !this.isClosed) {
      this.isWanted = false
      while (await handOn(database.app, now(), attemptsMax));
      while (!this.isClosed && (await deliver(this.parts)) > 0);
    }
  }

  private async sleep(): Promise<void> {
    const { database, now, everyMs = EVERY_MS } = this.parts
    const next = this.isClosed ? undefined : await findNextTry(database.app).catch(() => undefined)
    this.running = undefined
    if (this.isClosed) return
    if (this.isWanted) return this.wake()
    const wait = next ? next.epochMilliseconds - now().epochMilliseconds : everyMs
    this.timer = setTimeout(() => this.wake(), Math.min(Math.max(wait, 0), everyMs)).unref()
  }
}
