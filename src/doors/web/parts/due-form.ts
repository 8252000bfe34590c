import { dueFrom } from '../../../clockwork/due-from.ts'
import type { Rule } from '../../../clockwork/nodes.ts'
import { Sentence } from '../../../kernel/sentence.ts'
import { federalBusinessDays } from '../../../law/calendars/federal-holidays.ts'
import { type Html, html } from '../html.ts'
import type { View } from '../view.ts'
import { clockResult, stepList } from './clock-result.ts'
import { inEnglish } from './layout.ts'

/** "Compute a due date": a form, and its result where the address holds one. */
export function dueForm(view: View, rule: Rule): { html: Html | ''; isFaulty: boolean } {
  const { law } = view.words
  if (rule.clocks.length === 0) return { html: '', isFaulty: false }
  const from = (view.query.from ?? '').trim()
  const zone = (view.query.zone ?? '').trim()
  const computed = from === '' ? { results: [], fault: undefined } : compute(rule, from, zone)
  const { fault } = computed
  return {
    isFaulty: fault !== undefined,
    html: html`<section aria-labelledby="due"><h2 id="due">${law.due}</h2><p>${law.dueSays}</p>
<form method="get" action="${view.path}#due" class="writ-filters" aria-labelledby="due">
${view.isEnglish ? '' : html`<input type="hidden" name="lang" value="${view.words.lang}">`}
<div class="writ-filters__fields">
<div class="usa-form-group${fault ? ' usa-form-group--error' : ''}"><label class="usa-label" for="filter-from">${law.dueFrom}</label><span class="usa-hint" id="hint-from">${law.dueFromHint}</span>
${fault ? html`<span class="usa-error-message" id="fault-from" role="alert">${inEnglish(view, fault)}</span>` : ''}
<input class="usa-input${fault ? ' usa-input--error' : ''}" id="filter-from" name="from" type="text" required autocomplete="off" aria-describedby="hint-from${fault ? ' fault-from' : ''}" value="${from}"></div>
<div class="usa-form-group"><label class="usa-label" for="filter-zone">${law.dueZone}</label><span class="usa-hint" id="hint-zone">${law.dueZoneHint}</span>
<input class="usa-input" id="filter-zone" name="zone" type="text" autocomplete="off" aria-describedby="hint-zone" value="${zone}"></div>
</div>
<div class="writ-filters__buttons"><button class="usa-button" type="submit">${law.dueButton}</button></div>
</form>
${computed.results.map(({ clock, says, result, fault }) => html`<div class="writ-card"><h3>${law.dueResult}: ${inEnglish(view, says)}</h3>${rule.clocks.length > 1 ? html`<p><code>${clock}</code></p>` : ''}${result ? html`${clockResult(view, result)}<h4>${law.steps}</h4>${stepList(view, result)}` : html`<p>${inEnglish(view, fault ?? '')}</p>`}</div>`)}
</section>`,
  }
}

function compute(rule: Rule, from: string, zone: string) {
  const results = rule.clocks.map((clock) => {
    try {
      return {
        clock: clock.id,
        says: clock.says,
        result: dueFrom(rule, clock, from, zone === '' ? undefined : zone, federalBusinessDays),
        fault: undefined,
      }
    } catch (fault) {
      if (fault instanceof Sentence) return { clock: clock.id, says: clock.says, result: undefined, fault: fault.message }
      throw fault
    }
  })
  const [first] = results
  // Where no clock of the rule can take the moment, the fault is the form's; where some can, it stands beside the one that cannot.
  return results.every((one) => one.fault !== undefined) ? { results: [], fault: first?.fault } : { results, fault: undefined }
}
