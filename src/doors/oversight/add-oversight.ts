import type { Hono } from 'hono'
import { readView } from '../web/view.ts'
import { oversightCsv } from './oversight-csv.ts'
import { type OversightDoor, openOversight } from './oversight-door.ts'
import { oversightPage } from './oversight-page.ts'

/** The public page of oversight, open to all. */
export function addOversight(app: Hono, door: OversightDoor): void {
  const read = openOversight(door)
  const names = new Map(door.catalogue.offices.map(({ id, name }) => [id, name]))
  app.get('/oversight', async (context) => context.html(oversightPage(readView(context), await read(), (id) => names.get(id) ?? id)))
  app.get('/oversight.csv', async (context) => {
    context.header('Content-Type', 'text/csv; charset=utf-8')
    context.header('Content-Disposition', 'attachment; filename="oversight.csv"')
    return context.body(oversightCsv(await read()))
  })
}
