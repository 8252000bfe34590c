import { mkdtemp, rm } from 'node:fs/promises'
import { availableParallelism, tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { sayCount } from '../../../checks/say-number.ts'
import { Sentence } from '../../../kernel/sentence.ts'
import { readSettings } from '../../../settings.ts'
import type { Command, OptionValues, Terminal } from '../command.ts'
import { findOfficerId } from '../find-officer-id.ts'
import type { LoadedFile } from '../load/load-segregation.ts'
import { startProgress } from '../progress.ts'

export const load: Command = {
  name: 'load',
  usage: 'segregation FILE... --as OFFICER [--json]',
  says: 'Makes a case of each placement of a released segregation file, with the file, its hash, the sheet and the row, by the registrar. It names nobody. The same file again adds nothing.',
  options: { as: { type: 'string' }, json: { type: 'boolean' } },
  async run([what, ...files], options, terminal) {
    if (what !== 'segregation' || files.length === 0)
      throw new Sentence('Say what to load, and from which files; the form is: writ load segregation FILE... --as OFFICER')
    return loadFiles(files, options, terminal)
  },
}

async function loadFiles(files: readonly string[], options: OptionValues, terminal: Terminal): Promise<number> {
  // Loaded here so that the other commands start without a database.
  const { openRecord } = await import('../../../open-record.ts')
  const { loadSegregation } = await import('../load/load-segregation.ts')
  const settings = readSettings()
  const workDir = await mkdtemp(join(tmpdir(), 'writ-load-'))
  const progress = startProgress(terminal, options.json === true)
  try {
    const record = await openRecord(settings)
    try {
      const officerId = await findOfficerId(record, options)
      const threads = settings.WRIT_THREADS ?? availableParallelism()
      const loaded: LoadedFile[] = []
      for (const file of files) {
        const onProgress = (done: number, of: number) => progress.show(Math.min(1, done / of), basename(file))
        loaded.push(await loadSegregation(file, { record, officerId, workDir, threads, onProgress }))
      }
      progress.stop()
      terminal.out(options.json ? JSON.stringify(loaded, null, 2) : loaded.map(sayLoaded).join('\n'))
      return 0
    } finally {
      await record.close()
    }
  } finally {
    progress.stop()
    await rm(workDir, { recursive: true, force: true })
  }
}

const number = (value: number) => value.toLocaleString('en-US')

function sayLoaded({ file, sha256, recorded, known, undated, findings }: LoadedFile): string {
  const found = Object.entries(findings).map(([rule, count]) => `${number(count)} against ${rule}`)
  return [
    `${file} (SHA-256 ${sha256}): ${sayCount(recorded, 'placement')} recorded, ${number(known)} on record before, ${sayCount(undated, 'row')} without a day of placement.`,
    ...(found.length > 0 ? [`Findings: ${found.join(', ')}.`] : []),
  ].join('\n')
}
