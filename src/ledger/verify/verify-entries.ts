import { instantOf } from '../append/value-bytes.ts'
import type { CaseLinks } from './case-links.ts'
import type { Chunk, Fault } from './chunk.ts'
import { EntryCursor } from './entry-cursor.ts'
import type { EntryRows } from './entry-rows.ts'
import { nameEntry, sayWhich } from './name-entry.ts'

/** What goes from one chunk to the next. */
export interface Passing {
  rows: EntryRows
  links: CaseLinks
  /** Times of the first and the last entry, microseconds since 2000. */
  firstRecordedAt: number | undefined
  recordedAt: number
  /** Ends of batches whose roots are wanted, and those met, hex. */
  wanted: ReadonlySet<number>
  roots: Map<number, string>
}

/** What was found of the entries of a chunk. */
export interface FoundEntries {
  /** Hashes as stated, one after another: of all of them, or of those before the fault. */
  stated: Buffer
  /** The first, by position. */
  fault: Fault | undefined
  /** A row after the last that belongs here. */
  surplus: Fault | undefined
}

/** Hashes the entries of a chunk, and checks the place of each in the ledger, in its case and in time. */
export function verifyEntries(chunk: Chunk, passing: Passing): FoundEntries {
  const { rows, links } = passing
  const walked = walk(chunk, passing)
  const stated = rows.stated()
  const changed = rows.findChanged(stated)
  const unlinked = rows.findUnlinked(links, chunk.from)
  let fault = walked?.fault
  if (unlinked) fault = misplaced(entryAt(chunk, unlinked.row), unlinked.what)
  if (changed !== undefined && changed <= (unlinked?.row ?? rows.count)) fault = changedFault(entryAt(chunk, changed))
  return { stated, fault, surplus: walked?.surplus }
}

/** Keeps the rows as far as they are those of the positions of the chunk, one after another in time. */
function walk(chunk: Chunk, passing: Passing): { fault?: Fault; surplus?: Fault } | undefined {
  const { rows } = passing
  const entries = rows.begin(chunk.entries)
  let position = chunk.from + 1
  try {
    for (; position <= chunk.to; position++) {
      if (!entries.next()) return { fault: missing(position) }
      if (entries.position !== position) return { fault: outOfPlace(entries, position) }
      const { recordedAt } = entries
      const isEarly = recordedAt < passing.recordedAt
      passing.recordedAt = recordedAt
      passing.firstRecordedAt ??= recordedAt
      rows.keep(entries)
      if (isEarly) return { fault: misplaced(entries, tooEarly(entries)) }
    }
    return entries.next() ? { surplus: surplus(entries) } : undefined
  } catch (fault) {
    if (!(fault instanceof RangeError)) throw fault
    return position > chunk.to ? { surplus: damaged(chunk.to, 'what stands after it') } : { fault: damaged(position, 'it') }
  }
}

/** Damaged lengths make a row that ends nowhere. */
const damaged = (position: number, which: string): Fault => ({
  position,
  caseId: null,
  sequence: null,
  what: `The entry at position ${position}: ${which} cannot be read, its bytes are damaged.`,
})

/** What is wrong where an entry of another position stands: one before it may be there twice. @throws RangeError as the cursor does */
function outOfPlace(entries: EntryCursor, position: number): Fault {
  const found = surplus(entries)
  while (entries.position < position) if (!entries.next()) return missing(position)
  return found.position < position && entries.position === position ? found : missing(position)
}

function entryAt(chunk: Chunk, row: number): EntryCursor {
  const entries = new EntryCursor(chunk.entries)
  for (let passed = 0; passed <= row; passed++) entries.next()
  return entries
}

const missing = (position: number): Fault => ({
  position,
  caseId: null,
  sequence: null,
  what: `The entry at position ${position} is missing, or not in its place.`,
})

const surplus = (entries: EntryCursor): Fault => ({
  ...nameEntry(entries),
  what: `There is more than one entry at position ${entries.position}, or one that is out of order.`,
})

/** @param what is wrong with its place in its case or in time */
const misplaced = (entries: EntryCursor, what: string): Fault => ({ ...nameEntry(entries), what: `${sayWhich(entries)}: ${what}.` })

const tooEarly = ({ recordedAt }: EntryCursor): string =>
  `it says it was recorded at ${instantOf(recordedAt)}, before the entry at the position before it`

const changedFault = (entries: EntryCursor): Fault => ({
  ...nameEntry(entries),
  what: `${sayWhich(entries)}: its hash is not that of what is stored, so something of it was changed.`,
})
