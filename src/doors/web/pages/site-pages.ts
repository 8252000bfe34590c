import type { OpenAPIHono } from '@hono/zod-openapi'
import type { Hono } from 'hono'
import type { Site } from '../site.ts'
import { readView } from '../view.ts'
import { actDocsPage, docsPage } from './docs-page.ts'
import { frontPage } from './front-page.ts'

/** The pages that belong to no release. */
export function addSitePages(app: Hono, site: Site, api: OpenAPIHono): void {
  app.get('/', async (context) => context.html(await frontPage(readView(context), site)))
  app.get('/docs', (context) => context.html(docsPage(readView(context), api)))
  app.get('/docs/acts/:act', (context) => {
    const page = actDocsPage(readView(context), api, context.req.param('act'))
    return page ? context.html(page) : context.notFound()
  })
  app.get('/releases', (context) => context.redirect('/', 302))
}
