import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Bench, BenchRow } from './bench.ts'
import { generatedStints } from './generate.ts'
import { type Measured, measure, script } from './measure.ts'

/** Stints, and how many runs the median is over. */
const sizes: readonly (readonly [number, number])[] = [
  [500_000, 3],
  [1_500_000, 3],
  [5_000_000, 1],
]

/** Steps of an audit that lead from workbooks to stays; the others measure quality, write entries and find what was missed. */
const toStays = ['start', 'reading sheets', 'read', 'stints and stays']

const endToEnd: Bench = {
  name: 'end-to-end',
  says: 'Released workbooks to everything an audit writes, and how time and memory grow, beside a bare inflate of the same workbooks.',
  async run() {
    const rows: BenchRow[] = []
    let smallest: Sized | undefined
    for (const [stints, rounds] of sizes) {
      const { ours, inflate } = await auditOnce(stints, rounds)
      const sized = { stints, ours }
      smallest ??= sized
      rows.push({
        what: `whole audit of ${stints.toLocaleString('en')} stints`,
        seconds: ours.seconds,
        peakMib: ours.peakMib,
        count: stints,
        unit: 'stints',
        against: 'bare inflate, one part after the other',
        timesFaster: inflate.seconds / ours.seconds,
        note: growth(smallest, sized),
      })
      rows.push({ what: '  of which workbooks to stays and population', seconds: secondsToStays(ours), count: stints, unit: 'stints' })
    }
    return rows
  },
}

interface Sized {
  stints: number
  ours: Measured
}

async function auditOnce(stints: number, rounds: number) {
  const { files, facilitiesFile } = await generatedStints(stints)
  const outDir = await mkdtemp(join(tmpdir(), 'writ-bench-'))
  try {
    return await measure(
      {
        ours: script('children/audit-once.ts', join(outDir, 'audit'), facilitiesFile, ...files),
        inflate: script('children/inflate-once.ts', ...files),
      },
      rounds,
    )
  } finally {
    await rm(outDir, { recursive: true, force: true })
  }
}

function growth(smallest: Sized, { stints, ours }: Sized): string {
  const times = (value: number) => value.toFixed(1)
  return `${times(stints / smallest.stints)} x the stints: ${times(ours.seconds / smallest.ours.seconds)} x the time, ${times(ours.peakMib / smallest.ours.peakMib)} x the memory`
}

/** The last run's own account of its steps. */
function secondsToStays({ said }: Measured): number {
  const steps = said.steps
  if (typeof steps !== 'object' || steps === null) return Number.NaN
  return Object.entries(steps)
    .filter(([step]) => toStays.includes(step))
    .reduce((sum, [, seconds]) => sum + Number(seconds), 0)
}

export default endToEnd
