import type { Context, Hono } from 'hono'
import { findingsCsv } from '../../checks/findings-csv.ts'
import type { CheckedFolder } from '../../checks/folder/read-checked.ts'
import { type Series, seriesOf } from '../../checks/series/series-of.ts'
import type { Html } from '../web/html.ts'
import { problemPage } from '../web/pages/problem-page.ts'
import { readView, type View } from '../web/view.ts'
import { checkLists } from './check-lists.ts'
import { wordsOf } from './check-view.ts'
import { chooseFindings } from './choose-findings.ts'
import { checkPage } from './pages/check-page.ts'
import { checksPage } from './pages/checks-page.ts'
import { facilitiesPage } from './pages/facilities-page.ts'
import { filePage } from './pages/file-page.ts'
import { sectionPage } from './pages/section-page.ts'
import { sheetPage } from './pages/sheet-page.ts'

type Made = Html | Promise<Html> | Response | undefined

const known = new WeakMap<CheckedFolder, readonly Series[]>()

/** The series of a check, found once. */
export function seriesIn(folder: CheckedFolder): readonly Series[] {
  const series = known.get(folder) ?? seriesOf([...folder.editions.values()])
  known.set(folder, series)
  return series
}

/** The pages of checks, at /checks. Nobody has to sign in: what they are about was published. */
export function addChecks(app: Hono, folders: readonly CheckedFolder[]): void {
  app.get('/checks', (context) => context.html(checksPage(readView(context), folders)))
  const page = (path: string, make: (view: View, folder: CheckedFolder, context: Context) => Made) =>
    app.get(`/checks/:check${path}`, async (context) => {
      const view = readView(context)
      const id = context.req.param('check') ?? ''
      const folder = folders.find((one) => one.id === id)
      if (!folder) return context.html(problemPage(view, view.words.problem.notFound, wordsOf(view).notFoundCheck(id)), 404)
      const made = make(view, folder, context)
      if (made instanceof Response) return made
      const body = await made
      return body ? context.html(body) : context.html(problemPage(view, view.words.problem.notFound, wordsOf(view).notFoundPart), 404)
    })
  page('', (view, folder) => checkPage(view, folder))
  page('/findings.csv', (_view, folder, context) => csv(folder, context))
  for (const [name, list] of Object.entries(checkLists))
    page(`/${name}`, (_view, folder, context) => asCsv(context, `${folder.id}-${name}`, list(folder, seriesIn(folder))))
  page('/facilities', (view, folder) => facilitiesPage(view, folder))
  page('/population', async (view, folder) => (await import('./pages/population-page.ts')).populationPage(view, folder))
  page('/files/:file', (view, folder, context) => {
    const file = folder.result.files.find(({ id }) => id === context.req.param('file'))
    return file && filePage(view, folder, file)
  })
  page('/files/:file/sheets/:sheet', (view, folder, context) => {
    const file = folder.result.files.find(({ id }) => id === context.req.param('file'))
    const grid = file && folder.workbooks.get(file.id)?.sheets[Number(context.req.param('sheet')) - 1]
    return file && grid && sheetPage(view, folder, file, grid)
  })
  page('/files/:file/sections/:section', (view, folder, context) => {
    const file = folder.result.files.find(({ id }) => id === context.req.param('file'))
    const report = file && folder.reports.get(file.id)
    const section = report?.sections.find(({ name }) => name === context.req.param('section'))
    return file && report && section && sectionPage(view, folder, file, report, section)
  })
  page('/series', async (view, folder) => (await import('./pages/series-pages.ts')).seriesListPage(view, folder, seriesIn(folder)))
  app.get('/checks/:check/series/:series', async (context) => {
    const view = readView(context)
    const folder = folders.find(({ id }) => id === context.req.param('check'))
    const series = folder && seriesIn(folder).find(({ id }) => id === context.req.param('series'))
    if (!folder || !series) return context.html(problemPage(view, view.words.problem.notFound, wordsOf(view).notFoundPart), 404)
    const { seriesPage } = await import('./pages/series-pages.ts')
    return context.html(await seriesPage(view, folder, series))
  })
}

/** The findings chosen, as a file. */
function csv(folder: CheckedFolder, context: Context): Response {
  const found = chooseFindings(folder, context.req.query())
  return asCsv(context, `${folder.id}-findings.csv`, findingsCsv(found))
}

const asCsv = (context: Context, name: string, body: string): Response =>
  context.body(body, 200, { 'Content-Type': 'text/csv; charset=utf-8', 'Content-Disposition': `attachment; filename="${name}"` })
