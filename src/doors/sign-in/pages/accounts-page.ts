import type { Account } from '../../../ledger/access/accounts.ts'
import { type Html, html, type Part } from '../../web/html.ts'
import { layout } from '../../web/parts/layout.ts'
import { errorSummary } from '../../web/parts/problem.ts'
import type { View } from '../../web/view.ts'
import { heldText, nameIn } from '../accounts/find-named.ts'
import { clockText } from '../clock-text.ts'
import type { Officer } from '../sign-in-door.ts'
import { type Sent, scrollTable, textField, tokenField } from './form-parts.ts'

interface Accounts {
  accounts: readonly Account[]
  officers: readonly Officer[]
  csrfToken: string
  sent: Sent
  hasProvider: boolean
  now: Temporal.Instant
}

/** Accounts of officers, and opening one. */
export function accountsPage(view: View, { accounts, officers, csrfToken, sent, hasProvider, now }: Accounts): Html {
  const isOpen = (officerId: string) => accounts.some((account) => account.officerId === officerId && account.closedAt === null)
  const without = officers.filter(({ officerId }) => !isOpen(officerId))
  return layout(view, {
    title: 'Accounts of officers',
    isInEnglish: true,
    isDesk: true,
    crumbs: [['Your standing and sign-ins', '/me']],
    body: html`${sent.faults.length > 0 ? errorSummary(view, sent.faults, true) : ''}
<h1>Accounts of officers</h1>
<p class="usa-intro">An account lets an officer in. What they may do is on record as their appointments, and no account changes it.</p>
${scrollTable(
  'Accounts',
  ['Sign-in name', 'Officer', 'Positions today', 'Comes in by', 'State'],
  accounts.map((account) => [
    html`<a href="/accounts/${account.accountId}">${account.signInName}</a>`,
    nameIn(officers, account.officerId),
    held(officers, account.officerId),
    waysOf(account),
    stateOf(account, now),
  ]),
)}
<h2>Open an account</h2>
<form method="post" action="/accounts" class="writ-filters">
${tokenField(csrfToken)}
${textField({ name: 'officerId', label: 'Officer', hint: 'Officers on record without an open account', choices: without.map((officer) => [officer.officerId, `${officer.name}, ${heldText(officer)}`]) }, sent)}
${textField({ name: 'signInName', label: 'Sign-in name', hint: 'For example first.last. Their passkey shows it' }, sent)}
${hasProvider ? textField({ name: 'subject', label: 'Id at the identity provider', hint: 'The unchanging id (sub), not the mail address. Empty where they sign in by passkey' }, sent) : html`<input type="hidden" name="subject" value="">`}
<button class="usa-button" type="submit">Open the account</button>
</form>`,
  })
}

const held = (officers: readonly Officer[], officerId: string): Part => {
  const officer = officers.find((known) => known.officerId === officerId)
  return officer ? heldText(officer) : ''
}

export function waysOf({ oidcSubject, passkeyCount, isDemonstration }: Account): string {
  const ways = [
    ...(isDemonstration ? ['demonstration'] : []),
    ...(oidcSubject ? ['identity provider'] : []),
    ...(passkeyCount > 0 ? [`${passkeyCount} passkey${passkeyCount > 1 ? 's' : ''}`] : []),
  ]
  return ways.length > 0 ? ways.join(', ') : 'nothing yet: make a link'
}

export function stateOf({ closedAt, lockedUntilAt }: Account, now: Temporal.Instant): string {
  if (closedAt) return `closed ${clockText(closedAt)}`
  if (lockedUntilAt && Temporal.Instant.compare(Temporal.Instant.from(lockedUntilAt), now) > 0)
    return `locked until ${clockText(lockedUntilAt)}`
  return 'open'
}
