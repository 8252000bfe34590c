import { Sentence } from '../../../kernel/sentence.ts'
import { type Command, findText } from '../command.ts'
import { startProgress } from '../progress.ts'

export const generate: Command = {
  name: 'generate',
  usage: '--stints N --seed S [--out DIR] [--json]',
  says: 'Makes invented detention stints in the exact layout of a release, for trials and measurements. Nobody in them is real.',
  options: { stints: { type: 'string' }, seed: { type: 'string' }, out: { type: 'string' }, json: { type: 'boolean' } },
  async run(_words, options, terminal) {
    const { generateStints } = await import('../../../demo/generate-stints.ts')
    const stints = readWhole(findText(options, 'stints') ?? '10000', '--stints')
    const seed = readWhole(findText(options, 'seed') ?? '1', '--seed')
    const outDir = findText(options, 'out') ?? 'generated'
    const progress = startProgress(terminal, options.json === true)
    try {
      const made = await generateStints({ stints, seed, outDir, onProgress: (fraction) => progress.show(fraction, 'stints') })
      progress.stop()
      terminal.out(options.json ? JSON.stringify(made, null, 2) : `Made ${stints.toLocaleString('en-US')} invented stints in ${outDir}.`)
      return 0
    } finally {
      progress.stop()
    }
  },
}

function readWhole(text: string, where: string): number {
  if (/^\d{1,9}$/.test(text) && Number(text) > 0) return Number(text)
  throw new Sentence(`"${text}" after ${where} is not a whole number above zero; write digits only, as in ${where} 10000.`)
}
