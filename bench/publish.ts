import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { generateYear } from '../src/doors/demonstration/year/generate-year.ts'
import { readSettings } from '../src/settings.ts'
import type { Bench, BenchRow } from './bench.ts'
import { type Measured, measure, script } from './measure.ts'

const PEOPLE = 20_000
const ENTRIES = 5_000_000
const ROUNDS = 3
/** About a day's worth. */
const NEW_ENTRIES = 1_000

/** An invented year, made once: it takes minutes. */
async function yearFolder(): Promise<string> {
  const dir = join(import.meta.dirname, '..', '.writ', 'bench', `year-${PEOPLE}`)
  if (!existsSync(join(dir, 'release', 'facilities.csv')))
    await generateYear({ settings: readSettings({}), dir, people: PEOPLE, seed: 1, fromOn: '2025-10-01' })
  return dir
}

/** A copy of a record, with one more day in it: the year itself stays as it was made. */
async function withOneMoreDay(dir: string, copy: string): Promise<void> {
  // Its files belong to whoever runs PostgreSQL.
  const { status, stderr } = spawnSync('cp', ['-a', dir, copy])
  if (status !== 0) throw new Error(`The year could not be copied: ${String(stderr)}`)
  await measure({ play: script('children/play-day.ts', copy, NEW_ENTRIES) }, 1)
}

const people = PEOPLE.toLocaleString('en-US')
const parts = ({ said }: Measured) =>
  `snapshot ${Number(said.snapshot).toFixed(1)} s, counting ${Number(said.counting).toFixed(1)} s, files ${Number(said.files).toFixed(1)} s`

const row = (what: string, measured: Measured): BenchRow => ({
  what: `the workbook of a year of ${people} people, ${Number(measured.said.tables)} tables, checks, files: ${what}`,
  seconds: measured.seconds,
  peakMib: measured.peakMib,
  count: Number(measured.said.entries),
  unit: 'entries',
  note: parts(measured),
})

/** The workbook from the whole ledger, then with what was counted kept, and so many entries since. */
async function publishYear(dir: string): Promise<readonly BenchRow[]> {
  const folder = await mkdtemp(join(tmpdir(), 'writ-bench-'))
  try {
    const [kept, copy] = [join(folder, 'snapshot'), join(folder, 'year')]
    const { anew } = await measure({ anew: script('children/publish-once.ts', dir, kept, 'anew') }, ROUNDS)
    const { none } = await measure({ none: script('children/publish-once.ts', dir, kept) }, ROUNDS)
    await withOneMoreDay(dir, copy)
    const { day } = await measure({ day: script('children/publish-once.ts', copy, kept) }, ROUNDS)
    const since = Number(day.said.entries) - Number(none.said.entries)
    return [
      row('everything counted for the first time', anew),
      row('snapshot kept, no new entry', none),
      row(`snapshot kept, ${since.toLocaleString('en-US')} new entries`, day),
    ]
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

const publish: Bench = {
  name: 'publish',
  says: `The whole workbook of a year of ${people} people from the ledger, for the first time and with the snapshot kept; and open data for 5 million entries beside a copy of the same Parquet by DuckDB.`,
  async run() {
    const dir = await yearFolder()
    const workbook = await publishYear(dir)
    const { open } = await measure({ open: script('children/open-data-once.ts', dir, ENTRIES) }, 1)
    const [copied, entries] = [Number(open.said.copied), Number(open.said.entries)]
    return [
      ...workbook,
      {
        what: `open data of ${entries.toLocaleString('en-US')} entries, Parquet, ${Number(open.said.tables)} tables`,
        seconds: open.seconds,
        peakMib: open.peakMib,
        count: entries,
        unit: 'entries',
        against: 'a copy of the same Parquet',
        timesFaster: copied / open.seconds,
        note: `${(open.seconds / copied).toFixed(1)} times the time of the copy (${copied.toFixed(1)} s)`,
      },
    ]
  },
}

export default publish
