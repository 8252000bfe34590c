import pg from 'pg'
import type { ChunkSource, Place } from './chunk-source.ts'
import { openCopy } from './copy-file.ts'
import { readChunk } from './read-chunk.ts'

export async function openSource(place: Place): Promise<ChunkSource> {
  if (place.kind === 'copy') {
    const copy = await openCopy(place.file)
    return { read: (from, last) => copy.readChunk(from, last), close: () => copy.close() }
  }
  const client = new pg.Client({ connectionString: place.url, application_name: 'writ verify' })
  await client.connect()
  return { ...sourceOver(client), close: () => client.end() }
}

/** The ledger by a connection that stays open. */
export const sourceOver = (client: pg.Client): ChunkSource => ({
  read: (from, last) => readChunk(client, from, last),
  close: async () => {},
})
