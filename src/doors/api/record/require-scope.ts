import type { Context, MiddlewareHandler } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { Caller, RecordDoor } from '../../desk/record-door.ts'
import type { KeyScope } from '../../sign-in/admit-key.ts'
import { fault } from '../envelope.ts'

declare module 'hono' {
  interface ContextVariableMap {
    /** The officer whose key a request of the API carries. */
    caller?: Caller
  }
}

/** Lets only keys through that name what is asked for, before anything of the request is read. Absence of a scope is refusal. */
export function requireScope(door: RecordDoor, scope: KeyScope): MiddlewareHandler {
  return async function onlyScoped(context, next) {
    const admitted = await door.admit(context, scope)
    if (admitted === 'nobody') {
      context.header('WWW-Authenticate', 'Bearer')
      return context.json(fault('Send the key of a program that is in force, as in: Authorization: Bearer writ_….'), 401)
    }
    if (admitted === 'flood') return context.json(fault('Too many wrong keys came from there; wait some minutes.'), 429)
    if (admitted === 'outside') return context.json(fault('This is not permitted.'), 403)
    context.set('caller', admitted)
    return next()
  }
}

/** The caller that `requireScope` let through. @throws HTTPException 401 where it did not */
export function getCaller(context: { var: { caller?: Caller } } & Pick<Context, 'json'>): Caller {
  const { caller } = context.var
  if (!caller) throw new HTTPException(401, { res: context.json(fault('Nobody asked.'), 401) })
  return caller
}
