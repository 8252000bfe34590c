import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { Caller, RecordDoor } from '../../desk/record-door.ts'
import type { KeyScope } from '../../sign-in/admit-key.ts'
import { fault } from '../envelope.ts'

/**
 * Who asks. Absence of a scope is refusal.
 * @throws HTTPException 401 where no key in force was sent, 403 where it does not name what is asked for, 429 after too many wrong ones
 */
export async function requireScope(context: Context, door: RecordDoor, scope: KeyScope): Promise<Caller> {
  const admitted = await door.admit(context, scope)
  if (admitted === 'nobody') {
    context.header('WWW-Authenticate', 'Bearer')
    throw new HTTPException(401, {
      res: context.json(fault('Send the key of a program that is in force, as in: Authorization: Bearer writ_….'), 401),
    })
  }
  if (admitted === 'flood')
    throw new HTTPException(429, { res: context.json(fault('Too many wrong keys came from there; wait some minutes.'), 429) })
  if (admitted === 'outside') throw new HTTPException(403, { res: context.json(fault('This is not permitted.'), 403) })
  return admitted
}
