import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Bench, BenchRow } from './bench.ts'
import { type Measured, measure, script } from './measure.ts'
import { releaseParts } from './stays/release-parts.ts'

/** Stints, and how many runs the median is over. The largest is run without the yardstick, which would take a quarter of an hour. */
const sizes: readonly (readonly [number, number])[] = [
  [500_000, 3],
  [1_500_000, 3],
  [5_000_000, 1],
]

/** What the public R pipeline was measured to take, elsewhere and once: 1.69 million stints, two cores (docs/decisions/stays.md). */
const published = { stints: 1_690_492, seconds: 445, gigabytes: 14.7 }

const stays: Bench = {
  name: 'stays',
  says: 'Typed parts of a release to stints and stays in Parquet, beside the same rules in plain SQL over whole rows.',
  async run() {
    const rows: BenchRow[] = []
    let smallest: Sized | undefined
    for (const [stints, rounds] of sizes) {
      const { ours, wide } = await deriveBoth(stints, rounds)
      if (wide && ours.said.stays !== wide.said.stays) throw new Error(`We found ${ours.said.stays} stays, plain SQL ${wide.said.stays}.`)
      const sized = { stints, ours }
      smallest ??= sized
      rows.push(...told(sized, wide, smallest))
    }
    return rows
  },
}

interface Sized {
  stints: number
  ours: Measured
}

async function deriveBoth(stints: number, rounds: number) {
  const parts = await releaseParts(stints)
  const outDir = await mkdtemp(join(tmpdir(), 'writ-bench-'))
  try {
    const ours = script('children/derive-once.ts', parts, outDir)
    if (rounds === 1) return { ours: (await measure({ ours }, 1)).ours, wide: undefined }
    return await measure({ ours, wide: script('children/derive-wide.ts', parts, outDir) }, rounds)
  } finally {
    await rm(outDir, { recursive: true, force: true })
  }
}

function told({ stints, ours }: Sized, wide: Measured | undefined, smallest: Sized): BenchRow[] {
  const times = (value: number) => value.toFixed(1)
  return [
    {
      what: `${stints.toLocaleString('en')} stints to stays`,
      seconds: ours.seconds,
      peakMib: ours.peakMib,
      count: stints,
      unit: 'stints',
      ...(wide && {
        against: 'plain SQL over whole rows',
        timesFaster: wide.seconds / ours.seconds,
        timesSmaller: wide.peakMib / ours.peakMib,
      }),
      note: `${times(stints / smallest.stints)} x the stints: ${times(ours.seconds / smallest.ours.seconds)} x the time, ${times(ours.peakMib / smallest.ours.peakMib)} x the memory; ${Number(ours.said.processor).toFixed(1)} s of processor`,
    },
    ...(wide
      ? [
          {
            what: '  plain SQL over whole rows',
            seconds: wide.seconds,
            peakMib: wide.peakMib,
            count: stints,
            unit: 'stints',
            note: `${Number(wide.said.processor).toFixed(1)} s of processor`,
          },
        ]
      : []),
    ...(stints === 1_500_000
      ? [
          {
            what: '  public R pipeline, published and not measured here',
            note: `${published.seconds} s and ${published.gigabytes} GB for ${published.stints.toLocaleString('en')} stints, in memory; at its pace ${((published.seconds * stints) / published.stints).toFixed(0)} s for these`,
          },
        ]
      : []),
  ]
}

export default stays
