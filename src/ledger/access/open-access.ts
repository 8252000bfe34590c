import type { Pool } from 'pg'
import { accountsIn } from './accounts.ts'
import { apiKeysIn } from './api-keys.ts'
import { ceremoniesIn } from './ceremonies.ts'
import { denialsIn } from './denials.ts'
import { invitationsIn } from './invitations.ts'
import { jailSecretsIn } from './jail-secrets.ts'
import { KeptSessions } from './kept-sessions.ts'
import { officersIn } from './officers.ts'
import { passkeysIn } from './passkeys.ts'
import { type SessionRow, sessionsIn } from './sessions.ts'
import { signInEventsIn } from './sign-in-events.ts'
import { windowsIn } from './windows.ts'

export type Access = ReturnType<typeof openAccess>

/**
 * Who may come in: accounts, passkeys, sessions, keys, and the log of the door.
 * @param pool connections as writ_app
 * @param kept sessions looked up lately; nothing is kept until it is told that news arrives
 */
export const openAccess = (pool: Pool, kept = new KeptSessions<SessionRow>()) => ({
  accounts: forgettingClosed(accountsIn(pool), kept),
  invitations: invitationsIn(pool),
  passkeys: forgettingCopied(passkeysIn(pool), kept),
  ceremonies: ceremoniesIn(pool),
  sessions: sessionsIn(pool, kept),
  keys: apiKeysIn(pool),
  events: signInEventsIn(pool),
  denials: denialsIn(pool),
  officers: officersIn(pool),
  windows: windowsIn(pool),
  jailSecrets: jailSecretsIn(pool),
})

/** Who closes an account here finds its sessions gone at once; other processes hear of it. */
const forgettingClosed = (accounts: ReturnType<typeof accountsIn>, kept: KeptSessions<SessionRow>): typeof accounts => ({
  ...accounts,
  async close(...asked) {
    await accounts.close(...asked)
    kept.forget()
  },
})

const forgettingCopied = (passkeys: ReturnType<typeof passkeysIn>, kept: KeptSessions<SessionRow>): typeof passkeys => ({
  ...passkeys,
  async refuseCopied(...asked) {
    await passkeys.refuseCopied(...asked)
    kept.forget()
  },
})
