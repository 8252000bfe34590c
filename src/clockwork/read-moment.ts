import { Sentence } from '../kernel/sentence.ts'
import type { Point } from './lengths/length-unit.ts'
import { pointAt } from './lengths/length-unit.ts'
import type { MomentNode } from './nodes.ts'
import type { FactRecord } from './record.ts'

export type Moment = Point & { fact: string }

/**
 * What a record says of a moment. `never`: known not to have happened. `absent`: the record does not say.
 * `passedOver` names facts the record lacks that an `earliest` did without.
 */
export type MomentReading =
  | { is: 'known'; moment: Moment; passedOver: readonly string[] }
  | { is: 'never'; passedOver: readonly string[] }
  | { is: 'absent'; missing: readonly string[] }

/**
 * Reads a moment off a record. Days are those of `zone`.
 * @throws Sentence where a fact is neither an instant with an offset nor a day
 */
export function readMoment(node: MomentNode, record: FactRecord, zone: string): MomentReading {
  if (node.node === 'fact') return readFact(node.fact, record, zone)
  const parts = node.of.map((part) => readMoment(part, record, zone))
  const missing = parts.flatMap((part) => (part.is === 'absent' ? part.missing : part.passedOver))
  const anyAbsent = parts.some((part) => part.is === 'absent')
  const allAbsent = parts.every((part) => part.is === 'absent')
  if (node.node === 'latest' ? anyAbsent : allAbsent) return { is: 'absent', missing }
  const known = parts.flatMap((part) => (part.is === 'known' ? [part.moment] : []))
  const chosen = choose(known, node.node === 'latest' ? 1 : -1)
  return chosen ? { is: 'known', moment: chosen, passedOver: missing } : { is: 'never', passedOver: missing }
}

/** Among instants the instant decides; where one is only a day, all are compared as days and the answer is a day. */
function choose(moments: readonly Moment[], sign: 1 | -1): Moment | undefined {
  const allInstants = moments.every((moment) => moment.at !== undefined)
  const comparable = allInstants ? moments : moments.map((moment) => ({ ...moment, at: undefined }))
  return comparable.reduce<Moment | undefined>((best, moment) => {
    if (!best) return moment
    const order = moment.at && best.at ? Temporal.Instant.compare(moment.at, best.at) : Temporal.PlainDate.compare(moment.on, best.on)
    return order * sign > 0 ? moment : best
  }, undefined)
}

function readFact(fact: string, record: FactRecord, zone: string): MomentReading {
  const value = record.facts[fact]
  if (value === undefined) return { is: 'absent', missing: [fact] }
  if (value === null) return { is: 'never', passedOver: [] }
  return { is: 'known', moment: { ...readPoint(fact, value, zone), fact }, passedOver: [] }
}

function readPoint(fact: string, value: string | boolean, zone: string): Point {
  try {
    if (typeof value === 'string') {
      return /^\d{4}-\d\d-\d\d$/.test(value)
        ? { at: undefined, on: Temporal.PlainDate.from(value) }
        : pointAt(Temporal.Instant.from(value), zone)
    }
  } catch (fault) {
    if (!(fault instanceof RangeError)) throw fault
  }
  throw new Sentence(
    `The fact ${fact} is ${JSON.stringify(value)}, which is no moment: write an instant with its offset (2026-03-06T21:00:00-05:00) or a day (2026-03-06).`,
  )
}
