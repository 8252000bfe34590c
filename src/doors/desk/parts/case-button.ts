import { type Html, html } from '../../web/html.ts'

/** What every button of a case sends along: who clicked, which case, and why it is open. The purpose is never part of an address. */
export interface OpenCase {
  caseId: string
  csrf: string
  purpose: string
}

/** A button that looks like a link or a button and opens a page of the case by POST, so that nothing of it stands in an address. */
export function caseButton(
  open: OpenCase,
  action: string,
  label: string,
  more: Readonly<Record<string, string>> = {},
  look = 'outline',
): Html {
  const boxes = { csrf: open.csrf, purpose: open.purpose, case: open.caseId, ...more }
  return html`<form method="post" action="${action}" class="writ-button-form">${Object.entries(boxes).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}<button class="usa-button usa-button--${look}" type="submit">${label}</button></form>`
}
