import type { Context } from 'hono'
import { NotSignedIn } from '../finish-sign-in.ts'
import type { SignInDoor } from '../sign-in-door.ts'

/** Who a passkey is made for: the name of this host. Browsers give passkeys to names, not to bare network addresses. */
export function relyingParty(context: Context, door: Pick<SignInDoor, 'address'>): { origin: string; host: string } {
  const origin = door.address.originOf(context)
  const host = new URL(origin).hostname
  if (/^[\d.]+$|^\[/.test(host)) throw new NotSignedIn('Passkeys need a name: open this page at localhost instead of a number.')
  return { origin, host }
}
