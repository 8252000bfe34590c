import type { EndedBecause } from '../../../ledger/access/sessions.ts'
import { IDLE_MINUTES, SESSION_HOURS } from '../../../ledger/access/sessions.ts'
import { type Html, html, type Part } from '../../web/html.ts'
import { layout } from '../../web/parts/layout.ts'
import type { View } from '../../web/view.ts'
import { scriptPath } from '../passkeys/serve-script.ts'
import { passkeyForm } from './passkey-form.ts'

interface SigningIn {
  next: string | undefined
  because: string | undefined
  isRegistered: boolean
  hasProvider: boolean
  hasPasskeys: boolean
  isOpenToTry: boolean
}

const becauseSays: Readonly<Record<EndedBecause, string>> = {
  'signed-out': 'You signed out. Nothing of the record is shown until you sign in again.',
  idle: `You were signed out after ${IDLE_MINUTES} minutes without use. What you had not sent was not recorded.`,
  'too-long': `You were signed out because ${SESSION_HOURS} hours had passed. What you had not sent was not recorded.`,
  'account-closed': 'Your account was closed. An account administrator can tell you why.',
  'ended-by-administrator': 'An account administrator ended your session. Ask them why before you sign in again.',
  'signed-in-again': 'You signed in again in this browser, which ended the session before it.',
  'passkey-copied':
    'A passkey of your account was used in two places, and was taken away. Ask an account administrator for a link to register another.',
}

/** Every way in there is, and why one is here. */
export function signInPage(view: View, asked: SigningIn): Html {
  const { next, because, isRegistered, hasProvider, hasPasskeys, isOpenToTry } = asked
  const search = next ? `?${new URLSearchParams({ next })}` : ''
  const says = isRegistered ? 'Your passkey is registered. Sign in with it.' : becauseSays[because as EndedBecause]
  return layout(view, {
    title: 'Sign in',
    isInEnglish: true,
    isDesk: true,
    ...(hasPasskeys ? { script: scriptPath } : {}),
    body: html`<h1>Sign in</h1>
${says ? notice(says, isRegistered) : ''}
<p class="usa-intro">For officers with an account. Every sign-in is written down, and so is everything you open or record.</p>
${isOpenToTry ? demonstration(search) : ''}
${hasProvider ? provider(search) : ''}
${hasPasskeys ? passkey(next) : html`<p class="writ-note">Passkeys need a name instead of a number: open this page at localhost.</p>`}
<h2>No account?</h2>
<p>An account administrator of your office opens one, once your appointment is on record. What is public here needs no account.</p>
<p>Is there a file about you, or about somebody you are counsel for? <a href="/my-file/sign-in?lang=en">See your own file</a>. <span lang="es"><a href="/my-file/sign-in?lang=es" hreflang="es">Ver su expediente</a>.</span></p>`,
  })
}

const notice = (says: string, isGood: boolean): Html =>
  html`<div class="usa-alert usa-alert--${isGood ? 'success' : 'info'} usa-alert--slim" role="status"><div class="usa-alert__body"><p class="usa-alert__text">${says}</p></div></div>`

const demonstration = (search: string): Part => html`<h2>Demonstration</h2>
<p>This record is invented, and so are its officers. Enter as one of them, without any proof, to try it.</p>
<p><a class="usa-button" href="/demonstration${search}">Choose an invented officer</a></p>`

const provider = (search: string): Part => html`<h2>By your agency</h2>
<p>You go to your identity provider, prove who you are there, and come back.</p>
<p><a class="usa-button" href="/sign-in/provider${search}">Sign in by your identity provider</a></p>`

const passkey = (next: string | undefined): Part => html`<h2>With a passkey</h2>
<p>Your device shows the account it holds for this site, and asks you to unlock it.</p>
${passkeyForm({ use: 'sign-in', begin: '/sign-in/passkey/options', finish: '/sign-in/passkey', button: 'Sign in with a passkey', next })}`
