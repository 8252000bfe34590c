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

/** What the public R pipeline was measured to take, elsewhere and once (docs/decisions/stays.md). */
const published = { personDays: 25.5e6, seconds: 258.9, gigabytes: 16.9 }

const population: Bench = {
  name: 'population',
  says: 'Stints to daily population by facility, beside writing out every day of every stint in SQL.',
  async run() {
    const rows: BenchRow[] = []
    for (const [stints, rounds] of sizes) {
      const { ours, wide } = await countBoth(stints, rounds)
      if (wide && (ours.said.personDays !== wide.said.personDays || ours.said.rows !== wide.said.rows)) {
        throw new Error(
          `We counted ${ours.said.personDays} person-days on ${ours.said.rows} facility-days, the other way ${wide.said.personDays} on ${wide.said.rows}.`,
        )
      }
      rows.push(...told(stints, ours, wide))
    }
    return rows
  },
}

async function countBoth(stints: number, rounds: number) {
  const parts = await releaseParts(stints)
  const dir = await mkdtemp(join(tmpdir(), 'writ-bench-'))
  try {
    await measure({ stints: script('children/derive-once.ts', parts, dir) }, 1)
    const ours = script('children/count-once.ts', dir)
    if (rounds === 1) return { ours: (await measure({ ours }, 1)).ours, wide: undefined }
    return await measure({ ours, wide: script('children/count-wide.ts', dir) }, rounds)
  } finally {
    await rm(dir, { recursive: true, force: true })
  }
}

function told(stints: number, ours: Measured, wide: Measured | undefined): BenchRow[] {
  const personDays = Number(ours.said.personDays)
  return [
    {
      what: `${stints.toLocaleString('en')} stints to daily population`,
      seconds: ours.seconds,
      peakMib: ours.peakMib,
      count: personDays,
      unit: 'person-days',
      ...(wide && {
        against: 'every day written out',
        timesFaster: wide.seconds / ours.seconds,
        timesSmaller: wide.peakMib / ours.peakMib,
      }),
      note: `${(personDays / 1e6).toFixed(1)} million person-days; ${Number(ours.said.processor).toFixed(1)} s of processor`,
    },
    ...(wide
      ? [{ what: '  every day written out', seconds: wide.seconds, peakMib: wide.peakMib, count: personDays, unit: 'person-days' }]
      : []),
    ...(stints === 1_500_000
      ? [
          {
            what: '  public R pipeline, published and not measured here',
            note: `${published.seconds} s and ${published.gigabytes} GB for ${published.personDays / 1e6} million person-days`,
          },
        ]
      : []),
  ]
}

export default population
