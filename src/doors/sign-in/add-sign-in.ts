import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { readView } from '../web/view.ts'
import { addAccountPages } from './accounts/add-account-pages.ts'
import { answerNotSignedIn } from './answer-not-signed-in.ts'
import { dropSecret } from './cookies.ts'
import { addDemonstration } from './demonstration/add-demonstration.ts'
import { NotSignedIn } from './finish-sign-in.ts'
import { nextPath } from './next-path.ts'
import { signInPage } from './pages/sign-in-page.ts'
import { addPasskeySignIn } from './passkeys/add-passkey-sign-in.ts'
import { addRegistration } from './passkeys/add-registration.ts'
import { allowScript, serveScript } from './passkeys/serve-script.ts'
import { addProvider } from './provider/add-provider.ts'
import { requireSignedIn } from './require-signed-in.ts'
import type { SignInDoor } from './sign-in-door.ts'
import { signedIn } from './signed-in.ts'

/**
 * The ways in and out, and the pages of accounts. Call it before any page that asks for `signedIn`: it finds out who asks for all that is
 * added after it.
 */
export function addSignIn(app: Hono, door: SignInDoor): void {
  app.use(signedIn(door))
  const ways = new Hono()
  answerNotSignedIn(ways)
  limitBodies(ways)
  serveScript(ways)
  addSignInPage(ways, door)
  addPasskeySignIn(ways, door)
  addRegistration(ways, door)
  if (door.provider) addProvider(ways, door, door.provider)
  if (door.isOpenToTry) addDemonstration(ways, door)
  addSignOut(ways, door)
  addAccountPages(ways, door)
  app.route('/', ways)
}

/** No form here is longer. By path: pages added elsewhere have limits of their own. */
const FORM_BYTES_MAX = 100_000
const takesForms = ['/sign-in/*', '/sign-out', '/register/*', '/demonstration', '/me/*', '/accounts', '/accounts/*', '/keys', '/keys/*']

function limitBodies(app: Hono): void {
  const limit = bodyLimit({
    maxSize: FORM_BYTES_MAX,
    onError: () => {
      throw new NotSignedIn('What was sent is too long.')
    },
  })
  for (const path of takesForms) app.use(path, limit)
}

function addSignInPage(app: Hono, door: SignInDoor): void {
  app.get('/sign-in', async (context) => {
    const asked = nextPath(context.req.query('next'), '')
    if (context.var.signedIn) return context.redirect(asked || door.home)
    const isNamed = /[a-z]/.test(new URL(door.address.originOf(context)).hostname)
    if (isNamed) allowScript(context, door.address)
    return context.html(
      await signInPage(readView(context), {
        next: asked || undefined,
        because: context.req.query('because') ?? context.var.endedBecause,
        isRegistered: context.req.query('registered') === 'yes',
        hasProvider: door.provider !== undefined,
        hasPasskeys: isNamed,
        isOpenToTry: door.isOpenToTry,
      }),
    )
  })
}

function addSignOut(app: Hono, door: SignInDoor): void {
  app.post('/sign-out', requireSignedIn(door, { isOpenToAll: true }), async (context) => {
    const { signedIn } = context.var
    if (signedIn) {
      const { sessionId, officerId, trace } = signedIn
      await door.access.sessions.end(sessionId, 'signed-out', door.now(), { officerId, address: trace.address })
    }
    dropSecret(context, 'writ_session', door)
    return context.redirect('/sign-in?because=signed-out', 303)
  })
}
