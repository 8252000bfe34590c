import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Bench, BenchRow } from './bench.ts'
import { inR, type Measured, measure, script } from './measure.ts'

const rowCount = 1_000_000
const kept = join(import.meta.dirname, '../.writ/bench')

/** A workbook of invented arrests, 25 columns wide, written as Excel would. Made once. */
async function arrests(): Promise<string> {
  const path = join(kept, `arrests-${rowCount}.xlsx`)
  if (!existsSync(path)) {
    await mkdir(kept, { recursive: true })
    const made = spawnSync(process.execPath, [join(import.meta.dirname, 'children/write-arrests.ts'), `${path}.making`, String(rowCount)], {
      stdio: 'inherit',
    })
    if (made.status !== 0) throw new Error('The workbook to measure on could not be written.')
    await rename(`${path}.making`, path)
  }
  return path
}

const against = (yardstick: string, theirs: Measured | undefined, ours: Measured): Partial<BenchRow> =>
  theirs === undefined
    ? {}
    : { against: yardstick, timesFaster: theirs.seconds / ours.seconds, timesSmaller: theirs.peakMib / ours.peakMib }

const xlsx: Bench = {
  name: 'xlsx',
  says: 'One sheet of 1,000,000 rows and 25 columns to typed columns and to Parquet, against a bare inflate of the same sheet and R readxl.',
  async run() {
    const path = await arrests()
    const out = await mkdtemp(join(tmpdir(), 'writ-bench-'))
    try {
      const once = (mode: string) => script('children/xlsx-once.ts', mode, path, join(out, 'arrests.parquet'))
      const { inflate, columns, parquet } = await measure(
        { inflate: once('inflate'), columns: once('columns'), parquet: once('parquet') },
        7,
      )
      const theirs = await inR('readxl.R', ['readxl'], path)
      const row = (what: string, { seconds, peakMib }: Measured): BenchRow => ({ what, seconds, peakMib, count: rowCount, unit: 'rows' })
      const noR = theirs === undefined ? { note: 'R readxl is not installed, so nothing is compared with it.' } : {}
      return [
        row('bare inflate of the sheet', inflate),
        { ...row('xlsx to typed columns', columns), ...against('bare inflate', inflate, columns) },
        { ...row('xlsx to Parquet', parquet), ...against('bare inflate', inflate, parquet) },
        ...(theirs === undefined ? [] : [row('R readxl, types given, one run', theirs)]),
        { ...row('xlsx to Parquet', parquet), ...against('R readxl', theirs, parquet), ...noR },
      ]
    } finally {
      await rm(out, { recursive: true, force: true })
    }
  },
}

export default xlsx
