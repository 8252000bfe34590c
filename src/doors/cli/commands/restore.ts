import { Sentence } from '../../../kernel/sentence.ts'
import { readSettings } from '../../../settings.ts'
import type { Command } from '../command.ts'
import { startProgress } from '../progress.ts'
import { verifiedText } from '../verified-text.ts'

export const restore: Command = {
  name: 'restore',
  usage: 'FILE',
  says: 'Fills an empty record (a new WRIT_HOME, or a new database) from a file made by "writ backup", then verifies the ledger.',
  options: {},
  async run([file], _options, terminal) {
    if (file === undefined) throw new Sentence('No file was named; the form is: writ restore FILE')
    // Loaded here so that the other commands start without a database.
    const { openArchive } = await import('../../../ledger/backup/archive.ts')
    const { restore: restoreRecord } = await import('../../../ledger/backup/restore.ts')
    const { openRecordDatabase } = await import('../../../ledger/server/open-record-database.ts')
    const { verifyLedger } = await import('../../../ledger/verify/verify-ledger.ts')
    const settings = readSettings()
    const archive = openArchive(file)
    const progress = startProgress(terminal, false)
    try {
      const database = await openRecordDatabase(settings, (owner) => restoreRecord(owner, archive, progress.show))
      const { madeAt, position, root } = archive.manifest
      const known = position === 0 ? {} : { known: { position, root } }
      const verified = await verifyLedger(database.url('app'), known).finally(() => database.close())
      progress.stop()
      terminal.out(
        `The record is as it was at ${madeAt}, to position ${position}. Put its keys in place before it is used (docs/running.md).`,
      )
      terminal.out(verifiedText(verified))
      return verified.fault ? 1 : 0
    } finally {
      progress.stop()
      archive.close()
    }
  },
}
