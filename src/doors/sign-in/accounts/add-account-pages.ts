import type { Hono } from 'hono'
import { requireSignedIn } from '../require-signed-in.ts'
import type { SignInDoor } from '../sign-in-door.ts'
import { addAccountActions } from './add-account-actions.ts'
import { addAccountList } from './add-account-list.ts'
import { addDoorLog } from './add-door-log.ts'
import { addKeyPages } from './add-key-pages.ts'
import { addOwnPage } from './add-own-page.ts'

const administrators = { positions: ['account-administrator'] }
/** Who may look at everything that happened at the door. */
const watchers = { positions: ['account-administrator', 'inspector'] }

/** One's own sign-ins; and for account administrators everybody's accounts and keys. */
export function addAccountPages(app: Hono, door: SignInDoor): void {
  app.use('/me', requireSignedIn(door, { isOpenToAll: true }))
  app.use('/me/*', requireSignedIn(door, { isOpenToAll: true }))
  app.use('/accounts', requireSignedIn(door, administrators))
  app.use('/accounts/*', requireSignedIn(door, administrators))
  app.use('/keys', requireSignedIn(door, administrators))
  app.use('/keys/*', requireSignedIn(door, administrators))
  app.use('/door', requireSignedIn(door, watchers))
  addDoorLog(app, door)
  addOwnPage(app, door)
  addAccountList(app, door)
  addAccountActions(app, door)
  addKeyPages(app, door)
}
