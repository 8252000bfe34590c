import type { MiddlewareHandler } from 'hono'
import type { Act } from '../../../acts/act.ts'
import { mayDo } from '../../desk/desk-visit.ts'
import type { RecordDoor } from '../../desk/record-door.ts'
import { fault } from '../envelope.ts'
import { getCaller } from './require-scope.ts'

/**
 * Lets only callers through whose officer holds a position of the act, their own or lent, before the input is looked at. The registrar asks
 * again; a correction is left to it, since a supervisor may correct what they may not do.
 */
export function requirePosition(door: RecordDoor, act: Act): MiddlewareHandler {
  return async function onlyPositioned(context, next) {
    const caller = getCaller(context)
    const standing = await door.findStanding(caller.officerId)
    if (standing && mayDo({ standing }, act)) return next()
    const body: unknown = await context.req.json().catch(() => undefined)
    const isCorrection = typeof body === 'object' && body !== null && 'correction' in body && body.correction !== undefined
    if (standing && standing.positions.length > 0 && isCorrection) return next()
    await door.noteDenied(caller, act.act, 'No position of the officer may do it.')
    return context.json(fault('This is not permitted.'), 403)
  }
}
