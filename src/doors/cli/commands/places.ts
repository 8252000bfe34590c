import { writeFile } from 'node:fs/promises'
import type { BuiltRegister } from '../../../audit/places/build-register.ts'
import { sayCount } from '../../../checks/say-number.ts'
import { Sentence } from '../../../kernel/sentence.ts'
import { readSettings } from '../../../settings.ts'
import { type Command, findText, type OptionValues, type Terminal } from '../command.ts'
import { findOfficerId } from '../find-officer-id.ts'
import { startProgress } from '../progress.ts'
import type { RecordedPlaces } from '../record-places.ts'
import { tableText } from '../table-text.ts'

export const places: Command = {
  name: 'places',
  usage: 'FILE... [--out DIR] [--record --as OFFICER [--propose]] [--json] | --matches CSV',
  says: 'Builds the register of places from lists of facilities, and accounts for every facility the other files name: matched, ambiguous or unknown. "writ serve DIR" shows it; --record takes every place with a code into the record, and --propose lays matches by name before another officer. --matches writes the names officers approved, as "writ check --names" reads them.',
  options: {
    out: { type: 'string' },
    record: { type: 'boolean' },
    as: { type: 'string' },
    propose: { type: 'boolean' },
    matches: { type: 'string' },
    json: { type: 'boolean' },
  },
  async run(words, options, terminal) {
    const matches = findText(options, 'matches')
    if (matches !== undefined) return writeMatches(matches, terminal)
    if (words.length === 0) throw new Sentence('No file was named; the form is: writ places FILE... [--out DIR].')
    // Loaded here so that the other commands start without the analytic engine.
    const { buildRegister } = await import('../../../audit/places/build-register.ts')
    const out = findText(options, 'out') ?? 'register'
    const progress = startProgress(terminal, options.json === true)
    try {
      const built = await buildRegister({ files: words, dir: out, onProgress: progress.show })
      const recorded = options.record ? await record(built, options, progress.show) : undefined
      progress.stop()
      const { summary } = built
      terminal.out(
        options.json
          ? JSON.stringify({ dir: out, ...summary, ...(recorded ? { recorded } : {}) }, null, 2)
          : [sayRegister(summary, out), ...(recorded ? [sayRecorded(recorded)] : [])].join('\n'),
      )
      return 0
    } finally {
      progress.stop()
    }
  },
}

/** The crosswalk of the record: names of places are nobody's, so that nobody is asked who reads them. */
async function writeMatches(path: string, terminal: Terminal): Promise<number> {
  const { openRecord } = await import('../../../open-record.ts')
  const { approvedMatches } = await import('../../../offices/places/exports.ts')
  const { matchesCsv } = await import('../../web/places/matches-csv.ts')
  const open = await openRecord(readSettings())
  try {
    const matches = approvedMatches(await open.registers.places.states())
    await writeFile(path, matchesCsv(matches))
    terminal.out(
      `${path} holds ${sayCount(matches.length, 'approved name')} of places. Use it with: writ check FILE... --population PARQUET --names ${path}`,
    )
    return 0
  } finally {
    await open.close()
  }
}

async function record(
  built: BuiltRegister,
  options: OptionValues,
  onProgress: (fraction: number, says: string) => void,
): Promise<RecordedPlaces> {
  const { openRecord } = await import('../../../open-record.ts')
  const { recordPlaces } = await import('../record-places.ts')
  const open = await openRecord(readSettings())
  try {
    return await recordPlaces(open, built, {
      officerId: await findOfficerId(open, options),
      isProposing: options.propose === true,
      onProgress,
    })
  } finally {
    await open.close()
  }
}

const sayRecorded = ({ places: count, entries, findings, proposed, refused }: RecordedPlaces): string =>
  `Recorded: ${sayCount(count, 'place')} by ${sayCount(entries, 'entry', 'entries')}, ${sayCount(findings, 'finding')}. ${sayCount(proposed, 'match by name waits', 'matches by name wait')} for another officer${refused > 0 ? `; ${sayCount(refused, 'proposal was', 'proposals were')} refused` : ''}.`

type Summary = BuiltRegister['summary']

function sayRegister({ places: count, coded, inNoList, kinds, withheld, accounts }: Summary, out: string): string {
  const number = (value: number) => value.toLocaleString('en-US')
  const rows = accounts.map(({ file, by, matched, ambiguous, unknown }) => [
    file,
    by,
    ...[matched, ambiguous, unknown].flatMap(({ labels, rows }) => [number(labels), number(rows)]),
  ])
  return [
    `${sayCount(count, 'place')}: ${number(coded)} with a code, ${number(inNoList)} of them in no list. ${Object.entries(kinds)
      .map(([kind, some]) => `${number(some)} ${kind}`)
      .join(', ')}.`,
    ...(withheld > 0
      ? [
          `${sayCount(withheld, 'more row of lists is blacked out and stands', 'more rows of lists are blacked out and stand')} for places nobody can name.`,
        ]
      : []),
    '',
    tableText(['file', 'by', 'matched', 'rows', 'ambiguous', 'rows', 'unknown', 'rows'], rows),
    '',
    `Written to ${out}: places, place-facts, place-labels, place-candidates (Parquet and CSV). Look at it with: writ serve ${out}`,
  ].join('\n')
}
