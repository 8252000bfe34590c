import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import type { BenchRow } from '../bench.ts'
import { type ActSetting, actOnAndOn, openActSetting, reopenActSetting } from '../children/act-setting.ts'
import { median } from '../measure.ts'
import { CASE_ENTRIES, KEPT_ENTRIES, keptLedger } from './kept-ledger.ts'

const TURNS = 300
const NEW_ENTRIES = 1_100

/** One more act on a case of ten thousand entries in a long ledger, and on a short case in an empty one, turn about: whole acts, through the registrar. */
export async function costOfLength(): Promise<BenchRow[]> {
  const kept = await keptLedger(KEPT_ENTRIES)
  const home = await mkdtemp(join(tmpdir(), 'writ-bench-'))
  const long = await reopenActSetting(kept.home, kept)
  const empty = await openActSetting(home, 2)
  try {
    // Clocks of the first thousand entries of any record are counted once more beside them: not what is measured.
    await actOnAndOn(empty, empty.cases[1] ?? '', () => false, NEW_ENTRIES)
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
        note: `costs ${(median(onLong) / median(onShort)).toFixed(2)} times as much, goal at most 1.3; medians of ${TURNS} times a book-out and a book-in, turn about`,
      },
    ]
  } finally {
    await long.record.close()
    await empty.record.close()
    await rm(home, { recursive: true, force: true })
  }
}

/** @returns milliseconds of each, on average */
async function twoActs(setting: ActSetting): Promise<number> {
  const began = performance.now()
  await actOnAndOn(setting, setting.cases[0] ?? '', () => false, 2)
  return (performance.now() - began) / 2
}
