import { Hono } from 'hono'
import { compress } from 'hono/compress'
import type { DuckDb } from '../../audit/duckdb.ts'
import { openReleases, type ReleaseFolder } from '../../audit/questions/open-releases.ts'
import type { Rule } from '../../clockwork/nodes.ts'
import { createApi } from '../api/create-api.ts'
import { answerFaults } from './answer-faults.ts'
import { serveAssets } from './assets.ts'
import { addLawPages } from './pages/law-pages.ts'
import { addReleasePages } from './pages/release-pages.ts'
import { addSitePages } from './pages/site-pages.ts'
import { securityHeaders } from './security-headers.ts'
import type { Site } from './site.ts'

export interface AppOptions {
  /** Folders that audits wrote. Their ids are part of every address. */
  releases: readonly ReleaseFolder[]
  lawBook: readonly Rule[]
  database: Pick<DuckDb, 'connection' | 'connect'>
  /** The moment now, for clocks that nothing has stopped and that name no other moment. */
  asOf: () => Temporal.Instant
}

/**
 * The pages and the API over audited releases.
 * @throws Sentence where a folder is not an audit's
 */
export async function createApp(options: AppOptions): Promise<Hono> {
  const releases = await openReleases(options.releases, options.database)
  const site: Site = { releases, lawBook: options.lawBook, asOf: options.asOf }
  const app = new Hono()
  app.use(securityHeaders())
  app.use(compress())
  app.get('/healthz', (context) => context.json({ status: 'ok', releases: releases.map((release) => release.id) }))
  serveAssets(app)
  const api = createApi(site)
  app.route('/', api)
  addSitePages(app, site, api)
  addReleasePages(app, site)
  addLawPages(app, site)
  answerFaults(app)
  return app
}
