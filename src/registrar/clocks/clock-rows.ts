import type { SubjectKind } from '../../acts/subject-kind.ts'
import type { CaseState, Facts, Subject } from '../../kernel/case-state.ts'
import type { ClockRow } from '../../ledger/ledger.ts'
import { askClock } from './ask-clock.ts'
import { clockRow } from './clock-row.ts'
import type { WatchingClock } from './clocks-watching.ts'
import { clocksReading, clocksWatching } from './clocks-watching.ts'
import { findEnd } from './end-with-person.ts'
import type { LawInForce } from './law-in-force.ts'
import { isSame, isShown, notStarted } from './standing-clock.ts'

export interface ClockContext {
  kinds: ReadonlyMap<string, SubjectKind>
  law: LawInForce
  /** The case before the act: only what the act changed comes back. Without it, every clock that started does. */
  before?: CaseState | undefined
}

/**
 * The clocks of some subjects of a case as they stand. Pure, and without the hour, so that a row never grows old: whether it is overdue is asked
 * of its due moment. The state is `running`, `waiting` (a period before which something may not be done: not open, since nothing has to be done by
 * its end), `paused`, `met`, `late`, `suspended` (by a court), `ended-by-death` (the person died before it was due), `right-of-person`
 * and `choice-of-agency` (a time in which the one may ask, or the other act, owed by nobody), `untestable`, or `not-started`: a clock whose start was withdrawn, in place of the
 * row it had. Where the case went to another office or officer, or the person died, the clocks of all its subjects come back.
 * @param subjectIds those the act told of; for a correction or withdrawal, those of both states
 */
export function clockRows(state: CaseState, subjectIds: Iterable<string>, { kinds, law, before }: ClockContext): readonly ClockRow[] {
  const end = findEnd(state, kinds)
  const isOfAll =
    before !== undefined && (before.office !== state.office || before.assignedTo !== state.assignedTo || findEnd(before, kinds) !== end)
  const rows: ClockRow[] = []
  for (const id of isOfAll ? new Set([...subjectIds, ...state.subjects.keys()]) : subjectIds) {
    const [earlier, subject] = [before?.subjects.get(id), state.subjects.get(id)]
    const kind = kinds.get((subject ?? earlier)?.kind ?? '')
    if (kind) addRows(rows, { state, kind, law, earlier, subject, isOfAll, end })
  }
  return rows
}

interface Asked {
  state: CaseState
  kind: SubjectKind
  law: LawInForce
  earlier: Subject | undefined
  subject: Subject | undefined
  /** Whether every clock of the case is another: it went to another desk, or the person died. */
  isOfAll: boolean
  end: string | undefined
}

function addRows(rows: ClockRow[], { state, kind, law, earlier, subject, isOfAll, end }: Asked): void {
  const { rules, calendar } = law
  for (const watching of touched({ kind, rules, earlier, subject, isOfAll })) {
    const then = earlier && askClock(watching, earlier, calendar)
    const now = subject ? askClock(watching, subject, calendar) : notStarted
    const wasShown = then !== undefined && isShown(then)
    if (!isShown(now) && !wasShown) continue
    if (wasShown && isSame(now, then) && !isOfAll && earlier?.zone === subject?.zone) continue
    const of = subject ?? earlier
    if (of) rows.push(clockRow(state, of, watching, now, { law, end }))
  }
}

/** The clocks that an act can have touched: all of a subject that is new, gone or elsewhere, else those that read what changed. */
function touched({
  kind,
  rules,
  earlier,
  subject,
  isOfAll,
}: Omit<Asked, 'state' | 'law' | 'end'> & Pick<LawInForce, 'rules'>): Iterable<WatchingClock> {
  if (isOfAll || !earlier || !subject || earlier.zone !== subject.zone) return clocksWatching(kind, rules)
  return earlier === subject ? [] : clocksReading(kind, rules, changedFacts(earlier.facts, subject.facts))
}

function changedFacts(before: Facts, after: Facts): string[] {
  const changed: string[] = []
  for (const fact in after) if (after[fact] !== before[fact]) changed.push(fact)
  for (const fact in before) if (!(fact in after)) changed.push(fact)
  return changed
}
