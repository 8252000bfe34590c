import type { Hono } from 'hono'
import { calendarCaseId } from '../../offices/policy/exports.ts'
import { publications } from '../../publications/catalogue.ts'
import { compareEditions } from '../../publications/publish/compare-editions.ts'
import { listChanges, type PublicChange } from '../../publications/publish/list-changes.ts'
import { readView } from '../web/view.ts'
import { changesAtom, changesJson } from './changes-feed.ts'
import { changesPage } from './changes-page.ts'
import { findEdition, findStanding, type NumbersDoor } from './numbers-door.ts'

/** The public feed of changes: a page, a JSON feed and an Atom feed. */
export function addChanges(app: Hono, door: NumbersDoor): void {
  app.get('/changes', async (context) => context.html(changesPage(readView(context), await readChanges(door))))
  app.get('/changes.json', async (context) =>
    context.json(changesJson(await readChanges(door), new URL(context.req.url).origin), 200, { 'Content-Type': 'application/feed+json' }),
  )
  app.get('/changes.atom', async (context) =>
    context.body(changesAtom(await readChanges(door), new URL(context.req.url).origin), 200, {
      'Content-Type': 'application/atom+xml; charset=utf-8',
    }),
  )
}

async function readChanges(door: NumbersDoor): Promise<readonly PublicChange[]> {
  const standings = new Map(await Promise.all(publications.map(async ({ id }) => [id, await findStanding(door, { id })] as const)))
  const compared: PublicChange[] = []
  for (const publication of publications) {
    const standing = standings.get(publication.id)
    const names = (standing?.editions ?? []).map(({ edition }) => edition).toReversed()
    const read = await Promise.all(names.map((name) => standing && findEdition(door, publication, standing, name)))
    const editions = read.flatMap((found) => (found?.edition && found.edition !== 'changed' ? [found.edition] : []))
    for (const [at, edition] of editions.entries()) compared.push(...compareEditions(editions[at - 1], edition))
  }
  return listChanges(standings, await door.registrar.findCase(calendarCaseId), compared)
}
