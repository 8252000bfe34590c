import type { Calendar } from '../../../clockwork/calendar.ts'
import { evaluate } from '../../../clockwork/evaluate.ts'
import type { Rule } from '../../../clockwork/nodes.ts'
import type { ClockResult } from '../../../clockwork/result.ts'
import type { CaseState, Subject } from '../../../kernel/case-state.ts'
import { Sentence } from '../../../kernel/sentence.ts'
import { clocksWatching } from '../../../registrar/clocks/clocks-watching.ts'
import { findEnd } from '../../../registrar/clocks/end-with-person.ts'
import { countUntestable } from '../../../registrar/clocks/untestable-clocks.ts'
import { html, type Part } from '../../web/html.ts'
import { clockResult, stepList } from '../../web/parts/clock-result.ts'
import { severityTag, stateTag, verifiedTag } from '../../web/parts/tags.ts'
import type { DeskVisit } from '../desk-visit.ts'
import { capital, sayName } from '../forms/say-name.ts'
import { sayLocal } from '../parts/say-local.ts'

export interface CaseClock {
  subject: Subject
  rule: Rule
  says: string
  result: ClockResult
  /** When the person died, where nothing is due any more because of it: ISO 8601. */
  endedAt?: string
}

/** Every clock that started in a case, computed now with its steps: soonest due first, those that need nothing last. */
export function clocksOf(
  state: CaseState,
  visit: { door: Pick<DeskVisit['door'], 'catalogue' | 'now'> },
  law: { rules: readonly Rule[]; calendar: Calendar },
): readonly CaseClock[] {
  const { catalogue, now } = visit.door
  const at = now()
  const end = findEnd(state, catalogue.kinds)
  const clocks = [...state.subjects.values()].flatMap((subject) => {
    const kind = catalogue.kinds.get(subject.kind)
    return kind
      ? clocksWatching(kind, law.rules).flatMap((watching) =>
          compute(subject, watching, at, law.calendar).map((one) => endedWith(one, watching.clock, end)),
        )
      : []
  })
  return clocks
    .filter(({ result }) => result.startedAt !== undefined || result.startedOn !== undefined)
    .toSorted((one, other) => order(one) - order(other) || dueOf(one).localeCompare(dueOf(other)))
}

function compute(
  subject: Subject,
  { rule, clock }: { rule: Rule; clock: Rule['clocks'][number] },
  at: Temporal.Instant,
  calendar: Calendar,
): CaseClock[] {
  try {
    return [{ subject, rule, says: clock.says, result: evaluate(rule, clock, { facts: subject.facts, zone: subject.zone }, at, calendar) }]
  } catch (fault) {
    if (fault instanceof Sentence) return []
    throw fault
  }
}

/** Of a clock that had run out before the person died, the result stands as it is. */
function endedWith(one: CaseClock, { kind, goesOnAfterDeath }: Rule['clocks'][number], end: string | undefined): CaseClock {
  if (end === undefined || goesOnAfterDeath || kind !== 'deadline' || one.result.state === 'met') return one
  const { dueAt, dueOn } = one.result
  const day = Temporal.Instant.from(end).toZonedDateTimeISO(one.subject.zone).toPlainDate().toString()
  const hadRunOut = dueAt !== undefined ? dueAt <= end : dueOn !== undefined && dueOn < day
  return hadRunOut ? one : { ...one, endedAt: end }
}

const needsSomething: readonly string[] = ['lapsed', 'running', 'paused', 'untestable']
const order = ({ result, endedAt }: CaseClock): number => {
  const place = endedAt === undefined ? needsSomething.indexOf(result.state) : -1
  return place < 0 ? needsSomething.length : place
}
const dueOf = ({ result }: CaseClock): string => result.dueAt ?? result.dueOn ?? '9999'

/** Of a case known from a released row: the clocks it is about and cannot answer. */
export function untestableIn(state: CaseState, { catalogue, law }: Pick<DeskVisit['door'], 'catalogue' | 'law'>) {
  const untestable = countUntestable(catalogue.kinds, law().rules)
  untestable.count(state)
  return untestable.found({})
}

/** Clocks as cards, each with its steps folded away. */
export function clockCards({ view }: DeskVisit, clocks: readonly CaseClock[]): Part {
  if (clocks.length === 0) return html`<p class="writ-note">No clock of the law book has started in this case.</p>`
  return clocks.map(
    ({ subject, rule, says, result, endedAt }) => html`<div class="writ-card"><h3 class="writ-card__title">${capital(says)}</h3>
<p class="writ-tags">${endedAt === undefined ? stateTag(view, result.state) : html`<span class="writ-state">Ended: the person died on ${sayLocal(endedAt, subject.zone)}</span>`} ${severityTag(view, result.severity, 'name')} ${verifiedTag(view, result.verified)}</p>
<p>Due: <strong>${result.dueOn ?? (result.dueAt ? sayLocal(result.dueAt, subject.zone) : 'cannot be told')}</strong>. <a href="${view.to(`/law/${encodeURIComponent(rule.id)}`)}">${result.cite}</a></p>
<details class="writ-fold"><summary>How it is computed: ${sayName(subject.kind)}, ${rule.title}</summary>${clockResult(view, result, { state: false, zone: subject.zone })}${stepList(view, result)}</details></div>`,
  )
}
