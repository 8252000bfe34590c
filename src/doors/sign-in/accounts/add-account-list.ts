import type { Context, Hono } from 'hono'
import { z } from 'zod'
import { AccountTaken } from '../../../ledger/access/accounts.ts'
import { readView } from '../../web/view.ts'
import { accountsPage } from '../pages/accounts-page.ts'
import { nothingSent, type Sent } from '../pages/form-parts.ts'
import type { SignInDoor } from '../sign-in-door.ts'
import { listOfficers } from './find-named.ts'
import { byWhom, getSignedIn } from './get-signed-in.ts'
import { readForm } from './read-form.ts'

const NewAccount = z.object({
  officerId: z.uuid('Choose the officer the account is for.'),
  signInName: z
    .string()
    .trim()
    .toLowerCase()
    .regex(/^[a-z0-9]([a-z0-9._-]{1,60}[a-z0-9])$/, 'Give 3 to 62 small letters, digits, dots or hyphens, as in first.last.'),
  subject: z.string().trim().max(255, 'The id is too long: at most 255 characters.'),
})

/** Accounts there are, and opening one. */
export function addAccountList(app: Hono, door: SignInDoor): void {
  app.get('/accounts', (context) => show(context, door, nothingSent))

  app.post('/accounts', async (context) => {
    const signedIn = getSignedIn(context)
    const sent = await readForm(context, NewAccount)
    if (!sent.is) return show(context, door, sent.sent, 422)
    const refuse = (field: string, message: string) => show(context, door, { ...sent.sent, faults: [{ field, message }] }, 422)
    const { officerId, signInName, subject } = sent.is
    if (!(await door.findOfficer(officerId))) return refuse('officerId', 'There is no such officer on record.')
    if (officerId === signedIn.officerId) return refuse('officerId', 'Another account administrator opens your account.')
    if (subject && !door.provider) return refuse('subject', 'No identity provider is set up: leave it empty and make a link for a passkey.')
    const provider = subject && door.provider ? { issuer: door.provider.issuer, subject } : undefined
    try {
      const account = await door.access.accounts.open({ officerId, signInName, provider }, byWhom(signedIn), door.now())
      return context.redirect(`/accounts/${account.accountId}`, 303)
    } catch (fault) {
      if (fault instanceof AccountTaken) return refuse(fault.message.includes('name') ? 'signInName' : 'officerId', fault.message)
      throw fault
    }
  })
}

async function show(context: Context, door: SignInDoor, sent: Sent, status: 200 | 422 = 200) {
  const [accounts, officers] = await Promise.all([door.access.accounts.list(), listOfficers(door)])
  const { csrfToken } = getSignedIn(context)
  const page = accountsPage(readView(context), {
    accounts,
    officers,
    csrfToken,
    sent,
    hasProvider: door.provider !== undefined,
    now: door.now(),
  })
  return context.html(await page, status)
}
