import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Bench, BenchRow } from './bench.ts'
import { generatedStints } from './generate.ts'
import { inR, type Measured, measure, script } from './measure.ts'

/** Stints, and how many runs the median is over. */
const sizes: readonly (readonly [number, number])[] = [
  [500_000, 3],
  [1_500_000, 3],
  [5_000_000, 1],
]

/** Of these R, too, makes stays. */
const peerStints = 1_500_000

/** What the public R pipeline was measured to take from workbooks to stays, elsewhere and once: two cores (docs/decisions/stays.md). */
const published = { stints: 1_690_492, seconds: 539 }

const endToEnd: Bench = {
  name: 'end-to-end',
  says: 'Released workbooks to stints and stays, and to everything an audit writes; how time and memory grow, beside a bare inflate of the same workbooks.',
  async run() {
    const rows: BenchRow[] = []
    let smallest: Sized | undefined
    for (const [stints, rounds] of sizes) {
      const { ours, stays, inflate } = await auditOnce(stints, rounds)
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
      const { findings = 0 } = ours.said.steps as Record<string, number>
      rows.push({
        what: '  its findings, once loaded',
        seconds: findings,
        count: stints,
        unit: 'stints',
        note: 'every clock that stints can answer, findings written, standings counted',
      })
      rows.push({
        what: '  workbooks to stints and stays alone',
        seconds: stays.seconds,
        peakMib: stays.peakMib,
        count: stints,
        unit: 'stints',
        against: 'bare inflate, one part after the other',
        timesFaster: inflate.seconds / stays.seconds,
        note: `${Number(stays.said.readSeconds).toFixed(1)} s of it to read; ${Number(stays.said.processor).toFixed(1)} s of processor; the public R pipeline at its published pace ${((published.seconds * stints) / published.stints).toFixed(0)} s`,
      })
      if (stints === peerStints) rows.push(...(await beside(stints, stays)))
    }
    return rows
  },
}

/** The same derivation in R, once: it takes as long as everything else here. */
async function beside(stints: number, ours: Measured): Promise<BenchRow[]> {
  const { files, facilitiesFile } = await generatedStints(stints)
  const theirs = await inR('stays.R', ['readxl', 'data.table'], facilitiesFile, ...files)
  if (!theirs) return [{ what: '  R', note: 'R with readxl and data.table is not installed, so only the published pace stands beside it.' }]
  if (theirs.said.stays !== ours.said.stays) throw new Error(`R finds ${theirs.said.stays} stays and Writ ${ours.said.stays}.`)
  const derived = ours.seconds - Number(ours.said.readSeconds)
  return [
    {
      what: '  workbooks to stays in R (readxl, data.table)',
      seconds: theirs.seconds,
      peakMib: theirs.peakMib,
      count: stints,
      unit: 'stints',
      note: `the pipeline's way, nothing written; ${theirs.said.readSeconds} s of it to read`,
    },
    {
      what: '  workbooks to stints and stays alone',
      seconds: ours.seconds,
      peakMib: ours.peakMib,
      against: 'R, one run',
      timesFaster: theirs.seconds / ours.seconds,
      timesSmaller: theirs.peakMib / ours.peakMib,
    },
    {
      what: '  what of it comes after reading',
      seconds: derived,
      against: 'data.table tuned by hand from rows in memory, both tables written',
      timesFaster: Number(theirs.said.tunedWrittenSeconds) / derived,
      note: `${theirs.said.tunedWrittenSeconds} s, ${theirs.said.tunedSeconds} s before writing; ${(theirs.seconds - Number(theirs.said.readSeconds) - Number(theirs.said.cleanSeconds)).toFixed(0)} s the pipeline's way`,
    },
  ]
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
        stays: script('children/stays-once.ts', join(outDir, 'stays'), facilitiesFile, ...files),
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

export default endToEnd
