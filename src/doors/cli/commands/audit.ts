import { Sentence } from '../../../kernel/sentence.ts'
import { readSettings } from '../../../settings.ts'
import { type Command, findText } from '../command.ts'
import { startProgress } from '../progress.ts'
import { readInstant } from '../read-instant.ts'
import { summaryText } from '../summary-text.ts'

export const audit: Command = {
  name: 'audit',
  usage: 'FILE... [--out DIR] [--as-of DATE] [--facilities FILE] [--csv] [--json]',
  says: 'Reads released files and writes the record they tell of, stays, findings, data quality and a report.',
  options: {
    out: { type: 'string' },
    'as-of': { type: 'string' },
    facilities: { type: 'string' },
    csv: { type: 'boolean' },
    json: { type: 'boolean' },
  },
  async run(words, options, terminal) {
    if (words.length === 0) throw new Sentence('No file was named; the form is: writ audit FILE... [--out DIR].')
    // Loaded here so that the other commands start without the analytic engine.
    const { runAudit } = await import('../../../audit/run-audit.ts')
    const { writeReport } = await import('../../report/write-report.ts')
    const settings = readSettings()
    const asOf = findText(options, 'as-of')
    const facilities = findText(options, 'facilities')
    const out = findText(options, 'out') ?? 'out'
    const progress = startProgress(terminal, options.json === true)
    try {
      const summary = await runAudit({
        files: words,
        dir: out,
        ...(asOf === undefined ? {} : { asOf: readInstant(asOf, '--as-of') }),
        ...(facilities === undefined ? {} : { facilities }),
        csv: options.csv === true,
        settings,
        onProgress: progress.show,
        finish: writeReport,
      })
      progress.stop()
      terminal.out(options.json ? JSON.stringify({ dir: out, ...summary }, null, 2) : summaryText(summary, out))
      return 0
    } finally {
      progress.stop()
    }
  },
}
