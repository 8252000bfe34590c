import type { Ledger } from '../src/ledger/ledger.ts'
import { openLedger } from '../src/ledger/open-ledger.ts'
import type { Bench, BenchRow } from './bench.ts'
import { type BenchRecord, openBenchRecord } from './ledger/bench-record.ts'
import { costOfLength } from './ledger/cost-of-length.ts'
import { actCallers, rawCallers } from './ledger/invent-load.ts'
import { type Act, type Load, load, middleLoad } from './ledger/load.ts'
import { verifyRates } from './ledger/verify-rates.ts'

const [SECONDS, ROUNDS] = [2, 3]
const callersOfOurs = [1, 64, 256]

/** The loads of one kind of commit, turn about. */
async function measureLoads(record: BenchRecord, actsOf: (callers: number) => Act[]): Promise<Map<string, Load>> {
  const [one, many] = [await rawCallers(record.database, 1), await rawCallers(record.database, 32)]
  const loads = new Map<string, Load[]>()
  const note = async (name: string, acts: readonly Act[]) => {
    loads.set(name, [...(loads.get(name) ?? []), await load(acts, SECONDS)])
  }
  await load(actsOf(64), SECONDS)
  for (let round = 0; round < ROUNDS; round++) {
    await note('raw 1', one.acts)
    await note('raw 32', many.acts)
    for (const callers of callersOfOurs) await note(`ours ${callers}`, actsOf(callers))
  }
  await Promise.all([one.close(), many.close()])
  return new Map([...loads].map(([name, all]) => [name, middleLoad(all)]))
}

function rowsOf(loads: ReadonlyMap<string, Load>, commits: string): BenchRow[] {
  const none: Load = { rate: Number.NaN, p50: Number.NaN, p99: Number.NaN }
  const [one, many] = [loads.get('raw 1') ?? none, loads.get('raw 32') ?? none]
  return [...loads].map(([name, { rate, p50, p99 }]) => {
    const [kind, callers] = name.split(' ')
    const isOurs = kind === 'ours'
    return {
      what: `${isOurs ? 'acts appended' : 'raw prepared inserts'}, ${callers} ${isOurs ? 'callers' : 'connections'}, ${commits}`,
      seconds: 1,
      count: rate,
      unit: isOurs ? 'acts' : 'rows',
      ...(isOurs ? { against: 'raw, 1 connection', timesFaster: rate / one.rate } : {}),
      note: `p50 ${p50.toFixed(2)} ms, p99 ${p99.toFixed(2)} ms${isOurs ? `; ${(rate / many.rate).toFixed(2)} times raw 32, p99 ${(p99 / (callers === '1' ? one : many).p99).toFixed(2)} times raw's` : ''}`,
    }
  })
}

const withLedger = async <Result>(record: BenchRecord, work: (ledger: Ledger) => Promise<Result>): Promise<Result> => {
  const ledger = await openLedger({ database: record.database, now: () => Temporal.Now.instant() })
  try {
    return await work(ledger)
  } finally {
    await ledger.close()
  }
}

const bench: Bench = {
  name: 'ledger',
  says: 'Acts appended durably (entry, chain, three clocks, a notice, a trace), against as little as a durable write can be on the same server; verifying, against hashing the same bytes; one more whole act on a long case in a long ledger, against an empty one.',
  async run() {
    const record = await openBenchRecord()
    try {
      const rows = await withLedger(record, async (ledger) => {
        const quick = await measureLoads(record, (callers) => actCallers(ledger, callers))
        await record.setSlowCommits(true)
        const slow = await measureLoads(record, (callers) => actCallers(ledger, callers))
        await record.setSlowCommits(false)
        return [...rowsOf(quick, 'commits as they are'), ...rowsOf(slow, 'commits of 2 ms')]
      })
      return [...rows, ...(await verifyRates()), ...(await costOfLength())]
    } finally {
      await record.close()
    }
  },
}

export default bench
