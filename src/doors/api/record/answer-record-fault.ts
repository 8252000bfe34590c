import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { Sentence } from '../../../kernel/sentence.ts'
import { isUnanswered } from '../../../ledger/is-unanswered.ts'
import { Conflict } from '../../../ledger/ledger.ts'
import { MayNotRead } from '../../../reading-room/reading-room.ts'
import { BadInput, NotPermitted } from '../../../registrar/registrar.ts'
import { fault } from '../envelope.ts'

/**
 * What the registrar or the reading room threw, as the API says it: 403 without detail, 409 with what changed, 422 field by field,
 * 503 where the ledger cannot take it now or the database does not answer. Anything else is thrown on.
 */
export function answerRecordFault(thrown: Error, context: Context): Response {
  if (thrown instanceof HTTPException && thrown.status < 500) return thrown.getResponse()
  if (thrown instanceof NotPermitted || thrown instanceof MayNotRead) return context.json(fault('This is not permitted.'), 403)
  if (thrown instanceof BadInput)
    return context.json(fault('The input does not fit the act; each field that is wrong is named.', [...thrown.issues]), 422)
  if (thrown instanceof Conflict) return context.json(fault(thrown.message, changes(thrown)), 409)
  if (isUnanswered(thrown)) {
    context.header('Retry-After', '2')
    return context.json(fault('The ledger cannot take it now; ask again with the same Idempotency-Key.'), 503)
  }
  if (thrown instanceof Sentence) return context.json(fault(thrown.message), 400)
  throw thrown
}

/** What the caller had not seen: only which acts and when, since some of it may be restricted. */
const changes = ({ since }: Conflict) =>
  since.map((entry) => ({
    field: `entry ${entry.sequence}`,
    message: entry.restrictions.length > 0 ? 'A restricted entry.' : `${entry.act}, which happened ${entry.occurredAt}, ${entry.outcome}.`,
  }))
