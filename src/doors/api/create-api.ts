import { OpenAPIHono } from '@hono/zod-openapi'
import { bodyLimit } from 'hono/body-limit'
import type { RecordDoor } from '../desk/record-door.ts'
import { addNumberRoutes } from '../numbers/number-routes.ts'
import type { NumbersDoor } from '../numbers/numbers-door.ts'
import type { Site } from '../web/site.ts'
import { addCheckRoutes } from './check-routes.ts'
import { fault, refuse } from './envelope.ts'
import { addLawRoutes } from './law-routes.ts'
import { openApiDocument } from './open-api-document.ts'
import { addQuestionRoutes } from './question-routes.ts'
import { createRecordApi } from './record/create-record-api.ts'
import { addReleaseRoutes } from './release-routes.ts'

/** The most a request may hold, in KB: records to explain are small, acts may hold several accounts of 20,000 characters. */
const kilobytesMax = { explain: 64, record: 1024 }

/**
 * The JSON API. Every address, parameter and field is described in `/openapi.json`.
 * @param door the record, where it is open
 * @param numbers what the record publishes of itself, where it is open
 */
export function createApi(site: Site, door?: RecordDoor, numbers?: NumbersDoor): OpenAPIHono {
  const api = new OpenAPIHono({ defaultHook: refuse })
  api.use('/api/v1/*', atMost(kilobytesMax.explain, 'send one record'))
  api.use('/api/record/*', atMost(kilobytesMax.record, 'send one act'))
  addReleaseRoutes(api, site)
  addQuestionRoutes(api, site)
  addLawRoutes(api, site)
  addCheckRoutes(api, site)
  if (numbers) addNumberRoutes(api, numbers)
  if (door) api.route('/', createRecordApi(door))
  api.get('/openapi.json', (context) => context.json(openApiDocument(api)))
  return api
}

const atMost = (kilobytes: number, instead: string) =>
  bodyLimit({
    maxSize: kilobytes * 1024,
    onError: (context) => context.json(fault(`The body is longer than ${kilobytes} KB; ${instead}.`), 413),
  })
