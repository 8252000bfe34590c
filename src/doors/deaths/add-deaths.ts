import type { Hono } from 'hono'
import { readView } from '../web/view.ts'
import { deathPage } from './death-page.ts'
import { deathsCsv } from './deaths-csv.ts'
import { type DeathsDoor, readDeaths, readOutsideReports } from './deaths-door.ts'
import { deathsPage } from './deaths-page.ts'

/** The public pages of deaths, open to all: nothing on them waits for somebody to publish it. */
export function addDeaths(app: Hono, door: DeathsDoor): void {
  const listed = async () => (await readDeaths(door)).filter(({ listing }) => listing === 'listed')
  app.get('/deaths', async (context) => {
    const position = await door.position()
    const [deaths, outside, places] = await Promise.all([readDeaths(door), readOutsideReports(door), door.places()])
    return context.html(deathsPage(readView(context), { deaths, outside, places, position, at: door.now() }))
  })
  app.get('/deaths.csv', async (context) => {
    context.header('Content-Type', 'text/csv; charset=utf-8')
    context.header('Content-Disposition', 'attachment; filename="deaths.csv"')
    return context.body(deathsCsv(await listed()))
  })
  app.get('/deaths/:id', async (context) => {
    const position = await door.position()
    // What is not listed is not there: no address tells of it.
    const death = (await listed()).find(({ caseId }) => caseId === context.req.param('id'))
    if (!death) return context.notFound()
    return context.html(deathPage(readView(context), { death, places: await door.places(), position, at: door.now() }))
  })
}
