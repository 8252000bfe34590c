import { Sentence } from '../../../kernel/sentence.ts'
import { readSettings } from '../../../settings.ts'
import type { Command } from '../command.ts'
import { startProgress } from '../progress.ts'

export const exportCopy: Command = {
  name: 'export',
  usage: 'FILE',
  says: 'Writes a copy of the whole ledger that anyone can verify without the database: writ verify FILE. Personal data stay sealed in it.',
  options: {},
  async run([file], _options, terminal) {
    if (file === undefined) throw new Sentence('No file was named; the form is: writ export FILE')
    // Loaded here so that the other commands start without a database.
    const { openRecordDatabase, refuseMissing } = await import('../../../ledger/server/open-record-database.ts')
    const { exportLedger } = await import('../../../ledger/verify/export-ledger.ts')
    const settings = readSettings()
    refuseMissing(settings)
    const database = await openRecordDatabase(settings)
    const progress = startProgress(terminal, false)
    try {
      const position = await exportLedger(database.url('app'), file, (done, all) => progress.show(done / all, 'entries copied'))
      progress.stop()
      terminal.out(
        `${file} holds the ledger to position ${position.toLocaleString('en-US')}. Anyone can check it with: writ verify ${file}`,
      )
      return 0
    } finally {
      progress.stop()
      await database.close()
    }
  },
}
