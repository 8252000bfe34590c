import { getLengthUnit } from '../../clockwork/lengths/get-length-unit.ts'
import { isAsOrdered } from '../../clockwork/lengths/length-unit.ts'
import type { Clock, Length } from '../../clockwork/nodes.ts'
import type { Affected } from '../../ledger/board/affected-cases.ts'
import type { KeptLaw } from '../../ledger/board/kept-law.ts'
import { sayHolidayBegun, sayHolidayEnded, saySuspended, saySuspensionEnded } from '../../offices/policy/exports.ts'
import { sayLawBookChange } from './law-book-change.ts'
import type { LawInForce } from './law-in-force.ts'
import { keptLawOf } from './read-law.ts'

/** What changed between the law the board was counted by and the law in force. */
export interface LawChange {
  /** In words. */
  because: string
  /** The clocks it can have touched; `all` where the rules themselves changed. */
  affected: 'all' | Affected
}

/** Undefined where nothing changed that clocks are counted by: a closure, a note. */
export function findLawChange(kept: KeptLaw, law: LawInForce): LawChange | undefined {
  const now = keptLawOf(law, kept.unsureFrom)
  const days = changedDays(kept, law)
  const suspensions = changedSuspensions(kept, now)
  const because = [
    ...(kept.lawBook === now.lawBook ? [] : [sayLawBookChange(kept.rules, now.rules ?? [])]),
    ...days.map(({ says }) => says),
    ...suspensions.map(({ says }) => says),
  ]
  if (because.length === 0) return undefined
  if (kept.lawBook !== now.lawBook) return { because: because.join(' '), affected: 'all' }
  const calendarClocks = law.rules.flatMap(({ clocks }) => clocks.filter(asksCalendar).map(({ id }) => id))
  const rules = [...new Set(suspensions.map(({ rule }) => rule))]
  return { because: because.join(' '), affected: { calendarClocks, days: days.map(({ day }) => day), rules } }
}

function changedDays(kept: KeptLaw, { holidays }: LawInForce): { day: string; says: string }[] {
  const before = new Map(kept.holidays)
  const begun = [...holidays].flatMap(([day, name]) => (before.has(day) ? [] : [{ day, says: sayHolidayBegun(day, name) }]))
  const ended = [...before].flatMap(([day, name]) => (holidays.has(day) ? [] : [{ day, says: sayHolidayEnded(day, name) }]))
  return [...begun, ...ended]
}

function changedSuspensions(kept: KeptLaw, now: KeptLaw): { rule: string; says: string }[] {
  const [before, after] = [new Set(kept.suspensions.map(textOf)), new Set(now.suspensions.map(textOf))]
  const begun = now.suspensions.filter((each) => !before.has(textOf(each))).map((each) => ({ rule: each.rule, says: saySuspended(each) }))
  const rules = new Set(begun.map(({ rule }) => rule))
  const ended = kept.suspensions
    .filter((each) => !after.has(textOf(each)) && !rules.has(each.rule))
    .map((each) => ({ rule: each.rule, says: saySuspensionEnded(each) }))
  return [...begun, ...ended]
}

const textOf = ({ rule, fromOn, liftedOn, offices, order }: KeptLaw['suspensions'][number]): string =>
  JSON.stringify([rule, fromOn, liftedOn, offices, order])

/** Whether the clock asks which days are business days. */
const asksCalendar = ({ versions }: Clock): boolean => versions.some(({ length }) => length !== null && lengthAsks(length))

const lengthAsks = (length: Length): boolean =>
  !isAsOrdered(length) && (getLengthUnit(length).needsCalendar || ('roll' in length && length.roll === 'forward'))
