import { describe, expect, test } from 'vitest'
import { checkRule } from '../../../src/clockwork/check-definition.ts'
import type { Clock, Rule, Version } from '../../../src/clockwork/nodes.ts'
import { ruleOf } from './one-clock.ts'

const clean = ruleOf({ starts: { node: 'fact', fact: 'startedAt' }, stops: { node: 'fact', fact: 'stoppedAt' } })

const checkWith = (clock: Partial<Clock>, rule: Partial<Rule> = {}) =>
  checkRule({ ...clean.rule, ...rule, clocks: [{ ...clean.clock, ...clock }] })
const version = (from: string | null, until: string | null, rest: Partial<Version> = {}): Version => ({
  from,
  until,
  length: { unit: 'hours', count: 48 },
  status: 'in-force',
  note: 'Invented.',
  ...rest,
})

test('a sound definition has no faults', () => {
  expect(checkRule(clean.rule)).toEqual([])
})

describe('each fault is told in a sentence that says what to do', () => {
  test.each<[string, Partial<Clock>, Partial<Rule>, RegExp]>([
    [
      'two versions law on one day',
      { versions: [version('2020-01-01', '2021-01-02'), version('2021-01-01', null)] },
      {},
      /2020-01-01 to 2021-01-02 and 2021-01-01 to now are law on the same day; end one/,
    ],
    ['a version that ends before it begins', { versions: [version('2021-01-01', '2020-01-01')] }, {}, /ends .* before it begins/],
    ['a day that does not exist', { versions: [version('2021-02-30', null)] }, {}, /"2021-02-30" is no day/],
    ['no version at all', { versions: [] }, {}, /it has no version; add the value/],
    ['a version without its reason', { versions: [version(null, null, { note: ' ' })] }, {}, /has no note; say why/],
    ['no citation', {}, { cite: '' }, /"cite" is empty/],
    ['no source for what was read', {}, { sources: [] }, /names no source/],
    ['memory that accuses', {}, { verified: 'memory', severity: 'hard' }, /from memory accuses nobody; make its severity "advisory"/],
    ['one clock from memory that accuses', { verified: 'memory' }, {}, /invented: what is from memory accuses nobody/],
    ['a breach on a page that only tells of the rule', {}, { verified: 'secondary' }, /only a text that was read may be called a breach/],
    ['a clock named after another rule', { id: 'other' }, {}, /its clock is called "other"; call it "invented"/],
    ['an id with blanks', {}, { id: 'an invented rule' }, /should be words and numbers joined by hyphens/],
    ['hours counted from a day', { starts: { node: 'fact', fact: 'startedOn' } }, {}, /counts hours and "startedOn" is a day/],
    [
      'a moment that is named like a text',
      { starts: { node: 'fact', fact: 'arrest' } },
      {},
      /"arrest" is read as a moment; end its name in At/,
    ],
    ['the latest of nothing', { stops: { node: 'latest', of: [] } }, {}, /the latest of nothing/],
    ['a fact that starts and stops', { stops: { node: 'fact', fact: 'startedAt' } }, {}, /startedAt both starts and stops it/],
    [
      'a truth compared with a text',
      { applies: { node: 'is', fact: 'isMinor', value: 'yes' } },
      {},
      /isMinor" is true or false and is compared with a text/,
    ],
    ['a text compared with a truth', { applies: { node: 'is', fact: 'minor', value: true } }, {}, /begin its name with is or has/],
    ['one of no values', { applies: { node: 'one-of', fact: 'kind', values: [] } }, {}, /can be one of nothing/],
    [
      'a moment ordered that is only a day',
      { versions: [version(null, null, { length: { unit: 'as-ordered', fact: 'orderedByOn' } })] },
      {},
      /an order is kept to the hour and "orderedByOn" is no instant; name a fact that ends in At/,
    ],
    [
      'more time than an order gives',
      {
        versions: [version(null, null, { length: { unit: 'as-ordered', fact: 'orderedByAt' } })],
        pauses: [{ from: 'pausedAt', until: 'resumedAt', cite: 'none', says: 'a pause' }],
      },
      {},
      /the moment is named by an order, so nothing pauses or extends it/,
    ],
    [
      'no hours at all',
      { versions: [version(null, null, { length: { unit: 'hours', count: 0 } })] },
      {},
      /a length of 0 hours cannot be counted/,
    ],
    [
      'half a day',
      { versions: [version(null, null, { length: { unit: 'business-days', count: 1.5 } })] },
      {},
      /1.5 business-days is no whole number/,
    ],
    [
      'hours extended by days',
      { extensions: [{ when: 'extendedAt', by: { unit: 'business-days', count: 1 }, cite: '1 CFR 1.2', says: 'more' }] },
      {},
      /hours cannot be extended by business-days \(extendedAt\); say it in hours/,
    ],
    [
      'time given without a citation',
      { extensions: [{ when: 'extendedAt', by: { unit: 'hours', count: 1 }, cite: '', says: 'more' }] },
      {},
      /lacks its citation/,
    ],
    [
      'a pause named like a text',
      { pauses: [{ from: 'hold', until: 'freedAt', cite: '1 CFR 1.2', says: 'held' }] },
      {},
      /"hold" is read as a moment/,
    ],
  ])('%s', (_, clock, rule, message) => {
    const faults = checkWith(clock, rule)
    expect(faults.join('\n')).toMatch(message)
    for (const fault of faults) expect(fault).toMatch(/[.]$/)
  })

  test('two clocks of one name', () => {
    expect(checkRule({ ...clean.rule, clocks: [clean.clock, clean.clock] }).join()).toContain('two clocks are called "invented"')
  })

  test('versions that touch without overlapping are sound', () => {
    expect(
      checkWith({ versions: [version(null, '2021-01-01'), version('2021-01-01', '2022-01-01'), version('2023-01-01', null)] }),
    ).toEqual([])
  })
})
