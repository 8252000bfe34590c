import type pg from 'pg'
import type { CaseCounter, CountedCases } from './count-cases.ts'
import { type CaseRange, readCases } from './read-cases.ts'

/** Entries counted before they are handed over. */
const ENTRIES_AT_ONCE = 20_000

/** The cases of a range, counted, some at a time. @param client a connection that is asked nothing else meanwhile */
export async function* countRange(
  client: Pick<pg.ClientBase, 'query'>,
  counter: CaseCounter,
  range: CaseRange,
  asked: { position: number; isWhole: boolean },
): AsyncGenerator<CountedCases> {
  let entries = 0
  for await (const one of readCases(client, range, asked)) {
    counter.add(one)
    entries += one.length
    if (entries < ENTRIES_AT_ONCE) continue
    yield counter.take()
    entries = 0
  }
  yield counter.take()
}
