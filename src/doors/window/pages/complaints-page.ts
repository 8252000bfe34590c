import type { Facts } from '../../../kernel/case-state.ts'
import { subjectsOf } from '../../../kernel/subjects-of.ts'
import { newId } from '../../../registrar/new-id.ts'
import { html, type Part } from '../../web/html.ts'
import type { OpenFile } from '../open-file.ts'
import { sayMoment } from '../parts/say-when.ts'
import { choiceBox, faultList, nothingSent, type Sent, textArea, windowForm } from '../parts/window-form.ts'
import type { WindowPage } from '../window-frame.ts'
import type { WindowVisit } from '../window-visit.ts'

const zone = 'America/New_York'

/** Complaints sent and answered, a form to send one, and whom else to write to. */
export async function complaintsPage(visit: WindowVisit, file: OpenFile, sent: Sent = nothingSent, said?: string): Promise<WindowPage> {
  const { complaints, form } = visit.words
  const made = subjectsOf(file.person.state, 'complaint').toReversed()
  return {
    title: complaints.title,
    ...(sent.faults.length > 0 ? { status: 422 } : {}),
    body: html`<h1>${complaints.title}</h1>${said ? html`<p class="writ-note" role="status"><strong>${said}</strong></p>` : ''}${faultList(visit, sent)}
<p>${complaints.says}</p>
${windowForm(
  visit,
  '/my-file/complaints',
  newId(),
  [
    choiceBox('about', complaints.about, [['', form.choose], ...Object.entries(complaints.abouts)], sent),
    textArea('complaint', complaints.what, sent),
  ],
  complaints.send,
)}
<h2>${complaints.made}</h2>${made.length === 0 ? html`<p class="writ-note">${complaints.none}</p>` : made.map(({ id, facts }) => one(visit, file, id, facts))}
<h2>${complaints.elsewhere}</h2><ul class="usa-list">${complaints.others.map(([who = '', what = '']) => html`<li><strong>${who}</strong>, ${what}</li>`)}</ul>`,
  }
}

function one(visit: WindowVisit, { person }: OpenFile, id: string, facts: Facts): Part {
  const { complaints } = visit.words
  const entries = person.entries.filter(({ entry }) => entry.outcome === 'recorded')
  const text = entries.find(({ entry }) => `complaint:${entry.entryId}` === id)?.input.complaint
  const answer = entries.findLast(({ input }) => input.subjectId === id)?.input.answer
  const kept = (value: unknown) => html`<span class="writ-text-kept">${String(value ?? '')}</span>`
  return html`<div class="writ-card"><dl class="writ-facts"><dt>${complaints.sentOn}</dt><dd>${sayMoment(visit, String(facts.complaintSentAt), zone)}</dd>
<dt>${complaints.about}</dt><dd>${complaints.abouts[String(facts.complaintAbout)] ?? String(facts.complaintAbout)}</dd>
<dt>${complaints.what}</dt><dd>${kept(text)}</dd>
<dt>${complaints.answer}</dt><dd>${facts.complaintAnsweredAt === null ? complaints.waiting : html`<strong>${complaints.outcomes[String(facts.complaintOutcome)] ?? String(facts.complaintOutcome)}</strong>, ${sayMoment(visit, String(facts.complaintAnsweredAt), zone)}. ${kept(answer)}`}</dd></dl></div>`
}
