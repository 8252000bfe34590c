import pg from 'pg'
import { CopyWriter } from './copy-writer.ts'
import { sourceOver } from './database-source.ts'
import { readSeals } from './seals.ts'

/** Few enough entries that verifying a copy reads them into the cache of its processor and looks at them there. */
const COPIED_AT_ONCE = 512

/**
 * Writes a copy of the whole ledger that can be verified anywhere, with its checkpoints and the public keys. Personal data and documents are in it,
 * sealed as they are stored.
 * @param file made or written over once the copy is whole
 * @returns the position it reaches
 */
export async function exportLedger(
  url: string,
  file: string,
  onProgress: (copied: number, all: number) => void = () => {},
): Promise<number> {
  const client = new pg.Client({ connectionString: url, application_name: 'writ export' })
  // A server that goes away fails what is asked of it; without a listener it would end the process.
  client.on('error', () => {})
  await client.connect()
  const source = sourceOver(client, COPIED_AT_ONCE)
  try {
    const seals = await readSeals(client)
    const writer = await CopyWriter.create(file)
    for (let position = 0; position < seals.position; ) {
      const chunk = await source.read(position, seals.position)
      if (!chunk) break
      await writer.write(chunk)
      position = chunk.to
      onProgress(position, seals.position)
    }
    await writer.finish(seals)
    return seals.position
  } finally {
    await source.close()
    await client.end()
  }
}
