import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { generateYear } from '../src/doors/demonstration/year/generate-year.ts'
import { readSettings } from '../src/settings.ts'
import type { Bench } from './bench.ts'
import { measure, script } from './measure.ts'

const PEOPLE = 20_000
const ENTRIES = 5_000_000
const ROUNDS = 3

/** An invented year, made once: it takes minutes. */
async function yearFolder(): Promise<string> {
  const dir = join(import.meta.dirname, '..', '.writ', 'bench', `year-${PEOPLE}`)
  if (!existsSync(join(dir, 'release', 'facilities.csv')))
    await generateYear({ settings: readSettings({}), dir, people: PEOPLE, seed: 1, fromOn: '2025-10-01' })
  return dir
}

const publish: Bench = {
  name: 'publish',
  says: 'The whole workbook of a year of 20,000 people from the ledger, and open data for 5 million entries beside a copy of the same Parquet by DuckDB.',
  async run() {
    const dir = await yearFolder()
    const { workbook } = await measure({ workbook: script('children/publish-once.ts', dir) }, ROUNDS)
    const { open } = await measure({ open: script('children/open-data-once.ts', dir, ENTRIES) }, 1)
    const [copied, entries] = [Number(open.said.copied), Number(open.said.entries)]
    return [
      {
        what: `the workbook of a year of ${PEOPLE.toLocaleString('en-US')} people: snapshot, ${Number(workbook.said.tables)} tables, checks, files`,
        seconds: workbook.seconds,
        peakMib: workbook.peakMib,
        count: Number(workbook.said.entries),
        unit: 'entries',
        note: `snapshot ${Number(workbook.said.snapshot).toFixed(1)} s, counting ${Number(workbook.said.counting).toFixed(1)} s, files ${Number(workbook.said.files).toFixed(1)} s`,
      },
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
