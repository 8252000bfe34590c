import type { Pool } from 'pg'
import { accountsIn } from './accounts.ts'
import { apiKeysIn } from './api-keys.ts'
import { ceremoniesIn } from './ceremonies.ts'
import { denialsIn } from './denials.ts'
import { invitationsIn } from './invitations.ts'
import { jailSecretsIn } from './jail-secrets.ts'
import { officersIn } from './officers.ts'
import { passkeysIn } from './passkeys.ts'
import { sessionsIn } from './sessions.ts'
import { signInEventsIn } from './sign-in-events.ts'
import { windowsIn } from './windows.ts'

export type Access = ReturnType<typeof openAccess>

/**
 * Who may come in: accounts, passkeys, sessions, keys, and the log of the door.
 * @param pool connections as writ_app
 */
export const openAccess = (pool: Pool) => ({
  accounts: accountsIn(pool),
  invitations: invitationsIn(pool),
  passkeys: passkeysIn(pool),
  ceremonies: ceremoniesIn(pool),
  sessions: sessionsIn(pool),
  keys: apiKeysIn(pool),
  events: signInEventsIn(pool),
  denials: denialsIn(pool),
  officers: officersIn(pool),
  windows: windowsIn(pool),
  jailSecrets: jailSecretsIn(pool),
})
