import { type Html, html } from '../../web/html.ts'
import { layout } from '../../web/parts/layout.ts'
import type { View } from '../../web/view.ts'
import { scriptPath } from '../passkeys/serve-script.ts'
import { passkeyForm } from './passkey-form.ts'

interface Registering {
  name: string
  signInName: string
  path: string
  passkeyCount: number
}

/** The page of a one-time link. */
export function registerPage(view: View, { name, signInName, path, passkeyCount }: Registering): Html {
  return layout(view, {
    title: 'Register a passkey',
    isInEnglish: true,
    isDesk: true,
    script: scriptPath,
    body: html`<h1>Register a passkey</h1>
<p class="usa-intro">For ${name}, who will sign in as “${signInName}”. ${passkeyCount > 0 ? html`The account has ${passkeyCount} already; this adds another.` : ''}</p>
<p>A passkey is kept by your device, which asks you to unlock it each time. There is no password to remember or to lose.
If this is not your name, close the page and tell an account administrator.</p>
${passkeyForm({ use: 'register', begin: `${path}/options`, finish: path, button: 'Register a passkey' })}`,
  })
}
