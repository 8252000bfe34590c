import type { ChunkSource, Place } from './chunk-source.ts'
import { openCopy } from './copy-source.ts'

/** What reads a database is loaded only where one is read: a thread that verifies a copy begins sooner without it. */
export async function openSource(place: Place): Promise<ChunkSource> {
  if (place.kind === 'copy') return openCopy(place.file, place.chunks)
  const { openDatabase } = await import('./database-source.ts')
  return openDatabase(place.url)
}
