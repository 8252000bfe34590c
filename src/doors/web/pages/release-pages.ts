import type { Context, Hono } from 'hono'
import type { OpenRelease } from '../../../audit/questions/open-releases.ts'
import { findRelease, type Site } from '../site.ts'
import { readView, type View } from '../view.ts'
import { facilitiesPage } from './facilities-page.ts'
import { facilityPage } from './facility-page.ts'
import { findingsPage } from './findings-page.ts'
import type { Made } from './made.ts'
import { peoplePage } from './people-page.ts'
import { personPage } from './person-page.ts'
import { problemPage } from './problem-page.ts'
import { qualityPage } from './quality-page.ts'
import { releasePage } from './release-page.ts'
import { rowsCsv } from './rows-csv.ts'
import { rowsPage } from './rows-page.ts'

type Handler = (view: View, release: OpenRelease, context: Context) => Promise<Made | Response>

/** The pages of one release. */
export function addReleasePages(app: Hono, site: Site): void {
  const page = (path: string, handler: Handler) =>
    app.get(`/releases/:release${path}`, async (context) => {
      const view = readView(context)
      const release = findRelease(site, context.req.param('release') ?? '')
      if (!release) {
        const sentence = view.words.problem.noRelease(context.req.param('release') ?? '')
        return context.html(problemPage(view, view.words.problem.notFound, sentence, true), 404)
      }
      const made = await handler(view, release, context)
      return made instanceof Response ? made : context.html(await made.html, made.status ?? 200)
    })
  const register = site.releases.find(({ files }) => files.has('places'))
  const param = (context: Context, name: string): string => context.req.param(name) ?? ''
  page('', async (view, release, context) =>
    release.files.has('places') ? context.redirect(view.to('/places'), 302) : releasePage(view, release),
  )
  page('/quality', (view, release) => qualityPage(view, release))
  page('/findings', (view, release) => findingsPage(view, release))
  page('/rows', (view, release) => rowsPage(view, release))
  page('/rows.csv', (view, release, context) => rowsCsv(view, release, context))
  page('/facilities', (view, release) => facilitiesPage(view, release))
  page('/facilities/:code', (view, release, context) => facilityPage(view, release, param(context, 'code'), register))
  page('/people', (view, release, context) => peoplePage(view, release, context))
  page('/people/:person', (view, release, context) => personPage(view, release, site, param(context, 'person')))
}
