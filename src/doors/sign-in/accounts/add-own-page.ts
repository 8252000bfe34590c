import type { Hono } from 'hono'
import { readView } from '../../web/view.ts'
import { NotSignedIn } from '../finish-sign-in.ts'
import { ownPage } from '../pages/own-page.ts'
import type { SignInDoor } from '../sign-in-door.ts'
import { byWhom, getSignedIn } from './get-signed-in.ts'

/** What the record holds of one's own standing, and one's own sign-ins, devices and refusals. */
export function addOwnPage(app: Hono, door: SignInDoor): void {
  app.get('/me', async (context) => {
    const signedIn = getSignedIn(context)
    const { accountId, officerId } = signedIn
    const [sessions, passkeys, events, denials] = await Promise.all([
      door.access.sessions.listOf(accountId, door.now()),
      door.access.passkeys.listOf(accountId),
      door.access.events.list({ accountId }, 20),
      door.access.denials.list(officerId, 20),
    ])
    return context.html(await ownPage(readView(context), { signedIn, sessions, passkeys, events, denials }))
  })

  app.post('/me/sessions/:id/end', async (context) => {
    const signedIn = getSignedIn(context)
    const own = await door.access.sessions.listOf(signedIn.accountId, door.now())
    const session = own.find(({ sessionId }) => sessionId === context.req.param('id'))
    if (!session) throw new NotSignedIn('There is no such session of yours in use: it has ended already.')
    await door.access.sessions.end(session.sessionId, 'signed-out', door.now(), byWhom(signedIn))
    return context.redirect('/me', 303)
  })

  app.post('/me/passkeys/:id/remove', async (context) => {
    const signedIn = getSignedIn(context)
    const own = await door.access.passkeys.listOf(signedIn.accountId)
    const passkey = own.find(({ passkeyId }) => passkeyId === context.req.param('id'))
    if (!passkey) throw new NotSignedIn('There is no such passkey of yours: it was taken away already.')
    if (own.length === 1)
      throw new NotSignedIn('This is your only passkey: ask an account administrator for a link, register another first.')
    await door.access.passkeys.remove(passkey.passkeyId, signedIn.accountId, byWhom(signedIn), door.now())
    return context.redirect('/me', 303)
  })
}
