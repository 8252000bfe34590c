import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { keepSecret, readSecret } from '../sign-in/cookies.ts'
import { isFromElsewhere } from '../sign-in/form-token.ts'
import { requireSignedIn } from '../sign-in/require-signed-in.ts'
import type { SignInDoor } from '../sign-in/sign-in-door.ts'
import { problemPage } from '../web/pages/problem-page.ts'
import { readView } from '../web/view.ts'
import { enterPage } from './enter-page.ts'
import { isWayOpen, type JailDoor } from './jail-door.ts'
import { jailPage } from './jail-page.ts'
import { waysPage } from './ways-page.ts'

const formBytesMax = 16 * 1024
const visitSeconds = 12 * 60 * 60

/** Who hands a key or a link over. */
const heads = [
  'supervisory-deportation-officer',
  'supervisory-detention-officer',
  'assistant-field-office-director',
  'field-office-director',
] as const

/** The page of a jail, for whoever has its key or link, and the ways in to it, for those who hand them over. */
export function createJail(door: JailDoor, signIn: SignInDoor): Hono {
  const app = new Hono()
  for (const path of ['/jail/*', '/jail-ways/*']) {
    app.use(path, bodyLimit({ maxSize: formBytesMax, onError: (context) => context.text('The form is too long.', 413) }))
    app.use(path, async (context, next) => {
      await next()
      context.header('Cache-Control', 'no-store')
    })
  }
  app.get('/jail/:code', (context) => showHours(context, door, signIn))
  app.post('/jail/:code', (context) => letIn(context, door, signIn))
  app.use('/jail-ways/*', requireSignedIn(signIn, { positions: heads }))
  app.get('/jail-ways/:code', (context) => showWays(context, door))
  app.post('/jail-ways/:code', (context) => makeWay(context, door, signIn))
  return app
}

const codeOf = (context: Context): string => (context.req.param('code') ?? '').toUpperCase().slice(0, 12)

async function showHours(context: Context, door: JailDoor, signIn: SignInDoor): Promise<Response> {
  const code = codeOf(context)
  const view = readView(context)
  const now = door.now()
  const cookie = readSecret(context, 'writ_jail', signIn)
  const visit = cookie === undefined ? undefined : await door.secrets.findVisit(cookie, code, now)
  const partner = visit && (await door.findPartner(code))
  if (!visit || !partner || !isWayOpen(partner, visit.pageId, now))
    return context.html(await enterPage(view, { code, link: context.req.query('link') }))
  return context.html(await jailPage(view, partner, await door.hoursOf(code), now))
}

async function letIn(context: Context, door: JailDoor, signIn: SignInDoor): Promise<Response> {
  const code = codeOf(context)
  const now = door.now()
  const refuse = async (fault: string) => context.html(await enterPage(readView(context), { code, fault }), 403)
  if (isFromElsewhere(context, signIn.address)) return refuse('The form did not come from this page. Send it from here.')
  const secret = String((await context.req.formData()).get('secret') ?? '').trim()
  const partner = await door.findPartner(code)
  const begun = partner && (await door.secrets.beginVisit(secret, code, now))
  if (!begun || !isWayOpen(partner, begun.pageId, now))
    return refuse('That does not work here: it was used, has ended, or is another agency’s. Ask the field office for another.')
  keepSecret(context, 'writ_jail', begun.visit, signIn, visitSeconds)
  return context.redirect(`/jail/${code}`, 303)
}

async function showWays(context: Context, door: JailDoor, shown: { secret?: { by: 'key' | 'link'; text: string }; said?: string } = {}) {
  const { signedIn } = context.var
  const view = readView(context)
  const partner = await door.findPartner(codeOf(context))
  if (!partner || !signedIn) return context.html(await problemPage(view, 'No such agency', 'No agency is registered under this code.'), 404)
  const now = door.now()
  const made = new Set<string>()
  for (const { pageId } of partner.ways) if (await door.secrets.isMade(pageId, now)) made.add(pageId)
  return context.html(await waysPage(view, partner, { csrf: signedIn.csrfToken, now, made, ...shown }))
}

async function makeWay(context: Context, door: JailDoor, signIn: SignInDoor): Promise<Response> {
  const pageId = String((await context.req.formData()).get('page') ?? '')
  const partner = await door.findPartner(codeOf(context))
  const now = door.now()
  const way = partner?.ways.find((one) => one.pageId === pageId)
  const officerId = context.var.signedIn?.officerId
  if (!partner || !way || !officerId || !isWayOpen(partner, pageId, now))
    return showWays(context, door, { said: 'That way in is closed, or there is none: nothing was made.' })
  const endsAt = Temporal.Instant.from(way.endsAt)
  const secret = await door.secrets.make({ pageId, partner: partner.code, kind: way.by, endsAt }, officerId, now)
  const text = way.by === 'key' ? secret : `${signIn.address.originOf(context)}/jail/${partner.code}?link=${secret}`
  return showWays(context, door, { secret: { by: way.by, text } })
}
