import { CaseLinks, type FoundLinks } from './case-links.ts'
import type { Fault } from './chunk.ts'
import type { ChunkSource } from './chunk-source.ts'
import { EntryRows } from './entry-rows.ts'
import { verifyChunk } from './verify-chunk.ts'
import type { Passing } from './verify-entries.ts'

/** What was found in one stretch. Plain, so that it can be sent between threads. */
export interface Stretch {
  from: number
  to: number
  fault: Fault | undefined
  links: FoundLinks
  firstRecordedAt: number | undefined
  recordedAt: number
  roots: ReadonlyMap<number, string>
}

/** Entries. Telling another thread costs as much as verifying some. */
const TELL_EVERY = 16_384

/**
 * Verifies positions `from + 1` to `to`, a chunk at a time, up to the first fault.
 * @param wanted ends of batches whose roots are asked for
 * @param onProgress told how many entries were verified since it was last told
 */
export async function verifyStretch(
  source: ChunkSource,
  from: number,
  to: number,
  wanted: ReadonlySet<number>,
  onProgress: (entries: number) => void,
): Promise<Stretch> {
  const passing: Passing = {
    rows: new EntryRows(),
    links: new CaseLinks(),
    firstRecordedAt: undefined,
    recordedAt: Number.NEGATIVE_INFINITY,
    wanted,
    roots: new Map(),
  }
  let fault: Fault | undefined
  let position = from
  let told = from
  while (position < to && !fault) {
    const chunk = await source.read(position, to)
    fault = chunk ? verifyChunk(chunk, passing) : missing(position + 1, to)
    position = chunk?.to ?? to
    if (position - told < TELL_EVERY && position < to) continue
    onProgress(position - told)
    told = position
  }
  const { links, firstRecordedAt, recordedAt, roots } = passing
  return { from, to, fault, links: links.found, firstRecordedAt, recordedAt, roots }
}

const missing = (first: number, last: number): Fault => ({
  position: first,
  caseId: null,
  sequence: null,
  what: `The entries at positions ${first} to ${last} are missing.`,
})
