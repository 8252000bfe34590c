import type { Hono } from 'hono'
import { csvLine } from '../../releases/csv/write-csv.ts'
import { readView } from '../web/view.ts'
import { changesAtom, changesJson } from './changes-feed.ts'
import { changesPage } from './changes-page.ts'
import type { NumbersDoor } from './numbers-door.ts'
import { readChanges } from './read-changes.ts'

/** The public feed of changes: a page, a JSON feed and an Atom feed. */
export function addChanges(app: Hono, door: NumbersDoor): void {
  app.get('/changes', async (context) => context.html(changesPage(readView(context), await readChanges(door))))
  app.get('/changes.json', async (context) =>
    context.json(changesJson(await readChanges(door), new URL(context.req.url).origin), 200, { 'Content-Type': 'application/feed+json' }),
  )
  app.get('/changes.csv', async (context) => {
    const lines = (await readChanges(door)).map(({ kind, on, what, says, path }) => csvLine([on, kind, what, says, path]))
    return context.body([csvLine(['on', 'kind', 'what', 'says', 'path']), ...lines].join(''), 200, {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': 'attachment; filename="changes.csv"',
    })
  })
  app.get('/changes.atom', async (context) =>
    context.body(changesAtom(await readChanges(door), new URL(context.req.url).origin), 200, {
      'Content-Type': 'application/atom+xml; charset=utf-8',
    }),
  )
}
