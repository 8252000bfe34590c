import { type Html, html, type Part } from '../../web/html.ts'

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
  return html`<form method="post" action="${action}" class="writ-button-form">${sentAlong(open, more)}<button class="usa-button usa-button--${look}" type="submit">${label}</button></form>`
}

/** What a form about a case sends without showing it. */
export const sentAlong = (open: OpenCase, more: Readonly<Record<string, string>> = {}): Part =>
  Object.entries({ csrf: open.csrf, purpose: open.purpose, case: open.caseId, ...more }).map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`,
  )
