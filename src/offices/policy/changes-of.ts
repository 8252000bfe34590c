import type { Rule } from '../../clockwork/nodes.ts'
import type { CaseState, Subject } from '../../kernel/case-state.ts'
import { sayHolidayBegun, saySuspended } from './change-words.ts'
import { textOf } from './subjects-of-kind.ts'
import { suspensionOf } from './suspensions-of.ts'

/** A change of the calendar or of a rule, on record. */
export interface CalendarChange {
  /** The entry that recorded it. */
  entryId: string
  /** What changed: where it moved a clock, the list of moves gives this as why. */
  says: string
  /** Which clocks follow it; where none do, why. One sentence. */
  moves: string
}

/** Every change that stands, newest first. */
export const changesOf = (calendar: CaseState, rules: readonly Rule[]): readonly CalendarChange[] =>
  [...calendar.subjects.values()]
    .flatMap((subject): CalendarChange[] => {
      const said = sayChange[subject.kind]?.(subject, rules)
      return said ? [{ entryId: subject.id.slice(subject.kind.length + 1), ...said }] : []
    })
    .toReversed()

type Said = Pick<CalendarChange, 'says' | 'moves'>

const sayChange: Readonly<Record<string, (subject: Subject, rules: readonly Rule[]) => Said>> = {
  holiday: (holiday) => ({
    says: sayHolidayBegun(textOf(holiday, 'holidayOn') ?? '', `${textOf(holiday, 'holidayName')} (${textOf(holiday, 'holidayOrder')})`),
    moves:
      'Clocks that leave out holidays, or do not end on one, are counted again (5 USC 6103; 8 CFR 1.2), and those that moved are listed.',
  }),
  closure: (closure) => ({ says: sayClosed(closure), moves: closureMoves }),
  'rule-suspension': (suspension) => ({
    says: saySuspended(suspensionOf(suspension)),
    moves: 'Clocks of the rule that start while it is suspended are due at no time, and those that moved are listed.',
  }),
  'rule-note': (note, rules) => {
    const [rule, fromOn] = [textOf(note, 'notedRule') ?? '', textOf(note, 'notedFromOn') ?? '']
    return {
      says: `A version of the rule ${rule} from ${fromOn} was published: ${textOf(note, 'note')} (${textOf(note, 'noteSource')})`,
      moves: hasVersion(rules, rule, fromOn)
        ? 'No clock moves by this entry: the law book of this version of Writ has that version, and clocks that start while it is in force are counted by it.'
        : 'No clock moves by this entry: the law book of this version of Writ has no version of the rule from that day, and its clocks follow, and are listed, once Writ is started with one that has.',
    }
  },
}

/** Closed by order, for a storm or for want of funds: none of these is a legal holiday. Limits in hours on holding somebody leave no day out in any case. */
const closureMoves =
  'No clock moves: the days that rules leave out, or let no period end on, are Saturdays, Sundays and legal holidays (8 CFR 1.2; 5 USC 6103), and no rule of the law book makes a day on which an office or a place is closed one of them.'

function sayClosed(closure: Subject): string {
  const [throughOn, endedOn] = [textOf(closure, 'closedThroughOn'), textOf(closure, 'closureEndedOn')]
  const until =
    endedOn !== null ? `until it opened again on ${endedOn}` : throughOn === null ? 'until further notice' : `through ${throughOn}`
  const what = textOf(closure, 'closedWhat') === 'place' ? 'place' : 'office'
  return `The ${what} ${textOf(closure, 'closedName')} was closed from ${textOf(closure, 'closedFromOn')} ${until}: ${textOf(closure, 'closureReason')} (${textOf(closure, 'closureOrder')}).`
}

const hasVersion = (rules: readonly Rule[], rule: string, fromOn: string): boolean =>
  rules.some(
    ({ id, clocks, values = [] }) =>
      id === rule && [...clocks.flatMap(({ versions }) => versions), ...values].some(({ from }) => from === fromOn),
  )
