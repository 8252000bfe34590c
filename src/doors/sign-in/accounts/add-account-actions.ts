import type { Context, Hono } from 'hono'
import { z } from 'zod'
import type { Account } from '../../../ledger/access/accounts.ts'
import { readView } from '../../web/view.ts'
import { NotSignedIn } from '../finish-sign-in.ts'
import { accountPage } from '../pages/account-page.ts'
import type { SignInDoor } from '../sign-in-door.ts'
import { listOfficers } from './find-named.ts'
import { byWhom, getSignedIn } from './get-signed-in.ts'

/** What an account administrator does to one account: never to their own, so that nobody credentials themself. */
export function addAccountActions(app: Hono, door: SignInDoor): void {
  app.get('/accounts/:id', async (context) => show(context, door, await getAccount(context, door)))

  app.post('/accounts/:id/link', async (context) => {
    const account = await getOthers(context, door)
    const secret = await door.access.invitations.make(account.accountId, byWhom(getSignedIn(context)), door.now())
    return show(context, door, account, `${door.address.originOf(context)}/register/${secret}`)
  })

  app.post('/accounts/:id/close', async (context) => {
    const account = await getOthers(context, door)
    await door.access.accounts.close(account.accountId, byWhom(getSignedIn(context)), door.now())
    return back(context, account)
  })

  app.post('/accounts/:id/unlock', async (context) => {
    const account = await getOthers(context, door)
    await door.access.accounts.unlock(account.accountId, byWhom(getSignedIn(context)), door.now())
    return back(context, account)
  })

  app.post('/accounts/:id/sessions/:session/end', async (context) => {
    const account = await getOthers(context, door)
    const sessions = await door.access.sessions.listOf(account.accountId, door.now())
    const session = sessions.find(({ sessionId }) => sessionId === context.req.param('session'))
    if (session) await door.access.sessions.end(session.sessionId, 'ended-by-administrator', door.now(), byWhom(getSignedIn(context)))
    return back(context, account)
  })

  app.post('/accounts/:id/passkeys/:passkey/remove', async (context) => {
    const account = await getOthers(context, door)
    await door.access.passkeys.remove(context.req.param('passkey'), account.accountId, byWhom(getSignedIn(context)), door.now())
    return back(context, account)
  })
}

const isUuid = (text: string): boolean => z.uuid().safeParse(text).success

const back = (context: Context, { accountId }: Account) => context.redirect(`/accounts/${accountId}`, 303)

async function getAccount(context: Context, door: SignInDoor): Promise<Account> {
  const id = context.req.param('id') ?? ''
  const account = isUuid(id) ? await door.access.accounts.find(id) : undefined
  if (account) return account
  throw new NotSignedIn('There is no account of that id.')
}

/** @throws NotSignedIn where it is the administrator's own, or closed */
async function getOthers(context: Context, door: SignInDoor): Promise<Account> {
  const account = await getAccount(context, door)
  if (account.closedAt !== null) throw new NotSignedIn('This account is closed. Open another for the officer.')
  if (account.officerId === getSignedIn(context).officerId)
    throw new NotSignedIn('This is your own account: another account administrator has to do it.')
  return account
}

async function show(context: Context, door: SignInDoor, account: Account, link?: string) {
  const [officers, sessions, passkeys, events] = await Promise.all([
    listOfficers(door),
    door.access.sessions.listOf(account.accountId, door.now()),
    door.access.passkeys.listOf(account.accountId),
    door.access.events.list({ accountId: account.accountId }, 50),
  ])
  const { csrfToken, officerId } = getSignedIn(context)
  const isOwn = account.officerId === officerId
  return context.html(
    await accountPage(readView(context), { account, officers, sessions, passkeys, events, csrfToken, isOwn, link, now: door.now() }),
  )
}
