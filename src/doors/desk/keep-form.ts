import type { Context, MiddlewareHandler } from 'hono'
import { isFromElsewhere } from '../sign-in/form-token.ts'
import type { PublicAddress } from '../sign-in/public-address.ts'
import { type Html, html } from '../web/html.ts'
import { layout } from '../web/parts/layout.ts'
import { readView } from '../web/view.ts'
import { plainText } from './plain-text.ts'

/** Boxes that belong to the session and not to the form. */
const notKept = new Set(['csrf'])

/**
 * Loses no form to a session that ended while it was filled in. Whoever is signed out gets the form back to send again once they are in; a
 * form of an earlier session is shown again under the new one, to be sent on with a click. A form another site sent is left to the gate,
 * which takes none.
 */
export function keepForm(address: PublicAddress): MiddlewareHandler {
  return async function keepOurForm(context, next) {
    if (context.req.method !== 'POST' || isFromElsewhere(context, address)) return next()
    const sent = await context.req.formData().catch(() => undefined)
    if (!sent?.has('key')) return next()
    const { signedIn } = context.var
    if (!signedIn) return show(context, 'You were signed out', signedOutSays, again(context, sent, undefined), 401)
    if (sent.get('csrf') === signedIn.csrfToken) return next()
    return show(context, 'You signed in again', signedInSays, again(context, sent, signedIn.csrfToken), 409)
  }
}

const signedOutSays = html`The session ended before the form was sent. Nothing was recorded, and nothing you wrote is lost: <a href="/sign-in?next=/desk/standing" target="_blank" rel="noopener">sign in, in a new tab</a>, then come back to this page and send it.`
const signedInSays = html`This form was begun in an earlier session. Nothing was recorded yet, and nothing you wrote is lost.`

/** The whole form, hidden, to be sent to where it was going. With a token it goes to its check page; without, it comes back here first. */
const again = (context: Context, sent: FormData, token: string | undefined): Html =>
  html`<form method="post" action="${new URL(context.req.url).pathname}">${[...sent.entries()].map(([name, value]) =>
    typeof value !== 'string' || notKept.has(name) || name === 'go'
      ? ''
      : html`<input type="hidden" name="${plainText(name)}" value="${plainText(value)}">`,
  )}${token === undefined ? '' : html`<input type="hidden" name="csrf" value="${token}">`}<input type="hidden" name="go" value="${token === undefined ? 'stay' : 'check'}"><button class="usa-button" type="submit">${token === undefined ? 'I have signed in: send it again' : 'Go on with the form'}</button></form>`

async function show(context: Context, title: string, says: Html, form: Html, status: 401 | 409): Promise<Response> {
  const page = layout(readView(context), {
    title,
    isInEnglish: true,
    isDesk: true,
    body: html`<h1>${title}</h1><p class="usa-intro">${says}</p>${form}`,
  })
  return context.html(await page, status)
}
