import type { Account } from '../../../ledger/access/accounts.ts'
import type { Denial } from '../../../ledger/access/denials.ts'
import type { SignInEvent } from '../../../ledger/access/sign-in-events.ts'
import { type Html, html } from '../../web/html.ts'
import { layout } from '../../web/parts/layout.ts'
import type { View } from '../../web/view.ts'
import { nameIn } from '../accounts/find-named.ts'
import { clockText } from '../clock-text.ts'
import type { Officer } from '../sign-in-door.ts'
import { scrollTable } from './form-parts.ts'

interface DoorLog {
  events: readonly SignInEvent[]
  denials: readonly Denial[]
  accounts: readonly Account[]
  officers: readonly Officer[]
  /** Where the next page begins. */
  next: number | undefined
}

/** The log of the door: kept for ever, changed by nobody. */
export function doorLogPage(view: View, { events, denials, accounts, officers, next }: DoorLog): Html {
  const nameOf = (accountId: string | null) => accounts.find((account) => account.accountId === accountId)?.signInName ?? 'nobody’s'
  return layout(view, {
    title: 'What happened at the door',
    isInEnglish: true,
    isDesk: true,
    crumbs: [['Your standing and sign-ins', '/me']],
    body: html`<h1>What happened at the door</h1>
<p class="usa-intro">Sign-ins, failures, locks, links and keys, newest first. What was typed is not kept. Nobody can change or remove a line.</p>
${scrollTable(
  'Sign-ins and accounts',
  ['When', 'Account', 'What', 'By', 'From'],
  events.map(({ at, accountId, says, byOfficerId, address }) => [
    clockText(at),
    nameOf(accountId),
    says,
    nameIn(officers, byOfficerId),
    address ?? 'not known',
  ]),
)}
${next ? html`<p><a href="/door?before=${next}">Earlier</a></p>` : ''}
<h2>Refused to who was in</h2>
${scrollTable(
  'The last fifty refusals',
  ['When', 'Officer', 'What', 'Why'],
  denials.map(({ at, officerId, about, says }) => [clockText(at), nameIn(officers, officerId), about, says]),
)}`,
  })
}
