import { type Html, html } from '../web/html.ts'
import { layout } from '../web/parts/layout.ts'
import type { View } from '../web/view.ts'

interface Entering {
  code: string
  /** A one-time link that was followed: it is used up only by the button, since programs that read mail follow links too. */
  link?: string | undefined
  /** What went wrong before. */
  fault?: string
}

/** Where a jail comes in. Says nothing of whether there is such a jail. */
export const enterPage = (view: View, { code, link, fault }: Entering): Html =>
  layout(view, {
    title: 'Hours of detainers',
    isInEnglish: true,
    isDesk: true,
    body: html`<h1>Hours of detainers</h1>
<p class="usa-intro">For the agency that holds them. The key or the link comes from the field office.</p>
${fault ? html`<div class="usa-alert usa-alert--error usa-alert--slim" role="alert"><div class="usa-alert__body"><p class="usa-alert__text">${fault}</p></div></div>` : ''}
<form method="post" action="/jail/${code}" class="writ-form">
${
  link
    ? html`<input type="hidden" name="secret" value="${link}"><p>This link works once. The page then stays open for 12 hours in this browser.</p><div class="writ-buttons"><button class="usa-button" type="submit">Show the hours</button></div>`
    : html`<div class="usa-form-group"><label class="usa-label" for="secret">Key</label><input class="usa-input" id="secret" name="secret" type="password" autocomplete="off" required></div><div class="writ-buttons"><button class="usa-button" type="submit">Show the hours</button></div>`
}
</form>`,
  })
