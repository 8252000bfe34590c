import type { Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { CaseState } from '../../kernel/case-state.ts'
import type { TellingDelay } from '../../ledger/locator/telling-delays.ts'
import { accessRates } from '../../offices/locator/exports.ts'
import type { Locator } from '../../reading-room/locator/locator.ts'
import { makeLimiter } from '../sign-in/limiter.ts'
import { networkAddress } from '../sign-in/network-address.ts'
import type { Html } from '../web/html.ts'
import { readView } from '../web/view.ts'
import { evenly } from './evenly.ts'
import { type LocatorView, locatorView } from './locator-view.ts'
import { latenessHours, measureLateness } from './measure-lateness.ts'
import { accessPage } from './pages/access-page.ts'
import { agePage } from './pages/age-page.ts'
import { answerPage } from './pages/answer-page.ts'
import { searchPage } from './pages/search-page.ts'
import { busyPage, codePage, stoppedPage, unknownCodePage, watchPage } from './pages/watch-pages.ts'
import { type Filled, readFilled, readQuery } from './read-query.ts'

/** What the public locator stands on. */
export interface LocatorDoor {
  locator: Locator
  delaysSince(since: Temporal.Instant): Promise<readonly TellingDelay[]>
  /** Cases of people for whom a call, a visit, mail or the law library was asked. */
  peopleWhoAsked(): Promise<readonly CaseState[]>
  /** Names of places by code. */
  places(): Promise<ReadonlyMap<string, string>>
  now(): Temporal.Instant
  /** How many proxies of ours stand before this server. */
  proxyCount: number
}

/** From one network, which a whole shelter or consulate may share; and from everywhere together. In an hour. */
export const SEARCHES_MAX_PER_ADDRESS = 40
const SEARCHES_MAX = 4_000
const MINUTES = 60
/** Longer than any search takes: how long one took tells nothing of what it found. */
const PACE_MS = 400
const FORM_BYTES_MAX = 10_000
const DAYS_COUNTED = 30

/**
 * The public locator, open to all: no sign-in, no script, in English and Spanish. Nothing here lists anybody, and addresses are kept in memory for an
 * hour to count searches by, and nowhere else.
 */
export function addLocator(app: Hono, door: LocatorDoor): void {
  const isRoom = limiting(door)
  const seenBy = (context: Context) => locatorView(readView(context), door.now())
  app.use('/locator/*', bodyLimit({ maxSize: FORM_BYTES_MAX }))
  for (const path of ['/locator', '/locator/*'])
    app.use(path, async (context, next) => {
      await next()
      context.header('Cache-Control', 'no-store')
      context.header('X-Robots-Tag', 'noindex')
    })
  const asking = async (context: Context, ask: (seen: LocatorView) => Promise<Made>) => {
    const seen = seenBy(context)
    const room = isRoom(context)
    if (room !== 'room') return context.html(await busyPage(seen, room), 429)
    const { html, status = 200 } = await evenly(PACE_MS, () => ask(seen))
    return context.html(await html, status)
  }
  const search = (path: string, make: (seen: LocatorView, filled: Filled, query: Query) => Promise<Html>) =>
    app.post(path, async (context) => {
      const filled = readFilled(await context.req.formData())
      const seen = seenBy(context)
      const read = readQuery(filled, seen.words)
      if ('faults' in read) return context.html(await searchPage(seen, { filled, faults: read.faults }), 422)
      return asking(context, async (asked) => ({ html: make(asked, filled, read.query) }))
    })
  app.get('/locator', async (context) => context.html(await searchPage(seenBy(context))))
  search('/locator', async (seen, filled, query) => answerPage(seen, await door.locator.locate(query), filled))
  search('/locator/follow', async (seen, _filled, query) => codePage(seen, await door.locator.follow(query)))
  app.get('/locator/age', async (context) => {
    const now = door.now()
    const delays = await door.delaysSince(now.subtract({ hours: DAYS_COUNTED * 24 }))
    return context.html(await agePage(seenBy(context), DAYS_COUNTED, latenessHours(), measureLateness(delays, now)))
  })
  app.get('/locator/access', async (context) => {
    const [people, places] = await Promise.all([door.peopleWhoAsked(), door.places()])
    const rates = accessRates(people, [...places.keys()])
    return context.html(await accessPage(seenBy(context), rates, places))
  })
  addWatches(app, door, seenBy, asking)
}

type Query = Parameters<Locator['locate']>[0]
interface Made {
  html: Html | Promise<Html>
  status?: 200 | 404
}

function addWatches(
  app: Hono,
  { locator }: LocatorDoor,
  seenBy: (context: Context) => LocatorView,
  asking: (context: Context, ask: (seen: LocatorView) => Promise<Made>) => Promise<Response>,
): void {
  app.post('/locator/watch', async (context) => {
    const code = (await context.req.formData()).get('code')
    const typed = typeof code === 'string' ? code.replace(/[^0-9A-Za-z-]/g, '').slice(0, 40) : ''
    return context.redirect(seenBy(context).view.to(typed === '' ? '/locator' : `/locator/watch/${typed}`), 303)
  })
  app.get('/locator/watch/:code', (context) =>
    asking(context, async (seen) => {
      const code = context.req.param('code')
      const told = await locator.look(code)
      return told ? { html: watchPage(seen, code, told) } : { html: unknownCodePage(seen), status: 404 }
    }),
  )
  app.post('/locator/watch/:code/stop', (context) =>
    asking(context, async (seen) => {
      await locator.stop(context.req.param('code'))
      return { html: stoppedPage(seen) }
    }),
  )
}

/** Counts a search of an address and of all; whoever is over their own count does not use up that of the others. */
function limiting({ now, proxyCount }: LocatorDoor): (context: Context) => 'room' | 'address' | 'everybody' {
  const [ofAddress, ofAll] = [makeLimiter(SEARCHES_MAX_PER_ADDRESS, MINUTES), makeLimiter(SEARCHES_MAX, MINUTES)]
  return (context) => {
    const at = now()
    if (!ofAddress.take(networkAddress(context, proxyCount) ?? 'unknown', at)) return 'address'
    return ofAll.take('all', at) ? 'room' : 'everybody'
  }
}
