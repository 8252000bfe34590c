import type { Context, Hono } from 'hono'
import { Sentence } from '../../kernel/sentence.ts'
import { html } from '../web/html.ts'
import { layout } from '../web/parts/layout.ts'
import { readView } from '../web/view.ts'
import { NotSignedIn } from './finish-sign-in.ts'

/** Says why somebody is not let in: a page to people, JSON to the script of the passkey. Other faults are thrown on. */
export function answerNotSignedIn(app: Hono): void {
  app.onError(async (fault, context) => {
    if (fault instanceof NotSignedIn) return tell(context, fault.message, fault.status)
    if (fault instanceof Sentence) return tell(context, fault.message, 403)
    throw fault
  })
}

async function tell(context: Context, says: string, status: 401 | 403 | 429) {
  context.header('Cache-Control', 'no-store')
  if (/^application\/json\b/i.test(context.req.header('content-type') ?? '')) return context.json({ says }, status)
  const title = context.var.signedIn ? 'This was not done' : 'Not signed in'
  const [path, way] = context.var.signedIn ? ['/me', 'To your own page'] : ['/sign-in', 'Sign in another way']
  const page = layout(readView(context), {
    title,
    isInEnglish: true,
    isDesk: true,
    body: html`<h1>${title}</h1><p class="usa-intro">${says}</p><p><a class="usa-button" href="${path}">${way}</a></p>`,
  })
  return context.html(await page, status)
}
