import type { Context } from 'hono'
import type { Account } from '../../ledger/access/accounts.ts'
import type { SignInMethod } from '../../ledger/access/sign-in-events.ts'
import { clockText } from './clock-text.ts'
import { dropSecret, keepSecret, readSecret } from './cookies.ts'
import { networkAddress } from './network-address.ts'
import type { SignInDoor } from './sign-in-door.ts'

/** Five failures within fifteen minutes close an account's door for fifteen. */
const FAILURES_MAX = 5
const LOCK_MINUTES = 15

/** Thrown where somebody may not come in; `message` tells them why and what to do. */
export class NotSignedIn extends Error {
  readonly status: 401 | 403 | 429
  constructor(message: string, status: 401 | 403 | 429 = 403) {
    super(message)
    this.name = 'NotSignedIn'
    this.status = status
  }
}

/**
 * The last step of every way in, once somebody has proved an account: begins a session with a new secret and writes down that it began.
 * @throws NotSignedIn where the account is closed or locked
 */
export async function finishSignIn(context: Context, door: SignInDoor, account: Account, method: SignInMethod): Promise<void> {
  const [now, address] = [door.now(), networkAddress(context, door.proxyCount)]
  if (account.closedAt !== null) {
    await fail(context, door, { account, method, says: 'The account is closed.' })
    throw new NotSignedIn('This account is closed. An account administrator can open another.')
  }
  if (lockedUntil(account, now)) {
    const says = sayLocked(account)
    await door.access.events.record({ at: now, kind: 'refused-locked', accountId: account.accountId, method, address, says })
    throw new NotSignedIn(says)
  }
  const replaces = readSecret(context, 'writ_session', door)
  const secret = await door.access.sessions.begin({ accountId: account.accountId, method, address, replaces }, now)
  dropSecret(context, 'writ_ceremony', door)
  keepSecret(context, 'writ_session', secret, door)
}

const lockedUntil = ({ lockedUntilAt }: Account, now: Temporal.Instant): boolean =>
  lockedUntilAt !== null && Temporal.Instant.compare(Temporal.Instant.from(lockedUntilAt), now) > 0

const sayLocked = ({ lockedUntilAt }: Account): string =>
  `This account is locked until ${clockText(lockedUntilAt ?? '')} after ${FAILURES_MAX} failed tries. Wait, or ask an account administrator to unlock it.`

interface Failure {
  account?: Account | undefined
  method: SignInMethod
  /** For the log; never what was typed. */
  says: string
}

/** Writes a failure down and counts it: against the account where it is known, and against the place it came from. May lock the account. */
export async function fail(context: Context, door: SignInDoor, { account, method, says }: Failure): Promise<void> {
  const [now, address] = [door.now(), networkAddress(context, door.proxyCount)]
  door.failures.take(address ?? '', now)
  await door.access.events.record({ at: now, kind: 'failed', accountId: account?.accountId ?? null, method, address, says })
  if (!account || account.closedAt !== null || lockedUntil(account, now)) return
  const count = await door.access.events.failuresSince(account.accountId, now.subtract({ minutes: LOCK_MINUTES }))
  if (count < FAILURES_MAX) return
  const until = now.add({ minutes: LOCK_MINUTES })
  await door.access.accounts.lock(account.accountId, until, `Locked for ${LOCK_MINUTES} minutes after ${count} failures.`, now, address)
}

/** @throws NotSignedIn where too many tries failed from the same place */
export function refuseFlood(context: Context, door: SignInDoor): void {
  if (!door.failures.hasRoom(networkAddress(context, door.proxyCount) ?? '', door.now()))
    throw new NotSignedIn(`Too many tries from your network failed. Wait ${LOCK_MINUTES} minutes, then try again.`, 429)
}

/** Counts a ceremony begun. @throws NotSignedIn where too many were begun from the same place */
export function countBeginning(context: Context, door: SignInDoor): void {
  refuseFlood(context, door)
  if (!door.beginnings.take(networkAddress(context, door.proxyCount) ?? '', door.now()))
    throw new NotSignedIn('Too many sign-ins were begun from your network. Wait a minute, then try again.', 429)
}
