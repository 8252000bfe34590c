import { hash } from 'node:crypto'
import type { Entry } from '../../kernel/entry.ts'
import { placeBeside } from './act-bytes.ts'
import { batchRoot, documentPart } from './batch-root.ts'
import type { CaseHeads, Head } from './case-heads.ts'
import { placedEntry, placeEntry, sealEntry } from './entry-bytes.ts'
import { instantOf, microseconds } from './value-bytes.ts'
import type { Waiting } from './waiting.ts'

/** Where the whole ledger stands. */
export interface LedgerHead {
  position: number
  /** Hex. */
  root: string
  /** Time of its last entry, microseconds since 2000: no later one may be before it. */
  recordedAt: number
}

export interface Planned {
  before: LedgerHead
  after: LedgerHead
  taken: readonly Waiting[]
  entries: readonly Entry[]
  heads: ReadonlyMap<string, Head>
  /** Those whose case is not where they saw it. */
  late: readonly Waiting[]
}

const firstHead: Head = { sequence: 0, hash: '0'.repeat(64) }

/**
 * Gives each waiting act its place after the head, in the order they came, and seals them. Nothing is changed but their bytes.
 * A case whose head is not known counts as new: the ledger itself refuses a second entry with the same sequence.
 */
export function planBatch(before: LedgerHead, heads: CaseHeads, waiting: readonly Waiting[], now: Temporal.Instant): Planned {
  // The clock of the machine may be set back; the order of the ledger may not.
  const recordedAt = Math.max(microseconds(now), before.recordedAt)
  const saidAt = instantOf(recordedAt).toString({ fractionalSecondDigits: 3 })
  const [taken, late, entries]: [Waiting[], Waiting[], Entry[]] = [[], [], []]
  const moved = new Map<string, Head>()
  for (const one of waiting) {
    const { entry, expectedSequence } = one.appending
    const head = moved.get(entry.caseId) ?? heads.find(entry.caseId) ?? firstHead
    if (head.sequence !== expectedSequence) {
      late.push(one)
      continue
    }
    const place = { position: before.position + taken.length + 1, sequence: head.sequence + 1, recordedAt, previousHash: head.hash }
    const { bytes, entry: offsets } = one.made
    const sealed = hash('sha256', placeEntry(bytes, offsets, place))
    sealEntry(bytes, offsets, sealed)
    placeBeside(one.made, place.position)
    moved.set(entry.caseId, { sequence: place.sequence, hash: sealed })
    taken.push(one)
    entries.push(placedEntry(entry, place, saidAt, sealed))
  }
  const position = before.position + taken.length
  const root = taken.length > 0 ? sealBatch(before, taken, entries) : before.root
  return { before, after: { position, root, recordedAt }, taken, entries, heads: moved, late }
}

function sealBatch(before: LedgerHead, taken: readonly Waiting[], entries: readonly Entry[]): string {
  const sealedOf = taken.map(({ made: { bytes, sealed } }) => ({ bytes, ...sealed, noticesFrom: sealed.noticesAt[0] ?? sealed.end }))
  return batchRoot(before.root, {
    first: before.position + 1,
    last: before.position + taken.length,
    hashes: Buffer.from(entries.map((entry) => entry.hash).join(''), 'hex'),
    traces: sealedOf.map(({ bytes, traceAt, noticesFrom }) => bytes.subarray(traceAt, noticesFrom)),
    notices: sealedOf.map(({ bytes, noticesFrom, end }) => bytes.subarray(noticesFrom, end)),
    noticesCount: sealedOf.reduce((sum, { noticesAt }) => sum + noticesAt.length, 0),
    documents: sealedOf.flatMap(({ documents }, place) => documents.map((digest) => documentPart(before.position + place + 1, digest))),
  })
}
