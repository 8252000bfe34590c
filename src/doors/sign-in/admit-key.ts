import type { Context } from 'hono'
import type { Trace } from '../../ledger/ledger.ts'
import type { KeyRead } from './key-reads.ts'
import { networkAddress } from './network-address.ts'
import type { SignInDoor } from './sign-in-door.ts'

/** What a key must name for a request. */
export type KeyScope = { act: string } | { read: KeyRead }

/** The officer a key acts as. */
export interface KeyHolder {
  officerId: string
  keyId: string
  trace: Trace
}

/**
 * Whose key a request of the API carries, as `Authorization: Bearer writ_…`. A session's cookie is nobody here, so that no page of another site
 * can use it. `nobody`: no key, or none in force. `outside`: a key that does not name what is asked for; that is written down. `flood`: too many
 * wrong keys came from there.
 */
export async function admitKey(context: Context, door: SignInDoor, scope: KeyScope): Promise<KeyHolder | 'nobody' | 'outside' | 'flood'> {
  const [now, address] = [door.now(), networkAddress(context, door.proxyCount)]
  if (!door.failures.hasRoom(address ?? '', now)) return 'flood'
  const secret = /^Bearer ([\w-]{1,200})$/i.exec(context.req.header('authorization') ?? '')?.[1]
  if (secret === undefined) return 'nobody'
  const key = await door.access.keys.find(secret, now)
  if (!key) {
    door.failures.take(address ?? '', now)
    return 'nobody'
  }
  const { officerId, keyId } = key
  const trace: Trace = { sessionId: keyId, address, door: 'api' }
  const isNamed = 'act' in scope ? key.acts.includes(scope.act) : key.reads.includes(scope.read)
  if (isNamed) return { officerId, keyId, trace }
  const about = 'act' in scope ? scope.act : `read ${scope.read}`
  const says = `The key for "${key.label}" does not name it.`
  await door.access.denials.record({ at: now, kind: 'outside-key', officerId, trace, about, says })
  return 'outside'
}
