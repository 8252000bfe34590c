import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openBoard } from '../src/ledger/board/open-board.ts'
import { openRecordDatabase } from '../src/ledger/server/open-record-database.ts'
import type { RecordDatabase } from '../src/ledger/server/record-database.ts'
import type { Bench, BenchRow } from './bench.ts'
import { ENTRIES_OF_A_CASE, fillLedger, oneStatement, spreadOffices } from './board/fill-ledger.ts'
import { measure, median, script } from './measure.ts'

/** Four entries each: a million in all, or as WRIT_BENCH_CASES says. */
const CASES = Number(process.env.WRIT_BENCH_CASES ?? 250_000)
const ROUNDS = 4_000
const now = Temporal.Instant.from('2026-03-10T12:00:00Z')

interface Spread {
  p50: number
  p99: number
}

function spreadOf(times: readonly number[]): Spread {
  const sorted = Float64Array.from(times).sort()
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
  return { p50: at(0.5), p99: at(0.99) }
}

/** A page and `select 1` turn about on one connection, in seconds. */
async function timePages(database: RecordDatabase, office: string | undefined): Promise<{ page: Spread; one: Spread }> {
  const client = await database.app.connect()
  const board = openBoard(client)
  const [pages, ones]: [number[], number[]] = [[], []]
  const query = office === undefined ? {} : { office }
  for (let round = -200; round < ROUNDS; round++) {
    const began = performance.now()
    await client.query({ name: 'one', text: 'select 1' })
    const between = performance.now()
    const { rows } = await board.page(query, now)
    const ended = performance.now()
    if (rows.length !== 50) throw new Error(`The page has ${rows.length} rows.`)
    if (round < 0) continue
    ones.push((between - began) / 1000)
    pages.push((ended - between) / 1000)
  }
  client.release()
  return { page: spreadOf(pages), one: spreadOf(ones) }
}

const milliseconds = (seconds: number) => (seconds * 1000).toFixed(3)

const pageRow = (what: string, { page, one }: { page: Spread; one: Spread }, more = ''): BenchRow => ({
  what,
  seconds: page.p50,
  against: 'select 1 on the same connection',
  timesFaster: one.p50 / page.p50,
  note: `p50 ${milliseconds(page.p50)} ms, ${(page.p50 / one.p50).toFixed(1)} times select 1 (${milliseconds(one.p50)}); p99 ${milliseconds(page.p99)} ms, ${(page.p99 / one.p99).toFixed(1)} times (${milliseconds(one.p99)})${more}`,
})

async function whileActing(home: string, work: () => Promise<{ page: Spread; one: Spread }>): Promise<BenchRow> {
  const child: ChildProcess = fork(join(import.meta.dirname, 'children/board-acts.ts'), [home], {
    execArgv: ['--disable-warning=ExperimentalWarning'],
  })
  await once(child, 'message')
  const said = work().finally(() => child.send('over'))
  const [spread, [acted]] = await Promise.all([said, once(child, 'message') as Promise<[{ count: number; seconds: number }]>])
  await once(child, 'exit')
  return pageRow(
    'the same while acts are recorded flat out',
    spread,
    `; ${Math.round(acted.count / acted.seconds)} acts a second meanwhile`,
  )
}

async function timeStatement(database: RecordDatabase): Promise<number> {
  const times: number[] = []
  for (let round = 0; round < 5; round++) {
    const began = performance.now()
    await database.app.query(oneStatement)
    times.push((performance.now() - began) / 1000)
  }
  return median(times)
}

async function timeCounts(database: RecordDatabase): Promise<number> {
  const times: number[] = []
  for (let round = 0; round < 20; round++) {
    // A board of its own each time: one that was slow to count keeps its counts for a while.
    const board = openBoard(database.app)
    const began = performance.now()
    await board.counts(now)
    times.push((performance.now() - began) / 1000)
  }
  return median(times)
}

async function rebuildRow(home: string, cases: number): Promise<BenchRow> {
  const entries = cases * ENTRIES_OF_A_CASE
  const { rebuild } = await measure({ rebuild: script('children/board-rebuild.ts', home) }, 1)
  const ten = (rebuild.seconds * 10_000_000) / entries / 60
  return {
    what: `board rebuilt from ${entries / 1e6} million entries, ${Number(rebuild.said.clocks) / 1e6} million clocks`,
    seconds: rebuild.seconds,
    peakMib: rebuild.peakMib,
    count: entries,
    unit: 'entries',
    note: entries >= 10_000_000 ? 'measured' : `extrapolated, not measured: 10 million entries in ${ten.toFixed(1)} minutes`,
  }
}

/** One ledger size: how long a rebuild takes and how much memory. */
async function withLedger<T>(cases: number, work: (database: RecordDatabase, home: string) => Promise<T>): Promise<T> {
  const home = await mkdtemp(join(tmpdir(), 'writ-board-'))
  const database = await openRecordDatabase({ WRIT_HOME: home })
  try {
    await fillLedger(database, cases)
    const owner = await database.owner()
    await owner.query('vacuum analyze ledger.entry')
    await owner.end()
    return await work(database, home)
  } finally {
    await database.close()
    await rm(home, { recursive: true, force: true })
  }
}

const bench: Bench = {
  name: 'board',
  says: 'The clock board over 1 million open clocks of 25 offices: the first page of one office against working all clocks out anew and against "select 1"; and the board rebuilt from the ledger.',
  async run() {
    const small = await withLedger(CASES / 5, (_, home) => rebuildRow(home, CASES / 5))
    return withLedger(CASES, async (database, home) => {
      const rebuilt = await rebuildRow(home, CASES)
      const { recompute } = await measure({ recompute: script('children/board-recompute.ts', home) }, 1)
      const statement = await timeStatement(database)
      await spreadOffices(database)
      const alone = await timePages(database, 'office-01')
      const everywhere = await timePages(database, undefined)
      const counts = await timeCounts(database)
      const acting = await whileActing(home, () => timePages(database, 'office-01'))
      return [
        small,
        rebuilt,
        {
          what: 'first 50 of one office',
          seconds: alone.page.p50,
          against: 'every case folded and every clock counted',
          timesFaster: recompute.seconds / alone.page.p50,
          note: `${recompute.seconds.toFixed(1)} s, over ${Number(recompute.said.open) / 1e6} million open clocks`,
        },
        {
          what: 'the same',
          seconds: alone.page.p50,
          against: 'one SQL statement over the entries, by hand, for these four clocks',
          timesFaster: statement / alone.page.p50,
          note: `${statement.toFixed(2)} s`,
        },
        pageRow('the same', alone),
        acting,
        pageRow('first 50 of all offices', everywhere),
        { what: 'counts of all 25 offices', seconds: counts },
      ]
    })
  },
}

export default bench
