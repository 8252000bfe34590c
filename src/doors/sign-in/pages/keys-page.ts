import type { ApiKey } from '../../../ledger/access/api-keys.ts'
import { type Html, html, type Part } from '../../web/html.ts'
import { layout } from '../../web/parts/layout.ts'
import { errorSummary } from '../../web/parts/problem.ts'
import type { View } from '../../web/view.ts'
import { heldText, nameIn } from '../accounts/find-named.ts'
import { clockText } from '../clock-text.ts'
import { keyReads } from '../key-reads.ts'
import type { Officer } from '../sign-in-door.ts'
import { actionButton, type Sent, scrollTable, textField, tokenField } from './form-parts.ts'

interface Keys {
  keys: readonly ApiKey[]
  officers: readonly Officer[]
  csrfToken: string
  sent: Sent
  /** A key just made: shown this once. */
  made: string | undefined
  now: Temporal.Instant
}

const readLabels: Readonly<Record<(typeof keyReads)[number], string>> = {
  cases: 'Cases',
  documents: 'Documents of cases',
  search: 'Search for people',
  board: 'The clock board',
  readings: 'Who read a case',
}

/** Keys of programs. */
export function keysPage(view: View, { keys, officers, csrfToken, sent, made, now }: Keys): Html {
  return layout(view, {
    title: 'Keys of programs',
    isInEnglish: true,
    isDesk: true,
    crumbs: [['Your standing and sign-ins', '/me']],
    body: html`${sent.faults.length > 0 ? errorSummary(view, sent.faults, true) : ''}
<h1>Keys of programs</h1>
${made ? newKey(made) : ''}
<p class="usa-intro">A key acts as one officer, in the acts and readings it names and no other, and never in more than that officer may do.</p>
${scrollTable(
  'Keys',
  ['For', 'Acts as', 'May', 'Made', 'Last used', 'State', 'Revoke'],
  keys.map((key) => [
    key.label,
    nameIn(officers, key.officerId),
    [...key.acts, ...key.reads.map((read) => `read ${read}`)].join(', '),
    `${clockText(key.madeAt)} by ${nameIn(officers, key.madeBy)}`,
    key.lastUsedAt ? clockText(key.lastUsedAt) : 'never',
    stateOf(key, now),
    key.revokedAt === null ? actionButton(`/keys/${key.keyId}/revoke`, csrfToken, 'Revoke', `Revoke the key for ${key.label}`) : '',
  ]),
)}
<h2>Make a key</h2>
<form method="post" action="/keys" class="writ-filters">
${tokenField(csrfToken)}
${textField({ name: 'officerId', label: 'Acts as', hint: 'The officer whose powers it has, within what it names, and with whose account it ends', choices: officers.map((officer) => [officer.officerId, `${officer.name}, ${heldText(officer)}`]) }, sent)}
${textField({ name: 'label', label: 'What it is for', hint: 'For example: jail management system, book-ins' }, sent)}
${textField({ name: 'acts', label: 'Acts it may do', hint: 'Names of acts with a space between, as in BookIn BookOut' }, sent)}
${readsField(sent)}
${textField({ name: 'lastOn', label: 'Last day it works', hint: 'Year-month-day, within a year. It ends at midnight UTC' }, sent)}
<button class="usa-button" type="submit">Make the key</button>
</form>`,
  })
}

const newKey = (
  key: string,
): Html => html`<div class="usa-alert usa-alert--warning" role="status"><div class="usa-alert__body"><h2 class="usa-alert__heading">The key</h2>
<p class="usa-alert__text">Copy it now to where the program reads it. It is not kept here and is not shown again.</p>
<p class="usa-alert__text"><code>${key}</code></p></div></div>`

function readsField({ values, faults }: Sent): Part {
  const fault = faults.find(({ field }) => field === 'reads')
  const chosen = (values.reads ?? '').split('\n')
  return html`<fieldset class="usa-fieldset usa-form-group" id="filter-reads"><legend class="usa-legend">What it may read</legend>
${fault ? html`<span class="usa-error-message">${fault.message}</span>` : ''}
${keyReads.map((read) => html`<div class="usa-checkbox"><input class="usa-checkbox__input" type="checkbox" id="read-${read}" name="reads" value="${read}"${chosen.includes(read) ? ' checked' : ''}><label class="usa-checkbox__label" for="read-${read}">${readLabels[read]}</label></div>`)}
</fieldset>`
}

function stateOf({ revokedAt, expiresAt }: ApiKey, now: Temporal.Instant): string {
  if (revokedAt) return `revoked ${clockText(revokedAt)}`
  return Temporal.Instant.compare(Temporal.Instant.from(expiresAt), now) <= 0
    ? `ended ${clockText(expiresAt)}`
    : `until ${clockText(expiresAt)}`
}
