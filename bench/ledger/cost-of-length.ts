import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { openRecordDatabase } from '../../src/ledger/server/open-record-database.ts'
import type { BenchRow } from '../bench.ts'
import { type ActSetting, actOnAndOn, openActSetting, reopenActSetting } from '../children/act-setting.ts'
import { median } from '../measure.ts'
import { fillChained } from './fill-chained.ts'

const CASE_ENTRIES = 10_000
const TURNS = 300
/** Entries of the long ledger: more by WRIT_BENCH_ENTRIES, up to the ten million of the goal, which take a quarter of an hour to load. */
const LEDGER_ENTRIES = Number(process.env.WRIT_BENCH_ENTRIES ?? 300_000)

/** One more act on a case of ten thousand entries in a long ledger, and on a short case in an empty one, turn about: whole acts, through the registrar. */
export async function costOfLength(): Promise<BenchRow[]> {
  const homes = [await mkdtemp(join(tmpdir(), 'writ-bench-')), await mkdtemp(join(tmpdir(), 'writ-bench-'))] as const
  const long = await openLong(homes[0])
  const empty = await openActSetting(homes[1], 1)
  try {
    const [onLong, onShort]: [number[], number[]] = [[], []]
    for (let turn = -50; turn < TURNS; turn++) {
      const [longTook, shortTook] = [await twoActs(long), await twoActs(empty)]
      if (turn < 0) continue
      onLong.push(longTook)
      onShort.push(shortTook)
    }
    const entries = await long.record.ledger.position()
    return [
      {
        what: `one more whole act on a case of ${CASE_ENTRIES} entries in a ledger of ${entries}`,
        seconds: median(onLong) / 1000,
        against: 'one more in an empty ledger',
        timesFaster: median(onShort) / median(onLong),
        note: `costs ${(median(onLong) / median(onShort)).toFixed(2)} times as much; medians of ${TURNS} times a book-out and a book-in, turn about`,
      },
    ]
  } finally {
    await long.record.close()
    await empty.record.close()
    for (const home of homes) await rm(home, { recursive: true, force: true })
  }
}

/** A record with one case of ten thousand entries, and the rest loaded beside it. */
async function openLong(home: string): Promise<ActSetting> {
  const setting = await openActSetting(home, 1)
  let acts = 1
  while (acts < CASE_ENTRIES) acts += (await actOnAndOn(setting, setting.cases[0] ?? '', () => false, CASE_ENTRIES - acts)).length
  await setting.record.close()
  const database = await openRecordDatabase({ WRIT_HOME: home })
  await fillChained(database, LEDGER_ENTRIES)
  await database.close()
  return reopenActSetting(home, setting)
}

/** @returns milliseconds of each, on average */
async function twoActs(setting: ActSetting): Promise<number> {
  const began = performance.now()
  await actOnAndOn(setting, setting.cases[0] ?? '', () => false, 2)
  return (performance.now() - began) / 2
}
