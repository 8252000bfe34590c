import { type Html, html } from '../../web/html.ts'

interface PasskeyForm {
  use: 'register' | 'sign-in'
  begin: string
  finish: string
  button: string
  next?: string | undefined
}

/** The one thing on this site that needs a script: browsers give passkeys to scripts alone. */
export const passkeyForm = ({
  use,
  begin,
  finish,
  button,
  next,
}: PasskeyForm): Html => html`<form class="usa-form writ-sign-in" method="post"
action="${begin}" data-passkey="${use}" data-begin="${begin}" data-finish="${finish}"${next ? html` data-next="${next}"` : ''}>
<button class="usa-button" type="submit" disabled>${button}</button>
<noscript><p class="writ-note">A passkey needs JavaScript, for this step only. Everything else here works without.</p></noscript>
<p role="status" class="writ-status"></p>
</form>`
