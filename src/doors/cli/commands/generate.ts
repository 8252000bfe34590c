import { sayCount } from '../../../checks/say-number.ts'
import { type Command, findText } from '../command.ts'
import { startProgress } from '../progress.ts'
import { runGenerateYear } from './generate-year.ts'
import { readWhole } from './read-whole.ts'

export const generate: Command = {
  name: 'generate',
  usage: '--stints N | --year [--people N] [--from DATE] [--seed S] [--out DIR] [--json]',
  says: 'Makes invented detention stints in the exact layout of a release; or a year of an invented agency, act by act, in a record of its own, with its released tables. Nobody in them is real.',
  options: {
    stints: { type: 'string' },
    year: { type: 'boolean' },
    people: { type: 'string' },
    from: { type: 'string' },
    seed: { type: 'string' },
    out: { type: 'string' },
    json: { type: 'boolean' },
  },
  async run(_words, options, terminal) {
    if (options.year === true) return runGenerateYear(options, terminal)
    const { generateStints } = await import('../../../demo/generate-stints.ts')
    const stints = readWhole(findText(options, 'stints') ?? '10000', '--stints')
    const seed = readWhole(findText(options, 'seed') ?? '1', '--seed')
    const outDir = findText(options, 'out') ?? 'generated'
    const progress = startProgress(terminal, options.json === true)
    try {
      const made = await generateStints({ stints, seed, outDir, onProgress: (fraction) => progress.show(fraction, 'stints') })
      progress.stop()
      terminal.out(options.json ? JSON.stringify(made, null, 2) : `Made ${sayCount(stints, 'invented stint')} in ${outDir}.`)
      return 0
    } finally {
      progress.stop()
    }
  },
}
