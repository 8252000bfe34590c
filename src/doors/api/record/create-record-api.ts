import { OpenAPIHono } from '@hono/zod-openapi'
import { holdsUnkeepable } from '../../desk/plain-text.ts'
import type { RecordDoor } from '../../desk/record-door.ts'
import { fault, refuse } from '../envelope.ts'
import { addActRoutes } from './act-routes.ts'
import { answerRecordFault } from './answer-record-fault.ts'
import { addReadRoutes } from './read-routes.ts'

/** The API of the record, under `/api/record`: every act of every office, cases, documents, people, the board, readings. Keys only. */
export function createRecordApi(door: RecordDoor): OpenAPIHono {
  const api = new OpenAPIHono({ defaultHook: refuse })
  api.use('/api/record/*', async (context, next) => {
    await next()
    context.header('Cache-Control', 'no-store')
  })
  api.use('/api/record/*', async (context, next) => {
    if (!holdsUnkeepable(await context.req.json().catch(() => undefined))) return next()
    return context.json(fault('The body holds a character that no text has, as U+0000 or half of one; take it out.'), 400)
  })
  addActRoutes(api, door)
  addReadRoutes(api, door)
  api.onError(answerRecordFault)
  return api
}
