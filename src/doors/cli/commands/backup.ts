import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { sayCount } from '../../../checks/say-number.ts'
import { Sentence } from '../../../kernel/sentence.ts'
import { readSettings } from '../../../settings.ts'
import { now } from '../../../today.ts'
import type { Command } from '../command.ts'
import { startProgress } from '../progress.ts'

export const backup: Command = {
  name: 'backup',
  usage: 'FILE',
  says: 'Writes the whole record, as it is at one moment, into one file. Keys are not in it: see docs/running.md for what to keep apart.',
  options: {},
  async run([file], _options, terminal) {
    if (file === undefined) throw new Sentence('No file was named; the form is: writ backup FILE')
    // Loaded here so that the other commands start without a database.
    const { backUp } = await import('../../../ledger/backup/back-up.ts')
    const { openRecordDatabase, refuseMissing } = await import('../../../ledger/server/open-record-database.ts')
    const settings = readSettings()
    refuseMissing(settings)
    const database = await openRecordDatabase(settings)
    const progress = startProgress(terminal, false)
    try {
      const owner = await database.owner()
      const manifest = await backUp(owner, file, now(), progress.show).finally(() => owner.end())
      progress.stop()
      const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0)
      terminal.out(
        [
          `${file} holds the record to position ${manifest.position}: ${sayCount(rows, 'row')} of ${sayCount(manifest.tables.length, 'table')}.`,
          `The root there is ${manifest.root}`,
          `${(await stat(file)).size.toLocaleString('en-US')} bytes, SHA-256 ${await hashOf(file)}`,
          'Keep the keys apart from it: without them what is sealed stays sealed, and with them it opens (docs/running.md).',
        ].join('\n'),
      )
      return 0
    } finally {
      progress.stop()
      await database.close()
    }
  },
}

async function hashOf(file: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(file), hash)
  return hash.digest('hex')
}
