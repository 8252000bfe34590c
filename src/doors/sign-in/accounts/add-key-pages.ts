import type { Context, Hono } from 'hono'
import { z } from 'zod'
import { ClosedToKeys, KEY_DAYS_MAX } from '../../../ledger/access/api-keys.ts'
import { readView } from '../../web/view.ts'
import { keyReads } from '../key-reads.ts'
import { nothingSent, type Sent } from '../pages/form-parts.ts'
import { keysPage } from '../pages/keys-page.ts'
import type { SignInDoor } from '../sign-in-door.ts'
import { listOfficers } from './find-named.ts'
import { byWhom, getSignedIn } from './get-signed-in.ts'
import { readForm } from './read-form.ts'

const lines = (text: string): string[] => text.split(/[\s,]+/).filter((word) => word !== '')

const NewKey = z.object({
  officerId: z.uuid('Choose the officer the key acts as.'),
  label: z.string().trim().min(3, 'Say in a few words what the key is for.').max(200, 'At most 200 characters.'),
  acts: z.string().max(20_000, 'Name fewer acts: a key is for one purpose.').transform(lines),
  reads: z.string().transform(lines),
  lastOn: z.iso.date('Give the last day it works as year-month-day, as in 2026-03-06.'),
})

/** Keys of programs: making one, shown once, and revoking. */
export function addKeyPages(app: Hono, door: SignInDoor): void {
  app.get('/keys', (context) => show(context, door, nothingSent))

  app.post('/keys', async (context) => {
    const signedIn = getSignedIn(context)
    const { is, sent } = await readForm(context, NewKey)
    if (!is) return show(context, door, sent, { status: 422 })
    const fault = findFault(is, signedIn.officerId, door)
    if (fault) return show(context, door, { ...sent, faults: [fault] }, { status: 422 })
    if (!(await door.findOfficer(is.officerId)))
      return show(
        context,
        door,
        { ...sent, faults: [{ field: 'officerId', message: 'There is no such officer on record.' }] },
        { status: 422 },
      )
    const made = await door.access.keys
      .make({ ...is, expiresAt: endOf(is.lastOn) }, byWhom(signedIn), door.now())
      .catch((fault: unknown) => {
        if (fault instanceof ClosedToKeys) return fault
        throw fault
      })
    if (made instanceof ClosedToKeys)
      return show(context, door, { ...sent, faults: [{ field: 'officerId', message: made.message }] }, { status: 422 })
    return show(context, door, nothingSent, { made: made.secret })
  })

  app.post('/keys/:id/revoke', async (context) => {
    const id = context.req.param('id')
    if (z.uuid().safeParse(id).success) await door.access.keys.revoke(id, byWhom(getSignedIn(context)), door.now())
    return context.redirect('/keys', 303)
  })
}

/** The midnight, UTC, that ends the day. */
const endOf = (day: string): Temporal.Instant => Temporal.PlainDate.from(day).add({ days: 1 }).toZonedDateTime('UTC').toInstant()

function findFault({ officerId, acts, reads, lastOn }: z.infer<typeof NewKey>, own: string, door: SignInDoor) {
  if (officerId === own) return { field: 'officerId', message: 'Another account administrator makes a key that acts as you.' }
  const unknown = acts.find((act) => !door.acts.includes(act))
  if (unknown) return { field: 'acts', message: `There is no act "${unknown}". Names of acts are written as in BookIn.` }
  const misread = reads.find((read) => !keyReads.some((known) => known === read))
  if (misread) return { field: 'reads', message: `A key cannot be let read "${misread}". Choose of the list.` }
  if (acts.length + reads.length === 0)
    return { field: 'acts', message: 'Name at least one act, or one thing to read: a key does nothing else.' }
  const days = (endOf(lastOn).epochMilliseconds - door.now().epochMilliseconds) / 86_400_000
  if (days <= 0) return { field: 'lastOn', message: 'The last day is past. Give today or a later day.' }
  if (days > KEY_DAYS_MAX) return { field: 'lastOn', message: 'A key works for a year at most. Give an earlier day.' }
  return undefined
}

async function show(context: Context, door: SignInDoor, sent: Sent, { status = 200, made }: { status?: 200 | 422; made?: string } = {}) {
  const [keys, officers] = await Promise.all([door.access.keys.list(), listOfficers(door)])
  const { csrfToken } = getSignedIn(context)
  return context.html(await keysPage(readView(context), { keys, officers, csrfToken, sent, made, now: door.now() }), status)
}
