import { setImmediate } from 'node:timers/promises'
import type { Entry } from '../../kernel/entry.ts'
import { Sentence } from '../../kernel/sentence.ts'
import { LedgerUnavailable, Overtaken } from '../ledger.ts'
import { readCaseHeads } from '../read/read-entries.ts'
import type { CaseHeads } from './case-heads.ts'
import { catchUp } from './catch-up.ts'
import { faultKind, sayUnable } from './fault-kind.ts'
import { Link } from './link.ts'
import { type LedgerHead, type Planned, planBatch } from './plan-batch.ts'
import { takeBatch } from './take-batch.ts'
import type { Waiting } from './waiting.ts'
import type { Writer, WriterSettings } from './writer.ts'

export interface SequencerSettings extends WriterSettings {
  now(): Temporal.Instant
  heads: CaseHeads
  /** Told of every commit in order, also of other processes. */
  onAppended(entries: readonly Entry[]): void
  /** Told when a connection took the place of one that was lost, and all that was appended meanwhile was told of. */
  onRestored(): void
  /** Finds out about acts whose case has moved on: written before, or a conflict. Those it does not settle are tried again. */
  settleLate(late: readonly Waiting[]): Promise<void>
  /** Settles those that were written before, by id or key. */
  settleWritten(batch: readonly Waiting[]): Promise<void>
}

const RETRY_MS_FIRST = 20
const RETRY_MS_MAX = 500

const closed = 'The ledger is closed here: nothing was written. Ask again when Writ runs.'
const away =
  'The database does not answer, and it is not known whether this was written. Ask again with the same key: it will not be written twice.'

/** Gathers acts that wait into one commit at a time, and recovers by itself when the database has been away. One per process. */
export class Sequencer {
  readonly #settings: SequencerSettings
  readonly #link: Link
  #waiting: Waiting[] = []
  /** Those of the batch that is being written. */
  #underWay: readonly Waiting[] = []
  #head: LedgerHead | undefined
  /** Position of the last entry listeners were told of. */
  #told = 0
  /** Position of the last entry that was missed while the line was lost: what was assessed before it was known may not be written. */
  #missedTo = 0
  #running: Promise<void> | undefined
  readonly #settling = new Set<Promise<void>>()
  #isBehind = true
  /** The connection with which this process is level. */
  #level: Writer | undefined
  #pausing: NodeJS.Timeout | undefined
  #isOpen = false
  #isClosing = false
  /** How often in a row another process was first. */
  #beaten = 0
  #isHeld = false

  constructor(settings: SequencerSettings) {
    this.#settings = settings
    this.#link = new Link(settings, (why) => {
      if (why === 'appended') this.#isBehind = true
      else this.#isHeld = false
      this.#wake()
    })
  }

  /** Connects and reads where the ledger stands. @throws where the database cannot be reached */
  async open(): Promise<void> {
    const writer = await this.#link.writer()
    this.#head = await catchUp(writer.asked, undefined, 0, () => {})
    this.#level = writer
    this.#told = this.#head.position
    // Another process may have appended between the two questions.
    this.#isOpen = true
    this.#wake()
  }

  get head(): LedgerHead | undefined {
    return this.#head
  }

  get told(): number {
    return this.#told
  }

  /** Whether listeners are told of what others append, milliseconds after it. */
  get isHearing(): boolean {
    return this.#link.isUp && this.#level === this.#link.current
  }

  add(one: Waiting): void {
    if (this.#isClosing) {
      one.reject(new LedgerUnavailable(closed))
      return
    }
    this.#waiting.push(one)
    this.#pausing?.ref()
    this.#wake()
  }

  /** Waits for what is under way, then lets the connection go. */
  async close(): Promise<void> {
    this.#isClosing = true
    await this.#running
    await Promise.all(this.#settling)
    await this.#running
    await this.#link.close()
  }

  #wake(): void {
    if (!this.#isOpen || this.#running || (this.#isClosing && this.#waiting.length === 0)) return
    this.#running = Promise.resolve()
      .then(() => this.#run())
      .catch((fault: unknown) => {
        for (const one of [...this.#waiting.splice(0), ...this.#underWay])
          if (!one.isSettled) one.reject(new LedgerUnavailable(away, { cause: fault }))
        this.#link.drop()
      })
      .finally(() => {
        this.#running = undefined
        if (this.#waiting.length > 0 || !this.#link.isUp || this.#isBehind) this.#wake()
      })
  }

  /** Callers of the last commit are answered while the next is written where many wait already; else first, so that they can come along. */
  async #run(): Promise<void> {
    let answer: (() => void) | undefined
    let lately = 0
    try {
      for (;;) {
        if (answer && (this.#waiting.length * 2 < lately || this.#isBehind || !this.#link.isUp)) {
          // A caller alone has nobody to wait for: its next act begins a run of its own.
          if (lately === 1 && !this.#isBehind && this.#link.isUp) return
          answer()
          answer = undefined
          await setImmediate()
        }
        const writer = await this.#ready()
        this.#refuseOvertaken()
        const batch = takeBatch(this.#waiting, answer !== undefined)
        if (!writer || !this.#head || batch.length === 0) return
        this.#underWay = batch
        const planned = planBatch(this.#head, this.#settings.heads, batch, this.#settings.now())
        const sent = this.#send(writer, planned)
        answer?.()
        answer = await this.#conclude(writer, planned, sent)
        lately = planned.taken.length
      }
    } finally {
      answer?.()
    }
  }

  /** @returns whether it was written, or why that is not known or not so */
  async #send(writer: Writer, planned: Planned): Promise<boolean | { fault: unknown }> {
    if (planned.taken.length === 0) return true
    try {
      return await writer.append(planned)
    } catch (fault) {
      return { fault }
    }
  }

  /** @returns what answers the callers, where it was written */
  async #conclude(writer: Writer, planned: Planned, sent: Promise<boolean | { fault: unknown }>): Promise<(() => void) | undefined> {
    const outcome = await sent
    if (outcome === true) {
      this.#head = planned.after
      for (const [caseId, head] of planned.heads) this.#settings.heads.offer(caseId, head)
      this.#tell(planned.entries)
      await this.#letGo(writer)
      if (planned.late.length > 0) this.#settleAside(planned.late)
      return () => {
        for (const [place, entry] of planned.entries.entries()) planned.taken[place]?.resolve(entry)
      }
    }
    const batch = [...planned.taken, ...planned.late]
    if (outcome === false) {
      this.#beaten++
      this.#isBehind = true
      this.#waiting.unshift(...batch)
    } else await this.#failed(writer, batch, outcome.fault)
    return undefined
  }

  async #failed(writer: Writer, batch: readonly Waiting[], fault: unknown): Promise<void> {
    const kind = faultKind(fault)
    if (kind === 'lost') {
      this.#link.drop()
      this.#isHeld = false
      this.#waiting.unshift(...batch)
      return
    }
    await this.#letGo(writer)
    if (kind === 'unable') {
      for (const one of batch) one.reject(new LedgerUnavailable(sayUnable(fault), { cause: fault }))
      return
    }
    // Something in it was written before, is not where its head was thought to be, or cannot be kept: found out, then each tried by itself.
    const isAgain = batch.some(({ attempts }) => attempts > 0)
    for (const one of batch) {
      one.attempts++
      one.alone = isAgain
    }
    await this.#settle(batch, async (refused) => {
      await this.#settings.settleWritten(refused)
      const caseIds = new Set(refused.map(({ appending }) => appending.entry.caseId))
      for (const [caseId, head] of await readCaseHeads(writer.asked, [...caseIds])) this.#settings.heads.offer(caseId, head)
      const isCause = batch.length === 1
      for (const one of refused)
        if (!one.isSettled && isCause && one.attempts > 1) one.reject(new TypeError(sayRefused(fault), { cause: fault }))
    })
  }

  /** Has acts settled by asking the ledger; what is not settled waits again. */
  async #settle(batch: readonly Waiting[], ask: (batch: readonly Waiting[]) => Promise<void>): Promise<void> {
    try {
      await ask(batch)
    } catch (fault) {
      for (const one of batch) if (!one.isSettled) one.reject(new LedgerUnavailable(away, { cause: fault }))
    }
    this.#waiting.unshift(...batch.filter(({ isSettled }) => !isSettled))
  }

  /** The same while others are written. */
  #settleAside(late: readonly Waiting[]): void {
    const settling = this.#settle(late, (late) => this.#settings.settleLate(late)).then(() => {
      this.#settling.delete(settling)
      this.#wake()
    })
    this.#settling.add(settling)
  }

  #tell(entries: readonly Entry[]): void {
    const last = entries.at(-1)
    if (!last) return
    this.#told = last.position
    this.#settings.onAppended(entries)
  }

  async #letGo(writer: Writer): Promise<void> {
    this.#beaten = 0
    if (!this.#isHeld) return
    this.#isHeld = false
    await writer.release().catch(() => this.#link.drop())
  }

  /** Connected and level with the ledger, however long that takes. Acts out of patience are refused meanwhile. Undefined when closing. */
  async #ready(): Promise<Writer | undefined> {
    for (let pause = RETRY_MS_FIRST; ; pause = Math.min(pause * 2, RETRY_MS_MAX)) {
      try {
        const writer = await this.#link.writer()
        // Of what others appended while no connection listened, nobody was told.
        const isAnother = writer !== this.#level
        if (isAnother) this.#isBehind = true
        if (this.#beaten > 1 && !this.#isHeld) {
          await writer.hold()
          this.#isHeld = true
          this.#isBehind = true
        }
        if (this.#isBehind) await this.#catchUp(writer, isAnother)
        this.#level = writer
        if (isAnother) this.#settings.onRestored()
        return writer
      } catch (fault) {
        this.#link.drop()
        this.#isHeld = false
        this.#refuseImpatient(fault)
        if (this.#isClosing) return undefined
        await this.#pause(pause)
      }
    }
  }

  /** Keeps the process alive only while somebody waits. */
  #pause(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      this.#pausing = setTimeout(resolve, milliseconds)
      if (this.#waiting.length === 0) this.#pausing.unref()
    })
  }

  async #catchUp(writer: Writer, wasLost: boolean): Promise<void> {
    this.#isBehind = false
    try {
      const waiting = new Map(this.#waiting.map((one) => [one.appending.entry.entryId, one]))
      this.#head = await catchUp(writer.asked, this.#head, this.#told, (entries) => {
        for (const { caseId, sequence, hash } of entries) this.#settings.heads.offer(caseId, { sequence, hash })
        this.#tell(entries)
        for (const entry of entries) {
          const own = waiting.get(entry.entryId)
          own?.resolve(entry)
          if (wasLost && !own) this.#missedTo = entry.position
        }
      })
      this.#waiting = this.#waiting.filter(({ isSettled }) => !isSettled)
    } catch (fault) {
      this.#isBehind = true
      throw fault
    }
  }

  #refuseOvertaken(): void {
    if (this.#missedTo === 0) return
    for (const one of this.#waiting) if ((one.appending.knownTo ?? this.#missedTo) < this.#missedTo) one.reject(new Overtaken())
    this.#waiting = this.#waiting.filter(({ isSettled }) => !isSettled)
  }

  #refuseImpatient(fault: unknown): void {
    const now = performance.now()
    const isHopeless = this.#isClosing || fault instanceof Sentence
    const says = fault instanceof Sentence ? fault.message : away
    for (const one of this.#waiting) if (isHopeless || one.until < now) one.reject(new LedgerUnavailable(says, { cause: fault }))
    this.#waiting = this.#waiting.filter(({ isSettled }) => !isSettled)
  }
}

const sayRefused = (fault: unknown): string =>
  `The database refused to keep this (${fault instanceof Error ? fault.message : String(fault)}): nothing was written. Change what is written; asking again will not help.`
