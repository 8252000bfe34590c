import { hash } from 'node:crypto'
import { instantOf } from '../append/value-bytes.ts'
import type { CaseLinks } from './case-links.ts'
import type { Fault } from './chunk.ts'
import type { EntryCursor } from './entry-cursor.ts'
import type { EntryHashes } from './entry-hashes.ts'
import { nameEntry, sayWhich } from './name-entry.ts'

/** What goes from one chunk to the next. */
export interface Passing {
  links: CaseLinks
  /** Times of the first and the last entry, microseconds since 2000. */
  firstRecordedAt: number | undefined
  recordedAt: number
  /** Ends of batches whose roots are wanted, and those met, hex. */
  wanted: ReadonlySet<number>
  roots: Map<number, string>
}

/**
 * Hashes the entries at the positions, and checks the place of each in its case and in time.
 * @param hashes where each is told, to be compared later
 * @throws RangeError where the bytes are no rows
 */
export function verifyEntries(entries: EntryCursor, first: number, last: number, hashes: EntryHashes, passing: Passing): Fault | undefined {
  const { links } = passing
  const { view } = entries
  for (let position = first; position <= last; position++) {
    if (!entries.next() || entries.position !== position)
      return { position, caseId: null, sequence: null, what: `The entry at position ${position} is missing.` }
    hashes.add(hash('sha256', entries.hashed, 'latin1'), view, entries.hashAt)
    const wrong = links.take(view, entries.caseAt, entries.sequence, entries.previousAt, entries.hashAt, position)
    const { recordedAt } = entries
    const isEarly = recordedAt < passing.recordedAt
    passing.recordedAt = recordedAt
    passing.firstRecordedAt ??= recordedAt
    if (wrong !== undefined || isEarly) return misplaced(entries, wrong)
  }
  return undefined
}

/** What is wrong with the place of an entry in its case or in time. */
function misplaced(entries: EntryCursor, wrong: string | undefined): Fault {
  const what = wrong ?? `it says it was recorded at ${instantOf(entries.recordedAt)}, before the entry at the position before it`
  return { ...nameEntry(entries), what: `${sayWhich(entries)}: ${what}.` }
}
