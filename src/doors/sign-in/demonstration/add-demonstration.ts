import type { Hono } from 'hono'
import type { Account } from '../../../ledger/access/accounts.ts'
import { readView } from '../../web/view.ts'
import { readFields } from '../accounts/read-form.ts'
import { finishSignIn, NotSignedIn } from '../finish-sign-in.ts'
import { isFromElsewhere } from '../form-token.ts'
import { nextPath } from '../next-path.ts'
import { demonstrationPage } from '../pages/demonstration-page.ts'
import type { Officer, SignInDoor } from '../sign-in-door.ts'

/** Entering as an invented officer. Only a door whose record is a demonstration has this. */
export function addDemonstration(app: Hono, door: SignInDoor): void {
  app.get('/demonstration', async (context) =>
    context.html(await demonstrationPage(readView(context), await listInvented(door), nextPath(context.req.query('next'), ''))),
  )

  app.post('/demonstration', async (context) => {
    if (isFromElsewhere(context, door.address)) throw new NotSignedIn('This was not sent by a page of this site. Open the page again.')
    const form = await readFields(context)
    const account = (await listInvented(door)).find(({ officer }) => officer.officerId === form.get('officerId'))?.account
    if (!account) throw new NotSignedIn('There is no invented officer of that id. Choose one of the list.')
    await finishSignIn(context, door, account, 'demonstration')
    return context.redirect(nextPath(String(form.get('next') ?? ''), door.home), 303)
  })
}

/** Open accounts of invented officers, in the order they were opened. */
async function listInvented(door: SignInDoor): Promise<readonly { account: Account; officer: Officer }[]> {
  const accounts = (await door.access.accounts.list()).filter(({ isDemonstration, closedAt }) => isDemonstration && closedAt === null)
  const invented = await Promise.all(
    accounts.map(async (account) => {
      const officer = await door.findOfficer(account.officerId)
      return officer ? [{ account, officer }] : []
    }),
  )
  return invented.flat().sort((one, other) => (one.account.signInName < other.account.signInName ? -1 : 1))
}
