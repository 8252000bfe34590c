import { readMoment } from '../../clockwork/read-moment.ts'
import type { Finding } from '../../kernel/entry.ts'
import { findClock } from '../../law/law-book.ts'
import type { ClockRow } from '../../ledger/ledger.ts'
import { readQuickly } from '../clocks/read-quickly.ts'
import { zoneLine } from '../clocks/zone-line.ts'
import type { Asked } from './asked.ts'
import { recordRule } from './record-rule.ts'
import { askRequirements } from './requirement.ts'

type RowsBefore = (subjects: Iterable<string>) => readonly ClockRow[]

/** An act recorded later than this after it occurred shows as back-dated. */
const BACK_DATED_HOURS = 24

/**
 * By when: clocks the act stops late, and an entry made long after its act. A late act is always recorded as late: no clock refuses.
 * @param rows the clocks the act changed, as they stand after it
 * @param rowsBefore the clocks of some subjects before it; asked only of those with a late one
 */
export const askWhen = (asked: Asked, rows: readonly ClockRow[], rowsBefore: RowsBefore): readonly Finding[] => [
  ...askLate(asked, rows, rowsBefore),
  ...askBackDated(asked),
  ...askCountsFrom(asked),
  ...askRequirements(asked, 'when'),
]

function askLate(asked: Asked, rows: readonly ClockRow[], rowsBefore: RowsBefore): Finding[] {
  const late = rows.filter(({ state }) => state === 'late')
  if (late.length === 0) return []
  const of = new Set(late.map(({ subject }) => subject))
  const before = new Set(rowsBefore(of).flatMap(({ subject, clock, state }) => (state === 'late' ? `${subject} ${clock}` : [])))
  return late.filter(({ subject, clock }) => !before.has(`${subject} ${clock}`)).flatMap((row) => sayLate(asked, row))
}

function sayLate({ after }: Asked, { clock: id, rule, severity, verified, dueOn, dueAt, subject: of }: ClockRow): Finding[] {
  const found = findClock(id)
  if (!found) return []
  const subject = after.subjects.get(of)
  const isDone = !subject || readMoment(found.clock.stops, subject, subject.zone).is === 'known'
  const moment = dueOn ?? dueAt ?? 'the moment the rule gives'
  const isWait = found.clock.kind === 'waiting-period'
  return [
    {
      question: 'when',
      rule,
      cite: found.rule.cite,
      fact: isWait
        ? `Not before ${moment}: ${found.clock.says}.`
        : `Due ${dueOn ? 'on' : 'by'} ${moment}: ${found.clock.says}. ${isDone ? 'It was later.' : 'It was not done while the person lived.'}`,
      cure: isWait
        ? 'Nothing undoes it; say in the file why it could not wait.'
        : 'Nothing undoes the delay; say in the file what caused it.',
      severity: severity as Finding['severity'],
      verified: verified as Finding['verified'],
      refuses: false,
    },
  ]
}

function askBackDated({ compiled, entry, nowAt, corrector }: Asked): Finding[] {
  if (!compiled.isDated || corrector || entry.occurredAt === nowAt) return []
  const hours = (microseconds(nowAt) - microseconds(entry.occurredAt)) / 3_600_000_000
  if (hours <= BACK_DATED_HOURS) return []
  return [
    {
      ...recordRule,
      question: 'when',
      rule: 'back-dated',
      fact: `It occurred at ${entry.occurredAt} and is recorded at ${nowAt}, ${Math.floor(hours)} hours later.`,
      cure: 'Record acts within a day; say in the file why this one was not.',
      refuses: false,
    },
  ]
}

/** What counts from a day long past makes lawful afterwards what nobody could know to be so then. No law that was read forbids it, so it shows. */
function askCountsFrom({ compiled: { act }, input, nowAt, corrector }: Asked): Finding[] {
  const fromOn = act.countsFrom && input[act.countsFrom]
  if (typeof fromOn !== 'string' || corrector) return []
  const zone = typeof input.zone === 'string' ? input.zone : 'UTC'
  const begins = Temporal.PlainDate.from(fromOn).toZonedDateTime(zone).epochMilliseconds
  const hours = (microseconds(nowAt) / 1000 - begins) / 3_600_000
  if (hours <= BACK_DATED_HOURS) return []
  return [
    {
      ...recordRule,
      question: 'when',
      rule: 'back-dated',
      fact: `It counts from ${fromOn} and is recorded at ${nowAt}, ${Math.floor(hours / 24)} days after that day began.`,
      cure: 'Record it before the day from which it counts; say in the file why this one was not.',
      refuses: false,
    },
  ]
}

const microseconds = (instant: string) => readQuickly(instant, zoneLine('UTC')).at
