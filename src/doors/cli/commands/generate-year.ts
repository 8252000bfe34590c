import { join } from 'node:path'
import { sayCount } from '../../../checks/say-number.ts'
import { Sentence } from '../../../kernel/sentence.ts'
import { readSettings } from '../../../settings.ts'
import { now } from '../../../today.ts'
import type { YearGenerated } from '../../demonstration/year/generate-year.ts'
import { findText, type OptionValues, type Terminal } from '../command.ts'
import { startProgress } from '../progress.ts'
import { yearText } from '../year-text.ts'
import { readWhole } from './read-whole.ts'

/** Where the agency as a whole counts its days. */
const zone = 'America/New_York'

/** `writ generate --year`: a year of the invented agency, in a record of its own in the folder named. */
export async function runGenerateYear(options: OptionValues, terminal: Terminal): Promise<number> {
  const { generateYear } = await import('../../demonstration/year/generate-year.ts')
  const { refuseRecordIn } = await import('../../demonstration/year/open-year-record.ts')
  const people = readWhole(findText(options, 'people') ?? '20000', '--people')
  const seed = readWhole(findText(options, 'seed') ?? '1', '--seed')
  const dir = findText(options, 'out') ?? 'year'
  const fromOn = readFrom(findText(options, 'from'))
  refuseRecordIn(dir)
  const isJson = options.json === true
  if (!isJson) terminal.err(`Playing a year of an invented agency from ${fromOn} into the folder ${dir}: ${count(people)} people.`)
  const progress = startProgress(terminal, isJson)
  try {
    const onProgress = (fraction: number, acts: number) => progress.show(fraction, sayCount(acts, 'act'))
    const made = await generateYear({ settings: readSettings(), dir, people, seed, fromOn, onProgress })
    progress.stop()
    terminal.out(isJson ? JSON.stringify(plain(made, dir), null, 2) : yearText(made, { dir, fromOn, seed }))
    return made.played.notAsWritten === 0 ? 0 : 1
  } finally {
    progress.stop()
  }
}

const count = (number: number) => number.toLocaleString('en-US')

/** The year ends at the latest today: nothing is recorded that is still to come. */
function readFrom(text: string | undefined): string {
  const latest = now().toZonedDateTimeISO(zone).toPlainDate().subtract({ years: 1 })
  if (text === undefined) return latest.toString()
  const day = /^\d{4}-\d\d-\d\d$/.test(text) ? dayOrNothing(text) : undefined
  if (!day) throw new Sentence(`"${text}" after --from is not a day; write one as in --from 2025-10-01.`)
  if (Temporal.PlainDate.compare(day, latest) > 0)
    throw new Sentence(`A year from ${text} is not over yet; give --from ${latest.toString()} or an earlier day.`)
  return day.toString()
}

function dayOrNothing(text: string): Temporal.PlainDate | undefined {
  try {
    return Temporal.PlainDate.from(text)
  } catch {
    return undefined
  }
}

const plain = ({ played, missed, ...made }: YearGenerated, dir: string) => ({
  dir,
  record: join(dir, 'record'),
  ...made,
  ...played,
  byDesk: Object.fromEntries(played.byDesk),
  missed: Object.fromEntries([...Map.groupBy(missed, ({ clock }) => clock)].map(([clock, all]) => [clock, all.length])),
})
