import type { Account } from '../../../ledger/access/accounts.ts'
import { INVITATION_HOURS } from '../../../ledger/access/invitations.ts'
import type { Passkey } from '../../../ledger/access/passkeys.ts'
import type { Session } from '../../../ledger/access/sessions.ts'
import type { SignInEvent } from '../../../ledger/access/sign-in-events.ts'
import { type Html, html, type Part } from '../../web/html.ts'
import { layout } from '../../web/parts/layout.ts'
import type { View } from '../../web/view.ts'
import { heldText, nameIn } from '../accounts/find-named.ts'
import { clockText } from '../clock-text.ts'
import type { Officer } from '../sign-in-door.ts'
import { stateOf, waysOf } from './accounts-page.ts'
import { actionButton, scrollTable } from './form-parts.ts'

interface OneAccount {
  account: Account
  officers: readonly Officer[]
  sessions: readonly Session[]
  passkeys: readonly Passkey[]
  events: readonly SignInEvent[]
  csrfToken: string
  isOwn: boolean
  /** A link just made: shown this once. */
  link: string | undefined
  now: Temporal.Instant
}

/** One account: who, how, what happened, and what can be done to it. */
export function accountPage(view: View, one: OneAccount): Html {
  const { account, officers, link } = one
  const officer = officers.find(({ officerId }) => officerId === account.officerId)
  return layout(view, {
    title: account.signInName,
    isInEnglish: true,
    isDesk: true,
    crumbs: [
      ['Your standing and sign-ins', '/me'],
      ['Accounts of officers', '/accounts'],
    ],
    body: html`<h1>${account.signInName}</h1>
${link ? newLink(link) : ''}
<dl class="writ-facts">
<dt>Officer</dt><dd>${officer ? `${officer.name}: ${heldText(officer)}` : account.officerId}</dd>
<dt>Comes in by</dt><dd>${waysOf(account)}</dd>
<dt>State</dt><dd>${stateOf(account, one.now)}</dd>
<dt>Opened</dt><dd>${clockText(account.openedAt)} by ${nameIn(officers, account.openedBy)}</dd>
</dl>
${actions(one)}
${tables(one)}`,
  })
}

const newLink = (
  link: string,
): Html => html`<div class="usa-alert usa-alert--warning" role="status"><div class="usa-alert__body"><h2 class="usa-alert__heading">One-time link</h2>
<p class="usa-alert__text">Give it to the officer yourself, face to face or by a way you trust. It works once, for ${INVITATION_HOURS} hours, and is not shown again.</p>
<p class="usa-alert__text"><code>${link}</code></p></div></div>`

function actions({ account, csrfToken, isOwn, now }: OneAccount): Part {
  if (account.closedAt !== null) return ''
  if (isOwn) return html`<p class="writ-note">This is your own account: another account administrator changes it.</p>`
  const path = `/accounts/${account.accountId}`
  const isLocked = stateOf(account, now).startsWith('locked')
  return html`<div class="writ-actions">
${account.isDemonstration ? '' : actionButton(`${path}/link`, csrfToken, 'Make a link for a passkey')}
${isLocked ? actionButton(`${path}/unlock`, csrfToken, 'Unlock') : ''}
${actionButton(`${path}/close`, csrfToken, 'Close the account')}
</div>
<p class="writ-note">Closing it ends its sessions and revokes the keys of programs that act as this officer.</p>`
}

function tables({ account, officers, sessions, passkeys, events, csrfToken, isOwn }: OneAccount): Part {
  const path = `/accounts/${account.accountId}`
  const button = (action: string, label: string, described: string): Part =>
    isOwn ? '' : actionButton(`${path}/${action}`, csrfToken, label, described)
  return [
    scrollTable(
      'Sessions in use',
      ['Began', 'From', 'Last used', 'End it'],
      sessions.map(({ sessionId, beganAt, lastSeenAt, address }) => [
        clockText(beganAt),
        address ?? 'not known',
        clockText(lastSeenAt),
        button(`sessions/${sessionId}/end`, 'End', `End the session begun ${clockText(beganAt)}`),
      ]),
    ),
    scrollTable(
      'Passkeys',
      ['Passkey', 'Added', 'Last used', 'Take it away'],
      passkeys.map(({ passkeyId, label, addedAt, lastUsedAt }) => [
        label,
        clockText(addedAt),
        lastUsedAt ? clockText(lastUsedAt) : 'never',
        button(`passkeys/${passkeyId}/remove`, 'Take away', `Take away the passkey added ${clockText(addedAt)}`),
      ]),
    ),
    scrollTable(
      'What happened at the door',
      ['When', 'What', 'By', 'From'],
      events.map(({ at, says, byOfficerId, address }) => [clockText(at), says, nameIn(officers, byOfficerId), address ?? 'not known']),
    ),
  ]
}
