import { OpenAPIHono } from '@hono/zod-openapi'
import { bodyLimit } from 'hono/body-limit'
import type { Site } from '../web/site.ts'
import { fault, refuse } from './envelope.ts'
import { addLawRoutes } from './law-routes.ts'
import { openApiDocument } from './open-api-document.ts'
import { addQuestionRoutes } from './question-routes.ts'
import { addReleaseRoutes } from './release-routes.ts'

/** The most a request may hold, in bytes: records to explain are small. */
const maxBodyBytes = 64 * 1024

/** The JSON API. Every address, parameter and field is described in `/openapi.json`. */
export function createApi(site: Site): OpenAPIHono {
  const api = new OpenAPIHono({ defaultHook: refuse })
  api.use(
    '/api/*',
    bodyLimit({ maxSize: maxBodyBytes, onError: (context) => context.json(fault('The body is longer than 64 KB; send one record.'), 413) }),
  )
  addReleaseRoutes(api, site)
  addQuestionRoutes(api, site)
  addLawRoutes(api, site)
  api.get('/openapi.json', (context) => context.json(openApiDocument(api)))
  return api
}
