import type { Pool } from 'pg'
import type { Entry } from '../kernel/entry.ts'
import { CaseHeads } from './append/case-heads.ts'
import { HeadLoader } from './append/head-loader.ts'
import { Sequencer } from './append/sequencer.ts'
import { settleLate, settleWritten } from './append/settle.ts'
import { Waiting } from './append/waiting.ts'
import type { Appending, Ledger } from './ledger.ts'
import { withinPatience } from './read/ask.ts'
import { findByKey, findEntry, readCase, readFrom, readHead } from './read/read-entries.ts'
import { unanswered } from './read/unanswered.ts'
import { keepCheckpoints } from './seal/keep-checkpoints.ts'
import type { SigningKey } from './seal/signing-key.ts'

/** What the ledger needs of its database. */
export interface LedgerDatabase {
  app: Pool
  url(role: 'app'): string
}

export interface LedgerSettings {
  database: LedgerDatabase
  now(): Temporal.Instant
  /** How long an act waits for a database that is away before it is refused, in milliseconds; 10,000 unless given. */
  patienceMs?: number
  /** Signs checkpoints; without it the chain holds, and nothing says from outside what it was. */
  signingKey?: SigningKey
}

const PATIENCE_MS = 10_000

/**
 * Opens the append-only record on a database that has its migrations.
 * @throws where the database cannot be reached
 */
export async function openLedger({ database, now, patienceMs = PATIENCE_MS, signingKey }: LedgerSettings): Promise<Ledger> {
  const asked = withinPatience(database.app, patienceMs)
  const heads = new CaseHeads()
  const loader = new HeadLoader(asked, heads)
  const checkpoints = signingKey && keepCheckpoints(database.app, signingKey, now)
  const listeners: ((entries: readonly Entry[]) => void)[] = []
  const restoredListeners: (() => void)[] = []
  const sequencer = new Sequencer({
    url: () => database.url('app'),
    now,
    heads,
    patienceMs,
    onAppended: (entries) => {
      checkpoints?.appended(entries.length)
      for (const listener of listeners) tell(() => listener(entries))
    },
    onRestored: () => {
      for (const listener of restoredListeners) tell(listener)
    },
    settleLate: (late) => settleLate(asked, heads, late),
    settleWritten: (batch) => settleWritten(asked, batch),
  })
  await sequencer.open()

  async function append(appending: Appending): Promise<Entry> {
    const one = new Waiting(appending, performance.now() + patienceMs)
    const { caseId } = appending.entry
    if (appending.expectedSequence > 0 && !heads.find(caseId)) await loader.load(caseId).catch(unanswered)
    sequencer.add(one)
    return one.promise
  }

  return {
    append,
    async readCase(caseId, after = 0) {
      const entries = await readCase(asked, caseId, after).catch(unanswered)
      const last = entries.at(-1)
      if (last) heads.offer(caseId, { sequence: last.sequence, hash: last.hash })
      return entries
    },
    readFrom: (position, limit = 1_000) => readFrom(asked, position, limit).catch(unanswered),
    findByKey: (officerId, key) => findByKey(asked, officerId, key).catch(unanswered),
    findEntry: (entryId) => findEntry(asked, entryId).catch(unanswered),
    position: async () => (await readHead(asked).catch(unanswered)).position,
    told: () => sequencer.told,
    isHearing: () => sequencer.isHearing,
    onAppended: (listener) => {
      listeners.push(listener)
    },
    onRestored: (listener) => {
      restoredListeners.push(listener)
    },
    async close() {
      await sequencer.close()
      await checkpoints?.close()
    },
  }
}

/** A listener that fails ends the process, as any fault nobody caught; the commit it was told of stands, and its callers are answered. */
function tell(listener: () => void): void {
  try {
    listener()
  } catch (fault) {
    queueMicrotask(() => {
      throw fault
    })
  }
}
