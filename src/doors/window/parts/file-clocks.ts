import { plainStep } from '../../../law/plain-step.ts'
import { type CaseClock, clocksOf } from '../../desk/pages/case-clocks.ts'
import { type Html, html, type Part } from '../../web/html.ts'
import type { OpenFile } from '../open-file.ts'
import type { WindowVisit } from '../window-visit.ts'
import { clocksEs } from '../words/clocks-es.ts'
import { english } from './english.ts'
import { fold } from './fold.ts'
import { sayDay, sayMoment } from './say-when.ts'

export interface FileClocks {
  open: readonly CaseClock[]
  over: readonly CaseClock[]
}

const isOpen = ({ result: { state }, endedAt }: CaseClock) =>
  endedAt === undefined && ['running', 'lapsed', 'paused', 'untestable'].includes(state)

/** Every clock that started in the file, worked out now: soonest due first. */
export function clocksOfFile({ door }: WindowVisit, { all }: OpenFile): FileClocks {
  const clocks = all.flatMap(({ state }) => clocksOf(state, { door }, door.law()))
  return { open: clocks.filter(isOpen), over: clocks.filter((clock) => !isOpen(clock)) }
}

export function clockSays(visit: WindowVisit, { result, says }: CaseClock): Part {
  const own = visit.words.lang === 'es' ? clocksEs[result.clock] : undefined
  const text = own ?? says
  return own === undefined ? english(visit, capital(text)) : capital(text)
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

const zoned = (visit: WindowVisit, { subject }: CaseClock, at: string | undefined, on: string | undefined): Part | undefined =>
  on ? sayDay(visit, on) : at ? sayMoment(visit, at, subject.zone) : undefined

export const dueOf = (visit: WindowVisit, clock: CaseClock): Part =>
  zoned(visit, clock, clock.result.dueAt, clock.result.dueOn) ?? visit.words.due.cannotTell

/** One clock: what, by when, under which law, who must do it, and every step of the count. */
export function clockCard(visit: WindowVisit, clock: CaseClock): Html {
  const { due } = visit.words
  const { result, rule } = clock
  const stopped = zoned(visit, clock, result.stoppedAt, result.stoppedOn)
  const started = zoned(visit, clock, result.startedAt, result.startedOn)
  return html`<div class="writ-card"><h3 class="writ-card__title">${clockSays(visit, clock)}</h3>
<p>${clock.endedAt === undefined ? html`<span class="writ-state writ-state--${result.state}">${due.states[result.state] ?? result.state}</span>` : html`<span class="writ-state">${due.ended}</span>`}</p>
<dl class="writ-facts"><dt>${due.by}</dt><dd><strong>${dueOf(visit, clock)}</strong></dd>
${started ? html`<dt>${due.since}</dt><dd>${started}</dd>` : ''}${stopped ? html`<dt>${due.was}</dt><dd>${stopped}</dd>` : ''}
<dt>${due.law}</dt><dd><a href="/law/${encodeURIComponent(rule.id)}">${english(visit, result.cite)}</a>. ${due.severity[result.severity] ?? ''}</dd>
<dt>${due.office}</dt><dd>${english(visit, rule.office)}</dd></dl>
${fold(visit, due.how, html`<div${visit.words.lang === 'en' ? '' : html` lang="en"`}><p>${rule.says}</p><ol class="writ-steps">${result.steps.map((step) => html`<li>${plainStep(step)}</li>`)}</ol></div>`)}</div>`
}
