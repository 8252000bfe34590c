import type { Context, Hono } from 'hono'
import type { OpenRelease } from '../../../audit/questions/open-releases.ts'
import type { Site } from '../site.ts'
import { readView } from '../view.ts'
import { answerMatchesCsv } from './matches-csv.ts'
import { placePage } from './place-page.ts'
import type { PlaceSources } from './place-sources.ts'
import { placesPage } from './places-page.ts'
import { recordedPlacesCsv } from './recorded-places.ts'

/** The folder among those served that holds a register of places. */
export const findRegister = (releases: Site['releases']): OpenRelease | undefined => releases.find(({ files }) => files.has('places'))

/** The pages of places, open to all: nothing on them is of a person. */
export function addPlaces(app: Hono, sources: PlaceSources): void {
  app.get('/places', async (context: Context) => {
    const { html, status = 200 } = await placesPage(readView(context), sources)
    return context.html(await html, status)
  })
  app.get('/places/record.csv', (context) => recordedPlacesCsv(context, sources.record))
  app.get('/places/matches.csv', (context) => answerMatchesCsv(context, sources.record))
  app.get('/places/:place', async (context) => {
    const { html, status = 200 } = await placePage(readView(context), sources, context.req.param('place'))
    return context.html(await html, status)
  })
}

/** Says to every page that there are places to go to. */
export function showPlaces(app: Hono): void {
  app.use(async (context, next) => {
    context.set('hasPlaces', true)
    await next()
  })
}
