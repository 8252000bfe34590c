import type { Hono } from 'hono'
import { readView } from '../../web/view.ts'
import { doorLogPage } from '../pages/door-log-page.ts'
import type { SignInDoor } from '../sign-in-door.ts'
import { listOfficers } from './find-named.ts'

const PAGE_ROWS = 50

/** Everything that happened at the door, newest first, and what was refused to who was in. */
export function addDoorLog(app: Hono, door: SignInDoor): void {
  app.get('/door', async (context) => {
    const before = Number(context.req.query('before'))
    const from = Number.isSafeInteger(before) && before > 0 ? { before } : {}
    const [events, denials, accounts, officers] = await Promise.all([
      door.access.events.list(from, PAGE_ROWS + 1),
      door.access.denials.list(undefined, PAGE_ROWS),
      door.access.accounts.list(),
      listOfficers(door),
    ])
    const shown = events.slice(0, PAGE_ROWS)
    const next = events.length > PAGE_ROWS ? shown.at(-1)?.eventId : undefined
    return context.html(await doorLogPage(readView(context), { events: shown, denials, accounts, officers, next }))
  })
}
