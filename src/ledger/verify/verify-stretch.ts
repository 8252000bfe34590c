import { CaseLinks, type FoundLinks } from './case-links.ts'
import type { Fault } from './chunk.ts'
import type { ChunkSource } from './chunk-source.ts'
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
    links: new CaseLinks(),
    firstRecordedAt: undefined,
    recordedAt: Number.NEGATIVE_INFINITY,
    wanted,
    roots: new Map(),
  }
  let fault: Fault | undefined
  let position = from
  let ahead = source.read(position, to)
  while (position < to && !fault) {
    const chunk = await ahead
    // Read while this one is hashed.
    ahead = chunk && chunk.to < to ? source.read(chunk.to, to) : Promise.resolve(undefined)
    ahead.catch(() => undefined)
    fault = chunk ? verifyChunk(chunk, passing) : missing(position + 1, to)
    if (chunk) onProgress(chunk.to - position)
    position = chunk?.to ?? to
  }
  await ahead.catch(() => undefined)
  const { links, firstRecordedAt, recordedAt, roots } = passing
  return { from, to, fault, links: links.found, firstRecordedAt, recordedAt, roots }
}

const missing = (first: number, last: number): Fault => ({
  position: first,
  caseId: null,
  sequence: null,
  what: `The entries at positions ${first} to ${last} are missing.`,
})
