import type { Assessment, Duty } from '../../../acts/assessment.ts'
import { html, type Part } from '../../web/html.ts'
import { scrollTable } from '../../web/parts/answer-table.ts'
import type { View } from '../../web/view.ts'
import { capital } from '../forms/say-name.ts'
import { findingList } from './finding-list.ts'
import { questionWords } from './question-words.ts'
import { sayLocal } from './say-local.ts'
import { sayTo } from './say-to.ts'

interface Says {
  zone: string
  isRule: (id: string) => boolean
  /** An officer's or office's name, where one is known. */
  nameOf: (id: string) => string | undefined
}

/** An assessment whole: the six questions with what was found, the clocks as they would stand, the documents, and who would be told. */
export function assessmentPart(view: View, assessment: Assessment, says: Says, level: 'h2' | 'h3' = 'h2'): Part {
  const head = (text: string) => (level === 'h2' ? html`<h2>${text}</h2>` : html`<h3>${text}</h3>`)
  return html`${head('The six questions')}
<dl class="writ-questions">${questionWords.map(([question, words]) => html`<dt>${words}</dt><dd>${answerOf(view, assessment, question, says)}</dd>`)}</dl>
${head('Clocks')}${dutyTable(view, assessment.duties, says)}
${head('Documents')}${assessment.documents.length === 0 ? html`<p>None.</p>` : html`<ul class="usa-list">${assessment.documents.map(({ form, title }) => html`<li>${form}: ${title}</li>`)}</ul>`}
${head('Who is told')}${assessment.notices.length === 0 ? html`<p>Nobody.</p>` : html`<ul class="usa-list">${assessment.notices.map((notice) => html`<li>${sayTo(notice.to, says.nameOf)}: ${notice.says}</li>`)}</ul>`}`
}

function answerOf(view: View, assessment: Assessment, question: Assessment['findings'][number]['question'], says: Says): Part {
  const findings = assessment.findings.filter((finding) => finding.question === question)
  const law = question === 'law' ? authorityList(assessment) : ''
  if (findings.length === 0) return html`${law}<p class="writ-answer-well">Nothing found against it.</p>`
  return html`${law}${findingList(view, findings, says)}`
}

const authorityList = ({ authorities }: Assessment): Part =>
  html`<ul class="writ-sources">${authorities.map(({ cite, versionFrom }) => html`<li>${cite}${versionFrom ? html` <span class="writ-small">(as in force from ${versionFrom})</span>` : ''}</li>`)}</ul>`

/** Clocks that nothing has to be done for. */
const overStates: readonly string[] = [
  ...['met', 'late', 'suspended', 'not-started', 'ended-by-death'],
  ...['right-of-person', 'choice-of-agency'],
]

/** A clock that something has to be done for. */
export const isOpenDuty = ({ state }: Duty): boolean => !overStates.includes(state)

/** An assessment tells of the clocks an act touches: others of the case may run, and it says so rather than that none does. */
const noneMoved = 'This act starts, stops and moves no clock. Any that ran before runs on: they stand on the page of the case.'

/** Clocks with their due moments and how they stand; the words for there being none. */
export function dutyTable(view: View, duties: readonly Duty[], says: Pick<Says, 'zone' | 'isRule'>, none = noneMoved): Part {
  if (duties.length === 0) return html`<p>${none}</p>`
  return scrollTable(
    'Clocks as they would stand',
    html`<thead><tr><th scope="col">What has to be done</th><th scope="col">Due</th><th scope="col">State</th><th scope="col">Rule</th></tr></thead>
<tbody>${duties.map(
      (
        duty,
      ) => html`<tr><th scope="row" class="writ-name">${capital(duty.says)}</th><td>${duty.dueOn ?? (duty.dueAt ? sayLocal(duty.dueAt, says.zone) : 'cannot be told')}</td>
<td>${duty.state}</td><td>${says.isRule(duty.rule) ? html`<a href="${view.to(`/law/${encodeURIComponent(duty.rule)}`)}">${duty.cite}</a>` : duty.cite}</td></tr>`,
    )}</tbody>`,
    true,
  )
}
