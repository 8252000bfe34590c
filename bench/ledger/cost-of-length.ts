import { randomUUID } from 'node:crypto'
import { performance } from 'node:perf_hooks'
import { openLedger } from '../../src/ledger/open-ledger.ts'
import type { BenchRow } from '../bench.ts'
import { median } from '../measure.ts'
import { type BenchRecord, openBenchRecord } from './bench-record.ts'
import { actCallers, inventAct } from './invent-load.ts'
import { load } from './load.ts'

const CASE_ENTRIES = 10_000
const ACTS = 400
/** Entries of the long ledger: more by WRIT_BENCH_ENTRIES, up to the ten million of the goal, which take half an hour to write. */
const LEDGER_ENTRIES = Number(process.env.WRIT_BENCH_ENTRIES ?? 300_000)

/** One more act on a case of ten thousand entries in a long ledger, and on a new case in an empty one, turn about. */
export async function costOfLength(long: BenchRecord): Promise<BenchRow[]> {
  const empty = await openBenchRecord()
  const open = (record: BenchRecord) => openLedger({ database: record.database, now: () => Temporal.Now.instant() })
  const [ledger, fresh] = [await open(long), await open(empty)]
  try {
    while ((await ledger.position()) < LEDGER_ENTRIES) await load(actCallers(ledger, 256), 5)
    const longCase = randomUUID()
    for (let sequence = 0; sequence < CASE_ENTRIES; ) {
      const acts = Array.from({ length: 200 }, () => ledger.append(inventAct(longCase, sequence++)))
      await Promise.all(acts)
    }
    const shortCase = randomUUID()
    const [onLong, onShort]: [number[], number[]] = [[], []]
    for (let act = 0; act < ACTS; act++) {
      onLong.push(await milliseconds(() => ledger.append(inventAct(longCase, CASE_ENTRIES + act))))
      onShort.push(await milliseconds(() => fresh.append(inventAct(shortCase, act))))
    }
    const entries = await ledger.position()
    return [
      {
        what: `one more act on a case of ${CASE_ENTRIES} entries in a ledger of ${entries}`,
        seconds: median(onLong) / 1000,
        against: 'one more act in an empty ledger',
        timesFaster: median(onShort) / median(onLong),
        note: `costs ${(median(onLong) / median(onShort)).toFixed(2)} times as much; medians of ${ACTS}, turn about`,
      },
    ]
  } finally {
    await ledger.close()
    await fresh.close()
    await empty.close()
  }
}

async function milliseconds(act: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await act()
  return performance.now() - began
}
