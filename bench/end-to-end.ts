import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Bench, BenchRow } from './bench.ts'
import { generatedStints } from './generate.ts'
import { measure, script } from './measure.ts'

/** Stints, and how many runs the median is over. */
const sizes: readonly (readonly [number, number])[] = [
  [500_000, 3],
  [1_500_000, 3],
  [5_000_000, 1],
]

const endToEnd: Bench = {
  name: 'end-to-end',
  says: 'Released workbooks to stints, stays, findings and everything else an audit writes, against a bare inflate of the same workbooks.',
  async run() {
    const rows: BenchRow[] = []
    let first: { stints: number; seconds: number; peakMib: number } | undefined
    for (const [stints, rounds] of sizes) {
      const { files, facilitiesFile } = await generatedStints(stints)
      const outDir = await mkdtemp(join(tmpdir(), 'writ-bench-'))
      try {
        const { ours, inflate } = await measure(
          {
            ours: script('children/audit-once.ts', join(outDir, 'audit'), facilitiesFile, ...files),
            inflate: script('children/inflate-once.ts', ...files),
          },
          rounds,
        )
        first ??= { stints, seconds: ours.seconds, peakMib: ours.peakMib }
        const growth = `${(stints / first.stints).toFixed(0)} times the stints: ${(ours.seconds / first.seconds).toFixed(1)} times the time, ${(ours.peakMib / first.peakMib).toFixed(1)} times the memory`
        rows.push({
          what: `whole audit of ${stints.toLocaleString('en')} stints`,
          seconds: ours.seconds,
          peakMib: ours.peakMib,
          count: stints,
          unit: 'stints',
          against: 'bare inflate, one after the other',
          timesFaster: inflate.seconds / ours.seconds,
          note: growth,
        })
      } finally {
        await rm(outDir, { recursive: true, force: true })
      }
    }
    return rows
  },
}

export default endToEnd
