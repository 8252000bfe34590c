import { localText } from '../../../kernel/local-text.ts'
import { positionTitle } from '../../../law/officers/positions.ts'
import type { Denial } from '../../../ledger/access/denials.ts'
import type { Passkey } from '../../../ledger/access/passkeys.ts'
import type { Session } from '../../../ledger/access/sessions.ts'
import type { SignInEvent } from '../../../ledger/access/sign-in-events.ts'
import { type Html, html, type Part } from '../../web/html.ts'
import { layout } from '../../web/parts/layout.ts'
import type { View } from '../../web/view.ts'
import { clockText } from '../clock-text.ts'
import type { SignedIn } from '../signed-in.ts'
import { actionButton, scrollTable } from './form-parts.ts'

interface Own {
  signedIn: SignedIn
  sessions: readonly Session[]
  passkeys: readonly Passkey[]
  events: readonly SignInEvent[]
  denials: readonly Denial[]
}

/** Everything the record and the door hold of the officer who asks. */
export function ownPage(view: View, { signedIn, sessions, passkeys, events, denials }: Own): Html {
  const { csrfToken } = signedIn
  return layout(view, {
    title: 'Your standing and sign-ins',
    isInEnglish: true,
    isDesk: true,
    body: html`<h1>${signedIn.name}</h1>
<p class="usa-intro">What you may do today, as the record has it, and how you come in.</p>
${ways(signedIn.positions)}
<h2>What you may do</h2>
${standing(signedIn)}
<h2>How you come in</h2>
${scrollTable(
  'Sessions in use',
  ['Began', 'From', 'Last used', 'End it'],
  sessions.map((session) => [
    clockText(session.beganAt),
    session.address ?? 'not known',
    session.sessionId === signedIn.sessionId ? 'this one' : clockText(session.lastSeenAt),
    actionButton(`/me/sessions/${session.sessionId}/end`, csrfToken, 'End', `End the session begun ${clockText(session.beganAt)}`),
  ]),
)}
${scrollTable(
  'Passkeys',
  ['Passkey', 'Added', 'Last used', 'Take it away'],
  passkeys.map((passkey) => [
    passkey.label,
    clockText(passkey.addedAt),
    passkey.lastUsedAt ? clockText(passkey.lastUsedAt) : 'never',
    actionButton(
      `/me/passkeys/${passkey.passkeyId}/remove`,
      csrfToken,
      'Take away',
      `Take away the passkey added ${clockText(passkey.addedAt)}`,
    ),
  ]),
)}
<h2>What happened at the door</h2>
${scrollTable(
  'Your last sign-ins',
  ['When', 'What', 'From'],
  events.map(({ at, says, address }) => [clockText(at), says, address ?? 'not known']),
)}
${scrollTable(
  'What you asked for and were refused',
  ['When', 'What', 'Why'],
  denials.map(({ at, about, says }) => [clockText(at), about, says]),
)}`,
  })
}

/** Pages that some positions open. */
function ways(positions: readonly string[]): Part {
  const isAdministrator = positions.includes('account-administrator')
  if (!isAdministrator && !positions.includes('inspector')) return ''
  const own = isAdministrator ? html`<a href="/accounts">Accounts of officers</a> <a href="/keys">Keys of programs</a> ` : ''
  return html`<p class="writ-actions">${own}<a href="/door">What happened at the door</a></p>`
}

function standing({ standing, zone }: SignedIn): Part {
  const local = (instant: string) => localText(instant, zone) ?? instant
  return [
    scrollTable(
      'Positions',
      ['Position', 'Office', 'Since'],
      standing.positions.map(({ position, office, since }) => [positionTitle(position), office, local(since)]),
    ),
    scrollTable(
      'Credentials',
      ['Credential', 'Issued', 'Ends', 'In force'],
      standing.credentials.map(({ credential, issuedAt, expiresAt, revokedAt, inForce }) => [
        credential.replaceAll('-', ' '),
        local(issuedAt),
        local(revokedAt ?? expiresAt ?? ''),
        inForce ? 'yes' : revokedAt ? 'no: revoked' : 'no',
      ]),
    ),
    scrollTable(
      'Powers lent to you',
      ['Positions', 'Under', 'Until'],
      standing.delegations.map(({ positions, cite, until }) => [
        positions.map(positionTitle).join(', '),
        cite,
        until ? local(until) : 'no end is set',
      ]),
    ),
    html`<p>You may read entries restricted for: ${standing.clearances.length > 0 ? standing.clearances.join(', ') : 'nothing'}.</p>`,
  ]
}
