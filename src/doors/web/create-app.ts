import { join } from 'node:path'
import { Hono } from 'hono'
import { compress } from 'hono/compress'
import type { DuckDb } from '../../audit/duckdb.ts'
import { openReleases, type ReleaseFolder } from '../../audit/questions/open-releases.ts'
import type { CheckedFolder } from '../../checks/folder/read-checked.ts'
import type { Rule } from '../../clockwork/nodes.ts'
import { tellingDelays } from '../../ledger/locator/telling-delays.ts'
import type { OpenRecord } from '../../open-record.ts'
import { createApi } from '../api/create-api.ts'
import { addChecks } from '../checks/add-checks.ts'
import { addDeaths } from '../deaths/add-deaths.ts'
import { createDesk } from '../desk/create-desk.ts'
import { openDoor } from '../desk/open-door.ts'
import type { RecordDoor } from '../desk/record-door.ts'
import { createJail } from '../jail/create-jail.ts'
import { openJailDoor } from '../jail/jail-door.ts'
import { addLocator } from '../locator/add-locator.ts'
import { addChanges } from '../numbers/add-changes.ts'
import { addNumbers } from '../numbers/add-numbers.ts'
import type { NumbersDoor } from '../numbers/numbers-door.ts'
import { addOrders } from '../orders/add-orders.ts'
import { addOversight } from '../oversight/add-oversight.ts'
import { addSignIn } from '../sign-in/add-sign-in.ts'
import { admitKey } from '../sign-in/admit-key.ts'
import { requireSignedIn } from '../sign-in/require-signed-in.ts'
import type { SignInDoor } from '../sign-in/sign-in-door.ts'
import { createWindow } from '../window/create-window.ts'
import { openWindowDoor } from '../window/window-door.ts'
import { addHealth } from './add-health.ts'
import { answerFaults } from './answer-faults.ts'
import { serveAssets } from './assets.ts'
import { addLawPages } from './pages/law-pages.ts'
import { addReleasePages } from './pages/release-pages.ts'
import { addSitePages } from './pages/site-pages.ts'
import { addPlaces, findRegister, showPlaces } from './places/add-places.ts'
import { refuseNul } from './refuse-nul.ts'
import { securityHeaders } from './security-headers.ts'
import type { Site } from './site.ts'
import { takeTurns } from './take-turns.ts'

export interface AppOptions {
  /** Folders that audits wrote. Their ids are part of every address. */
  releases: readonly ReleaseFolder[]
  lawBook: readonly Rule[]
  database: Pick<DuckDb, 'connection' | 'connect'>
  /** The moment now, for clocks that nothing has stopped and that name no other moment. */
  asOf: () => Temporal.Instant
  /** Published files that were checked. */
  checks?: readonly CheckedFolder[]
  /** The record and the way in to it. Without it there are releases and the law, and no desks. */
  record?: { open: OpenRecord; signIn: SignInDoor }
  /** Folder editions of publications are kept in. */
  publications?: string
}

/** Measured with 32 at the door (`npm run bench pages`): fewer leave the database idle, with more the slowest pages take longer. */
const turns = { atOnce: 5, heldForMs: 100 }

/**
 * The pages and the API over audited releases, which are open to all, and over the record, which is for officers who are signed in.
 * @throws Sentence where a folder is not an audit's
 */
export async function createApp(options: AppOptions): Promise<Hono> {
  const releases = await openReleases(options.releases, options.database)
  const site: Site = { releases, lawBook: options.lawBook, asOf: options.asOf, checks: options.checks ?? [] }
  const app = new Hono()
  app.use(securityHeaders())
  app.use(refuseNul)
  // Only where it is asked for: to look at an answer costs as much as to make a small one.
  const compressed = compress()
  app.use((context, next) => (context.req.header('accept-encoding') ? compressed(context, next) : next()))
  addHealth(app, releases, options.record?.open)
  serveAssets(app)
  // Whoever asks how it is, or for a picture, does not wait for pages.
  app.use(takeTurns(turns))
  const register = findRegister(releases)
  if (register || options.record) showPlaces(app)
  const door = options.record && addRecordDoor(app, options.record)
  const numbers = options.record && openNumbers(options.record, options)
  const api = createApi(site, door, numbers)
  app.route('/', api)
  addSitePages(app, site, api)
  addReleasePages(app, site)
  addLawPages(app, site)
  addChecks(app, site.checks)
  addPlaces(app, { register, releases: releases.filter(({ files }) => !files.has('places')), record: options.record?.open })
  if (door && options.record) addPublicLocator(app, options.record, door)
  if (options.record) addOrders(app, options.record.open)
  if (numbers) addNumberPages(app, numbers)
  if (door && options.record) addPublicCounts(app, options.record, door)
  if (door && options.record) app.route('/', createDesk(door, requireSignedIn(options.record.signIn), options.record.signIn.address))
  if (options.record) app.route('/', createWindow(openWindowDoor(options.record.open, options.record.signIn)))
  if (options.record) app.route('/', createJail(openJailDoor(options.record.open), options.record.signIn))
  answerFaults(app)
  return app
}

/** Open to all: nobody has to be anybody to ask where their own people are. */
function addPublicLocator(app: Hono, { open, signIn }: NonNullable<AppOptions['record']>, { places }: Pick<RecordDoor, 'places'>): void {
  const { locator, now, database, registers } = open
  addLocator(app, {
    locator,
    now,
    proxyCount: signIn.proxyCount,
    delaysSince: (since) => tellingDelays(database.app, since.toString()),
    peopleWhoAsked: () => registers.access.states(),
    places: async () => new Map((await places()).map(({ value, says }) => [value, says])),
  })
}

/** What is late, of whom nobody has to say that it is: deaths, and oversight. */
function addPublicCounts(app: Hono, { open }: NonNullable<AppOptions['record']>, { places }: Pick<RecordDoor, 'places'>): void {
  const { registers, registrar, ledger, law, now, board, catalogue } = open
  const door = {
    ...{ registers, law, now, board, catalogue },
    places: async () => new Map((await places()).map(({ value, says }) => [value, says])),
    findCase: (caseId: string) => registrar.findCase(caseId),
    position: () => ledger.position(),
  }
  addDeaths(app, door)
  addOversight(app, door)
}

/** What the public pages and the API of published numbers stand on. */
const openNumbers = ({ open }: NonNullable<AppOptions['record']>, { publications, database }: AppOptions): NumbersDoor => ({
  registrar: open.registrar,
  now: open.now,
  dir: publications ?? join('.writ', 'publications'),
  database,
})

/** Numbers the agency published, and what changed in them. */
function addNumberPages(app: Hono, door: NumbersDoor): void {
  addNumbers(app, door)
  addChanges(app, door)
}

/** Finds out who asks, for every page that is added after it. */
function addRecordDoor(app: Hono, { open, signIn }: NonNullable<AppOptions['record']>) {
  app.use(async (context, next) => {
    context.set('hasDesks', true)
    await next()
  })
  addSignIn(app, signIn)
  return openDoor(open, (context, scope) => admitKey(context, signIn, scope))
}
