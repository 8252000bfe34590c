import type { Bench, BenchRow } from './bench.ts'
import { type Measured, measure, script } from './measure.ts'

const PEOPLE = { few: 1_000, many: 4_000 } as const

const rowOf = (people: number, { seconds, peakMib, said }: Measured): BenchRow => {
  const [acts, raw] = [Number(said.acts), Number(said.raw)]
  return {
    what: `a year of ${people.toLocaleString('en-US')} people, all desks`,
    seconds,
    peakMib,
    count: acts,
    unit: 'acts',
    against: 'raw durable inserts at 1 connection',
    timesFaster: acts / seconds / raw,
    note: `${acts.toLocaleString('en-US')} acts; raw ${raw.toFixed(0)} a second`,
  }
}

/** The whole invented year, so that memory can be seen to hold the people of the moment and not the year. */
async function run(): Promise<readonly BenchRow[]> {
  const { few, many } = await measure(
    { few: script('children/year-once.ts', PEOPLE.few), many: script('children/year-once.ts', PEOPLE.many) },
    1,
  )
  return [rowOf(PEOPLE.few, few), rowOf(PEOPLE.many, many)]
}

const bench: Bench = {
  name: 'year',
  says: 'A year of the invented agency through every desk, one moment after another, against bare durable inserts on the same server before and after it.',
  run,
}
export default bench
