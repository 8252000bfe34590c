import type { Context, MiddlewareHandler } from 'hono'
import type { OfficerStanding } from '../../acts/officer-standing.ts'
import type { EndedBecause } from '../../ledger/access/sessions.ts'
import type { Trace } from '../../ledger/ledger.ts'
import { dropSecret, readSecret } from './cookies.ts'
import { formTokenOf } from './form-token.ts'
import { networkAddress } from './network-address.ts'
import type { SignInDoor } from './sign-in-door.ts'

/** The officer who asks, in a session that is in use. */
export interface SignedIn {
  officerId: string
  sessionId: string
  accountId: string
  name: string
  /** Ids of the positions held now. */
  positions: readonly string[]
  standing: OfficerStanding
  /** The time zone they work in. */
  zone: string
  /** The hidden field `csrf` of every form. */
  csrfToken: string
  isDemonstration: boolean
  /** To hand to the registrar and the reading room. */
  trace: Trace
}

declare module 'hono' {
  interface ContextVariableMap {
    signedIn?: SignedIn | undefined
    /** Why the session a browser still had a cookie for is over. */
    endedBecause?: EndedBecause
  }
}

/** Finds out who asks, and sets `signedIn` for whatever comes after; nobody is turned away here. */
export function signedIn(door: SignInDoor): MiddlewareHandler {
  return async function findSignedIn(context, next) {
    // Also a page that cannot find out who asks says that the record is a demonstration.
    context.set('signInFrame', { signedIn: 'unknown', isDemonstration: door.isDemonstration })
    const found = /^\/(assets\/|healthz(\/|$))/.test(context.req.path) ? undefined : await findOfficerOf(context, door)
    context.set('signedIn', found)
    context.set('signInFrame', {
      signedIn: found && { name: found.name, csrfToken: found.csrfToken },
      isDemonstration: door.isDemonstration,
    })
    // What is shown to one officer stays with them: no cache keeps it, and going back after signing out shows nothing.
    if (found) context.header('Cache-Control', 'no-store')
    await next()
  }
}

async function findOfficerOf(context: Context, door: SignInDoor): Promise<SignedIn | undefined> {
  const secret = readSecret(context, 'writ_session', door)
  if (!secret) return undefined
  const found = await door.access.sessions.find(secret, door.now())
  if (found.is !== 'live') {
    if (found.is === 'ended') context.set('endedBecause', found.because)
    dropSecret(context, 'writ_session', door)
    return undefined
  }
  const { officerId, sessionId, accountId, isDemonstration, method } = found.session
  if (method === 'demonstration' && !door.isOpenToTry) return undefined
  const officer = await door.findOfficer(officerId)
  if (!officer) return undefined
  return {
    officerId,
    sessionId,
    accountId,
    isDemonstration,
    name: officer.name,
    standing: officer.standing,
    zone: officer.zone,
    positions: officer.standing.positions.map(({ position }) => position),
    csrfToken: formTokenOf(secret),
    trace: { sessionId, address: networkAddress(context, door.proxyCount), door: 'web' },
  }
}
