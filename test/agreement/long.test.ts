import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { lawBook } from '../../src/law/law-book.ts'
import { agreeOnClock } from './agree-on-clock.ts'
import { startEngines } from './start-engines.ts'
import { syntheticClocks, syntheticRule } from './synthetic-clocks.ts'

let started: Awaited<ReturnType<typeof startEngines>>
beforeAll(async () => {
  started = await startEngines()
})
afterAll(() => started.stop())

const wanted = 100_000
const clocks = [
  ...syntheticClocks.map((clock) => ({ id: clock.id, rule: syntheticRule, clock })),
  ...lawBook.flatMap((rule) => rule.clocks.map((clock) => ({ id: clock.id, rule, clock }))),
].map((each, i) => ({ ...each, seed: 20_000 + i }))

let compared = 0

describe('evaluate, DuckDB and PostgreSQL give the same answer', () => {
  test.each(clocks)('for many generated records of $id', async ({ rule, clock, seed }) => {
    const agreement = await agreeOnClock(started.engines, rule, clock, Math.ceil(wanted / clocks.length / 2), seed)
    compared += agreement.compared
    expect(agreement.differences).toEqual([])
  })
})

test('at least 100,000 cases were compared', () => {
  console.log(`${compared} cases compared on three engines`)
  expect(compared).toBeGreaterThanOrEqual(wanted)
})
