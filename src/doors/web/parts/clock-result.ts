import type { ClockResult } from '../../../clockwork/result.ts'
import { localText } from '../../../kernel/local-text.ts'
import { plainStep } from '../../../law/plain-step.ts'
import { type Html, html, type Part } from '../html.ts'
import type { View } from '../view.ts'
import { sayDay, sayMoment } from './format.ts'
import { inEnglish } from './layout.ts'
import { stateTag } from './tags.ts'

/** The steps of a computation as a list a lawyer can follow. */
export const stepList = (view: View, result: ClockResult): Html =>
  html`<ol class="writ-steps"${view.isEnglish ? '' : html` lang="en"`}>${result.steps.map((step) => html`<li>${plainStep(step)}</li>`)}</ol>`

/** A computed clock: state, start, due, end, hours over, the days left out. With a zone moments are those of its clocks, else of UTC. */
export function clockResult(view: View, result: ClockResult, has: { state: boolean; zone?: string } = { state: true }): Html {
  const { law } = view.words
  const moment = (at: string): Part => (has.zone === undefined ? html`${sayMoment(at)} UTC` : (localText(at, has.zone) ?? at))
  const when = (at: string | undefined, on: string | undefined): Part | undefined => (at ? moment(at) : on && sayDay(on))
  const line = (name: string, value: Part | undefined): Part => (value === undefined ? '' : html`<dt>${name}</dt><dd>${value}</dd>`)
  return html`<dl class="writ-facts">
${line(law.status, has.state ? stateTag(view, result.state) : undefined)}
${line(law.started, when(result.startedAt, result.startedOn))}
${line(law.dueResult, when(result.dueAt, result.dueOn))}
${line(law.arguable, result.arguableOn)}
${line(law.stopped, when(result.stoppedAt, result.stoppedOn))}
${line(law.hoursOver, result.hoursOver === undefined ? undefined : view.words.number(result.hoursOver))}
${line(law.skipped, result.skipped.length === 0 ? undefined : inEnglish(view, result.skipped.map((skip) => `${skip.day} ${skip.why}`).join('; ')))}
</dl>`
}
