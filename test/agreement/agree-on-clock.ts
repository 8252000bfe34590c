import type { Clock, Rule } from '../../src/clockwork/nodes.ts'
import type { Engines } from './compare-engines.ts'
import type { Case } from './generate-cases.ts'
import { generateCases, pauseOnTheEdge, stopOnTheEdge, zones } from './generate-cases.ts'

/** What was compared, and the first differences in words. */
export interface Agreement {
  compared: number
  differences: readonly string[]
}

/** Half the cases anywhere in time, half with the stop (and now and then a pause) within a step of the due moment. */
const withEdges = (rule: Rule, clock: Clock, cases: readonly Case[]) =>
  cases.map((each, i) => {
    const nudge = [-1, 0, 1][i % 3] ?? 0
    if (i % 4 === 1) return stopOnTheEdge(rule, clock, each, nudge)
    return i % 4 === 3 ? stopOnTheEdge(rule, clock, pauseOnTheEdge(rule, clock, each, nudge), nudge) : each
  })

/**
 * Compares the engines on generated records of one clock: `count` bound from columns, zone and as-of included, with facts absent; and
 * half as many each in UTC and in one other zone as constants, with every fact known, the way released data is bound.
 */
export async function agreeOnClock(engines: Engines, rule: Rule, clock: Clock, count: number, seed: number): Promise<Agreement> {
  const mixed = withEdges(rule, clock, generateCases(clock, count, seed, { mayBeAbsent: true }))
  const differences = await engines.findDifferences(rule, clock, mixed, { is: 'columns' })
  let compared = mixed.length
  const other = { zone: zones[seed % zones.length] ?? 'UTC', asOf: '2024-07-05T03:59:59Z' }
  for (const { zone, asOf } of [{ zone: 'UTC', asOf: '2022-03-13T07:00:00Z' }, other]) {
    const made = withEdges(rule, clock, generateCases(clock, Math.ceil(count / 2), seed, { mayBeAbsent: false, zone }))
    const cases = made.map(({ record }) => ({ record, asOf }))
    differences.push(...(await engines.findDifferences(rule, clock, cases, { is: 'constants', zone, asOf })))
    compared += cases.length
  }
  return { compared, differences: differences.slice(0, 5) }
}
