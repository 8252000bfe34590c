import { Sentence } from '../../../kernel/sentence.ts'
import { type Command, findText } from '../command.ts'
import { startProgress } from '../progress.ts'
import { tableText } from '../table-text.ts'

export const places: Command = {
  name: 'places',
  usage: 'FILE... [--out DIR] [--json]',
  says: 'Builds the register of places from lists of facilities, and accounts for every facility the other files name: matched, ambiguous or unknown. "writ serve DIR" shows it.',
  options: { out: { type: 'string' }, json: { type: 'boolean' } },
  async run(words, options, terminal) {
    if (words.length === 0) throw new Sentence('No file was named; the form is: writ places FILE... [--out DIR].')
    // Loaded here so that the other commands start without the analytic engine.
    const { buildRegister } = await import('../../../audit/places/build-register.ts')
    const out = findText(options, 'out') ?? 'register'
    const progress = startProgress(terminal, options.json === true)
    try {
      const { summary } = await buildRegister({ files: words, dir: out, onProgress: progress.show })
      progress.stop()
      terminal.out(options.json ? JSON.stringify({ dir: out, ...summary }, null, 2) : sayRegister(summary, out))
      return 0
    } finally {
      progress.stop()
    }
  },
}

type Summary = Awaited<ReturnType<typeof import('../../../audit/places/build-register.ts').buildRegister>>['summary']

function sayRegister({ places: count, coded, inNoList, kinds, withheld, accounts }: Summary, out: string): string {
  const number = (value: number) => value.toLocaleString('en-US')
  const rows = accounts.map(({ file, by, matched, ambiguous, unknown }) => [
    file,
    by,
    ...[matched, ambiguous, unknown].flatMap(({ labels, rows }) => [number(labels), number(rows)]),
  ])
  return [
    `${number(count)} places: ${number(coded)} with a code, ${number(inNoList)} of them in no list. ${Object.entries(kinds)
      .map(([kind, some]) => `${number(some)} ${kind}`)
      .join(', ')}.`,
    ...(withheld > 0 ? [`${number(withheld)} more rows of lists are blacked out and stand for places nobody can name.`] : []),
    '',
    tableText(['file', 'by', 'matched', 'rows', 'ambiguous', 'rows', 'unknown', 'rows'], rows),
    '',
    `Written to ${out}: places, place-facts, place-labels, place-candidates (Parquet and CSV). Look at it with: writ serve ${out}`,
  ].join('\n')
}
