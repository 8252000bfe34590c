import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Bench, BenchRow } from './bench.ts'
import { measure, script } from './measure.ts'

/** Published workbooks, which are no part of the project; the largest unpacks to 12 MB, nearly all of it blank cells. */
const folder = join(import.meta.dirname, '../../shared/data/workbooks')
const names = ['FY24_detentionStats.xlsx', 'FY25_detentionStats09242025.xlsx', 'FY26_detentionStats_04092026.xlsx']
const rounds = 5
/** What one workbook may take. */
const limit = { seconds: 2, mib: 300 }

const check: Bench = {
  name: 'check',
  says: `Published workbooks read and checked, one process each; one may take ${limit.seconds} seconds and ${limit.mib} MiB.`,
  async run() {
    if (!existsSync(folder)) return [{ what: 'skipped', note: 'the public data is not at ../shared/data' }]
    const rows: BenchRow[] = []
    for (const files of [...names.map((name) => [name]), names]) {
      const paths = files.map((name) => join(folder, name))
      const { once } = await measure({ once: script('children/check-once.ts', ...paths) }, rounds)
      const isWithin = once.seconds < limit.seconds && once.peakMib < limit.mib
      rows.push({
        what: files.length === 1 ? (files[0] ?? '') : `${files.length} editions together`,
        seconds: once.seconds,
        peakMib: once.peakMib,
        note: `${once.said.findings} findings${files.length === 1 ? (isWithin ? ', within the limit' : ', OVER THE LIMIT') : ''}`,
      })
    }
    return rows
  },
}

export default check
