import type { MomentNode, TestNode } from '../../clockwork/nodes.ts'
import type { Facts } from '../../kernel/case-state.ts'
import type { QuickMoment } from './read-quickly.ts'
import { readQuickly } from './read-quickly.ts'
import type { ZoneLine } from './zone-line.ts'

/** 1 yes, 0 no, -1 not known. */
export type QuickAnswer = 1 | 0 | -1

/** What a subject's facts say of a moment: null where it is known not to have happened, undefined where they do not say. */
export type QuickReading = QuickMoment | null | undefined

export type AnswerQuickly = (facts: Facts) => QuickAnswer
export type ReadQuickly = (facts: Facts, zone: ZoneLine) => QuickReading

/** A test as a function of the facts: the three values of `answerTest`, without naming what is missing. */
export function quickTest(node: TestNode): AnswerQuickly {
  switch (node.node) {
    case 'all':
      return join(node.of.map(quickTest), 0, 1)
    case 'any':
      return join(node.of.map(quickTest), 1, 0)
    case 'not': {
      const of = quickTest(node.of)
      return (facts) => {
        const answer = of(facts)
        return answer === -1 ? -1 : answer === 1 ? 0 : 1
      }
    }
    case 'is':
      return asked(node.fact, (value) => value === node.value)
    case 'one-of':
      return asked(node.fact, (value) => typeof value === 'string' && node.values.includes(value))
    case 'happened':
      return asked(node.fact, (value) => value !== null)
  }
}

const asked =
  (fact: string, isYes: (value: string | boolean | null) => boolean): AnswerQuickly =>
  (facts) => {
    const value = facts[fact]
    return value === undefined ? -1 : isYes(value) ? 1 : 0
  }

const join =
  (parts: readonly AnswerQuickly[], deciding: QuickAnswer, otherwise: QuickAnswer): AnswerQuickly =>
  (facts) => {
    let answer = otherwise
    for (const part of parts) {
      const said = part(facts)
      if (said === deciding) return deciding
      if (said === -1) answer = -1
    }
    return answer
  }

/** A moment as a function of the facts, as `readMoment` reads it. @throws notQuick (the function) where a fact cannot be read in numbers */
export function quickMoment(node: MomentNode): ReadQuickly {
  if (node.node === 'fact') {
    const { fact } = node
    return (facts, zone) => {
      const value = facts[fact]
      return value === undefined || value === null ? value : readQuickly(value, zone)
    }
  }
  const parts = node.of.map(quickMoment)
  return node.node === 'latest' ? choose(parts, 1) : choose(parts, -1)
}

/** Among instants the instant decides; where one is only a day, all are compared as days and the answer is a day. */
function choose(parts: readonly ReadQuickly[], sign: 1 | -1): ReadQuickly {
  return (facts, zone) => {
    const readings = parts.map((part) => part(facts, zone))
    const absent = readings.filter((reading) => reading === undefined).length
    if (sign === 1 ? absent > 0 : absent === readings.length) return undefined
    const known = readings.filter((reading) => reading !== undefined && reading !== null)
    const byDay = known.some(({ at }) => Number.isNaN(at))
    let best: QuickMoment | null = null
    for (const moment of known) {
      const over = best === null ? 1 : (byDay ? moment.on - best.on : moment.at - best.at) * sign
      if (over > 0) best = moment
    }
    return best && byDay ? { at: Number.NaN, on: best.on } : best
  }
}
