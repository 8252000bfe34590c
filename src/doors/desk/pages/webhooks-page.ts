import { z } from 'zod'
import { field } from '../../../acts/field.ts'
import { Sentence } from '../../../kernel/sentence.ts'
import type { Subscription } from '../../../ledger/outbox/outbox.ts'
import { newId } from '../../../registrar/new-id.ts'
import { html, type Part } from '../../web/html.ts'
import { scrollTable } from '../../web/parts/answer-table.ts'
import type { DeskVisit } from '../desk-visit.ts'
import { type AnswerFault, type Answers, readAnswers } from '../forms/answers.ts'
import { checkInput } from '../forms/check-input.ts'
import { fieldControl } from '../forms/controls/field-control.ts'
import { faultSummary } from '../forms/fault-summary.ts'
import { formFields } from '../forms/form-fields.ts'
import { readInput } from '../forms/read-input.ts'
import { sayLocal } from '../parts/say-local.ts'
import { type DeskMade, deskPage } from './desk-page.ts'

const schema = z.strictObject({
  name: z
    .string()
    .trim()
    .min(2)
    .max(100)
    .meta(field({ label: 'Whose system it is' })),
  url: z
    .string()
    .trim()
    .min(8)
    .max(500)
    .meta(field({ label: 'Address', hint: 'Where notices are sent, by https' })),
  recipients: z
    .array(z.string().regex(/^(partner|office):[a-z0-9-]{1,60}$/, 'write each as partner:name or office:name'))
    .min(1)
    .max(50)
    .meta(field({ label: 'Notices for', hint: 'As in office:custody or partner:example' })),
  abouts: z
    .array(z.string().max(100))
    .max(50)
    .optional()
    .meta(field({ label: 'Only about', hint: 'As in transfer-planned. Leave empty for all' })),
})
const fields = formFields(schema)
const offers = { officers: [], places: [], subjects: [], languages: [], zones: [] }

interface Shown {
  answers?: Answers
  faults?: readonly AnswerFault[]
  /** Shown once, right after it was made. */
  secret?: string
  said?: string
}

/** Systems of partners that are told of notices, and a form to connect another. */
export async function webhooksPage(visit: DeskVisit, shown: Shown = {}): Promise<DeskMade> {
  const { answers = {}, faults = [] } = shown
  const subscriptions = await visit.door.outbox.subscriptions()
  return deskPage(visit, {
    title: faults.length > 0 ? 'Error: Systems that are told' : 'Systems that are told',
    ...(faults.length > 0 ? { status: 422 } : {}),
    body: html`${faultSummary(faults)}<h1>Systems that are told</h1><p class="usa-intro">Systems of partners to which notices are sent, signed. A notice holds nothing personal: it says that there is something to read, and where.</p>
${shown.said ? html`<p class="writ-note" role="status">${shown.said}</p>` : ''}
${shown.secret ? html`<div class="usa-alert usa-alert--warning"><div class="usa-alert__body"><h2 class="usa-alert__heading">The secret deliveries are signed with</h2><p class="usa-alert__text"><code>${shown.secret}</code></p><p class="usa-alert__text">Hand it to the partner now. It is never shown again.</p></div></div>` : ''}
${subscriptions.length === 0 ? html`<p class="writ-note">None is connected.</p>` : table(visit, subscriptions)}
<h2>Connect another</h2><form method="post" action="/desk/webhooks" class="writ-form" novalidate><input type="hidden" name="csrf" value="${visit.csrf}">
${fields.map((one) => fieldControl(one, one.key, { answers, faults, offers }))}
<div class="writ-buttons"><button class="usa-button" type="submit">Connect</button></div></form>
<p class="writ-actions"><a href="/desk/deliveries">How deliveries went</a></p>`,
  })
}

const table = (visit: DeskVisit, subscriptions: readonly Subscription[]): Part =>
  scrollTable(
    'Systems connected',
    html`<thead><tr><th scope="col">System</th><th scope="col">Address</th><th scope="col">Notices for</th><th scope="col">Since (UTC)</th><th scope="col">End</th></tr></thead><tbody>${subscriptions.map(
      (
        one,
      ) => html`<tr><th scope="row">${one.name}</th><td class="writ-long">${one.url}</td><td class="writ-text">${one.recipients.join(', ')}${one.abouts.length > 0 ? ` about ${one.abouts.join(', ')}` : ''}</td><td>${sayLocal(one.begunAt, visit.zone)}</td>
<td>${one.endedAt ? html`ended ${sayLocal(one.endedAt, visit.zone)}` : html`<form method="post" action="/desk/webhooks/end" class="writ-button-form"><input type="hidden" name="csrf" value="${visit.csrf}"><input type="hidden" name="subscription" value="${one.subscriptionId}"><button class="usa-button usa-button--outline" type="submit">End<span class="usa-sr-only"> ${one.name}</span></button></form>`}</td></tr>`,
    )}</tbody>`,
    true,
  )

/** Connects a system; the secret is on the page that answers, and nowhere else. */
export async function connectSystem(visit: DeskVisit, sent: FormData): Promise<DeskMade> {
  const answers = readAnswers(sent)
  const { input, faults: unread } = readInput(fields, answers)
  const faults = [...unread, ...checkInput(fields, input)]
  const read = schema.safeParse(input)
  if (faults.length > 0 || !read.success) return webhooksPage(visit, { answers, faults })
  const { name, url, recipients, abouts = [] } = read.data
  try {
    const { secret } = await visit.door.subscribe({ subscriptionId: newId(), name, url, recipients, abouts }, visit.officerId)
    return await webhooksPage(visit, { secret, said: `${name} is connected.` })
  } catch (fault) {
    if (fault instanceof Sentence) return webhooksPage(visit, { answers, faults: [{ at: 'url', message: fault.message }] })
    throw fault
  }
}
