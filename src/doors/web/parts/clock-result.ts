import type { ClockResult } from '../../../clockwork/result.ts'
import { type Html, html, type Part } from '../html.ts'
import type { View } from '../view.ts'
import { stateTag } from './tags.ts'

/** The steps of a computation as a list a lawyer can follow. */
export const stepList = (view: View, result: ClockResult): Html =>
  html`<ol class="writ-steps"${view.isEnglish ? '' : html` lang="en"`}>${result.steps.map((step) => html`<li>${step}</li>`)}</ol>`

/** A computed clock: state, start, due, end, hours over, the days left out. */
export function clockResult(view: View, result: ClockResult): Html {
  const { law } = view.words
  const line = (name: string, value: Part | undefined): Part => (value === undefined ? '' : html`<dt>${name}</dt><dd>${value}</dd>`)
  return html`<dl class="writ-facts">
<dt>${law.status}</dt><dd>${stateTag(view, result.state)}</dd>
${line(law.starts, result.startedAt ?? result.startedOn)}
${line(law.dueResult, result.dueAt ?? result.dueOn)}
${line('Arguable', result.arguableOn)}
${line(law.stops, result.stoppedAt ?? result.stoppedOn)}
${line('Hours over', result.hoursOver === undefined ? undefined : view.words.number(result.hoursOver))}
${line(law.skipped, result.skipped.length === 0 ? undefined : result.skipped.map((skip) => `${skip.day} ${skip.why}`).join('; '))}
</dl>`
}
