import { hash } from 'node:crypto'
import type { Entry } from '../../kernel/entry.ts'
import { batchRoot } from './batch-root.ts'
import type { CaseHeads, Head } from './case-heads.ts'
import { placedEntry, placeEntry } from './entry-bytes.ts'
import { microseconds } from './value-bytes.ts'
import type { Waiting } from './waiting.ts'

/** Where the whole ledger stands. `recordedAt` is of its last entry: no later one may be before it. */
export interface LedgerHead {
  position: number
  root: Uint8Array
  recordedAt: Temporal.Instant
}

export interface Planned {
  before: LedgerHead
  after: LedgerHead
  taken: readonly Waiting[]
  entries: readonly Entry[]
  hashes: readonly Uint8Array[]
  heads: ReadonlyMap<string, Head>
  /** Those whose case is not where they saw it. */
  late: readonly Waiting[]
}

const firstHead: Head = { sequence: 0, hash: Buffer.alloc(32) }

/**
 * Gives each waiting act its place after the head, in the order they came, and seals them. Nothing is changed but their bytes.
 * A case whose head is not known counts as new: the ledger itself refuses a second entry with the same sequence.
 */
export function planBatch(before: LedgerHead, heads: CaseHeads, waiting: readonly Waiting[], now: Temporal.Instant): Planned {
  // The clock of the machine may be set back; the order of the ledger may not.
  const recordedAt = microseconds(now) > microseconds(before.recordedAt) ? now.round('millisecond') : before.recordedAt
  const [taken, late, entries, hashes, parts]: [Waiting[], Waiting[], Entry[], Uint8Array[], Uint8Array[]] = [[], [], [], [], []]
  const moved = new Map<string, Head>()
  for (const one of waiting) {
    const { entry, expectedSequence } = one.appending
    const head = moved.get(entry.caseId) ?? heads.find(entry.caseId) ?? firstHead
    if (head.sequence !== expectedSequence) {
      late.push(one)
      continue
    }
    const place = { position: before.position + taken.length + 1, sequence: head.sequence + 1, recordedAt, previousHash: head.hash }
    const sealed = hash('sha256', placeEntry(one.made, place), 'buffer')
    moved.set(entry.caseId, { sequence: place.sequence, hash: sealed })
    taken.push(one)
    entries.push(placedEntry(entry, one.made.occurredAt, place, sealed))
    hashes.push(sealed)
    parts.push(sealed, one.beside)
  }
  const position = before.position + taken.length
  const root = taken.length > 0 ? batchRoot(before.root, before.position + 1, position, parts) : before.root
  return { before, after: { position, root, recordedAt }, taken, entries, hashes, heads: moved, late }
}
