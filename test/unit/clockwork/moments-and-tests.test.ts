import { describe, expect, test } from 'vitest'
import { answerTest } from '../../../src/clockwork/answer-test.ts'
import type { TestNode } from '../../../src/clockwork/nodes.ts'
import { readMoment } from '../../../src/clockwork/read-moment.ts'
import type { FactRecord } from '../../../src/clockwork/record.ts'

describe('three-valued answers: yes, no, and the record does not say', () => {
  const facts: FactRecord['facts'] = { isYes: true, isNo: false, isNever: null, kind: 'a', happenedOn: '2026-01-01' }
  const yes: TestNode = { node: 'is', fact: 'isYes', value: true }
  const no: TestNode = { node: 'is', fact: 'isNo', value: true }
  const unsaid: TestNode = { node: 'is', fact: 'isUnsaid', value: true }
  const answer = (node: TestNode) => answerTest(node, { facts }).is

  test.each<[string, TestNode, string]>([
    ['a fact equal to the value', yes, 'yes'],
    ['a fact not equal to it', no, 'no'],
    ['a fact known to be nothing equals nothing', { node: 'is', fact: 'isNever', value: false }, 'no'],
    ['an absent fact', unsaid, 'unknown'],
    ['one of several', { node: 'one-of', fact: 'kind', values: ['a', 'b'] }, 'yes'],
    ['none of several', { node: 'one-of', fact: 'kind', values: ['c'] }, 'no'],
    ['something that happened', { node: 'happened', fact: 'happenedOn' }, 'yes'],
    ['something known not to have happened', { node: 'happened', fact: 'isNever' }, 'no'],
    ['something the record does not mention', { node: 'happened', fact: 'isUnsaid' }, 'unknown'],
    ['not yes', { node: 'not', of: yes }, 'no'],
    ['not unknown', { node: 'not', of: unsaid }, 'unknown'],
    ['all, with one no and one unknown', { node: 'all', of: [unsaid, no] }, 'no'],
    ['all, with one yes and one unknown', { node: 'all', of: [yes, unsaid] }, 'unknown'],
    ['all yes', { node: 'all', of: [yes, yes] }, 'yes'],
    ['any, with one yes and one unknown', { node: 'any', of: [unsaid, yes] }, 'yes'],
    ['any, with one no and one unknown', { node: 'any', of: [no, unsaid] }, 'unknown'],
    ['any, all no', { node: 'any', of: [no, no] }, 'no'],
  ])('%s: the answer is as expected', (_, node, expected) => {
    expect(answer(node)).toBe(expected)
  })
})

describe('the latest and the earliest of several moments', () => {
  const read = (node: 'latest' | 'earliest', facts: FactRecord['facts'], names = ['oneAt', 'twoAt']) => {
    const reading = readMoment({ node, of: names.map((fact) => ({ node: 'fact', fact })) }, { facts }, 'America/New_York')
    return reading.is === 'known' ? reading.moment.fact : reading.is
  }
  const [early, late] = ['2026-01-01T10:00:00Z', '2026-01-02T10:00:00Z']

  test.each([
    ['latest', { oneAt: early, twoAt: late }, 'twoAt'],
    ['earliest', { oneAt: early, twoAt: late }, 'oneAt'],
    ['latest', { oneAt: early, twoAt: null }, 'oneAt'],
    ['earliest', { oneAt: null, twoAt: late }, 'twoAt'],
    ['latest', { oneAt: null, twoAt: null }, 'never'],
    ['earliest', { oneAt: null, twoAt: null }, 'never'],
    ['latest', { oneAt: early }, 'absent'],
    ['earliest', { oneAt: early }, 'oneAt'],
    ['earliest', { oneAt: null }, 'never'],
    ['latest', {}, 'absent'],
    ['earliest', {}, 'absent'],
  ] as const)('the %s of %j is %s', (node, facts, expected) => {
    expect(read(node, facts)).toBe(expected)
  })

  test('where one is only a day, all are compared as local days and the answer is a day', () => {
    const facts = { oneAt: '2026-01-02T03:00:00Z', twoOn: '2026-01-01' }
    const reading = readMoment(
      {
        node: 'latest',
        of: [
          { node: 'fact', fact: 'twoOn' },
          { node: 'fact', fact: 'oneAt' },
        ],
      },
      { facts },
      'America/New_York',
    )
    expect(reading).toMatchObject({ is: 'known', moment: { at: undefined } })
    expect(reading.is === 'known' && reading.moment.on.toString()).toBe('2026-01-01')
  })
})
