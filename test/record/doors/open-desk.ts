import type { Hono } from 'hono'
import type { Catalogue } from '../../../src/acts/catalogue.ts'
import { openDuckDb } from '../../../src/audit/duckdb.ts'
import type { ReleaseFolder } from '../../../src/audit/questions/open-releases.ts'
import type { CheckedFolder } from '../../../src/checks/folder/read-checked.ts'
import { prepareDemonstration } from '../../../src/doors/sign-in/demonstration/prepare-demonstration.ts'
import { openSignInDoor } from '../../../src/doors/sign-in/open-sign-in-door.ts'
import { createApp } from '../../../src/doors/web/create-app.ts'
import { lawBook } from '../../../src/law/law-book.ts'
import { type OpenRecord, openRecord } from '../../../src/open-record.ts'
import { readSettings } from '../../../src/settings.ts'
import { openTestDatabase } from '../open-test-database.ts'
import { testCatalogue } from './example-office.ts'

export interface TestDesk {
  app: Hono
  record: OpenRecord
  /** Ids of the invented officers, by the name they are entered as. */
  officers: ReadonlyMap<string, string>
  /** Sets the clock. An instant, as in 2026-03-06T15:00:00Z. */
  setClock(instant: string): void
  /** Hands on what is waiting in the outbox. */
  handOn(): Promise<void>
  /** Goes in as an invented officer. */
  enter(signInName: string): Promise<Visitor>
  close(): Promise<void>
}

/** Somebody with a browser: keeps the cookie and the token of its forms. */
export interface Visitor {
  officerId: string
  csrf: string
  get(path: string): Promise<Response>
  post(path: string, form: Readonly<Record<string, string | readonly string[]>>): Promise<Response>
}

export const origin = 'http://localhost'

interface DeskOptions {
  publications?: string
  /** Audited releases and checked files to show beside the record. */
  releases?: readonly ReleaseFolder[]
  checks?: readonly CheckedFolder[]
  /** The offices there are; those of the agency and one invented for tests unless given. */
  catalogue?: Catalogue
}

/** The whole site over a database of its own, founded as a demonstration. The clock stands at 2026-03-06T15:00:00Z, a Friday, 10:00 in New York. */
export async function openDesk({
  publications,
  releases = [],
  checks = [],
  catalogue = testCatalogue,
}: DeskOptions = {}): Promise<TestDesk> {
  const { database, drop } = await openTestDatabase()
  let clock = Temporal.Instant.from('2026-03-06T15:00:00Z')
  const settings = readSettings({})
  const record = await openRecord(settings, { database, masterKey: new Uint8Array(32).fill(7), now: () => clock, catalogue })
  await prepareDemonstration(record)
  const signIn = openSignInDoor({ ...record, isDemonstration: true, home: '/desk' }, settings)
  const outbox = record.startOutbox()
  const duckDb = await openDuckDb({ threads: 1 })
  const app = await createApp({
    ...{ releases, checks, lawBook, database: duckDb, asOf: () => clock, record: { open: record, signIn } },
    ...(publications === undefined ? {} : { publications }),
  })
  const accounts = await record.access.accounts.list()
  const officers = new Map(accounts.map(({ signInName, officerId }) => [signInName, officerId]))
  return {
    app,
    record,
    officers,
    setClock: (instant) => {
      clock = Temporal.Instant.from(instant)
    },
    handOn: () => outbox.look(),
    enter: (signInName) => enterAs(app, officers.get(signInName) ?? signInName),
    async close() {
      duckDb.close()
      await record.close()
      await drop()
    },
  }
}

async function enterAs(app: Hono, officerId: string): Promise<Visitor> {
  const entered = await app.request(`${origin}/demonstration`, {
    method: 'POST',
    headers: { origin, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ officerId }).toString(),
  })
  const set = entered.headers.getSetCookie().map((one) => one.split(';')[0] ?? '')
  const cookie = set.find((one) => /writ_session=./.test(one)) ?? ''
  if (entered.status !== 303 || cookie === '') throw new Error(`Nobody was let in as ${officerId}: ${entered.status}.`)
  const get = async (path: string) => app.request(origin + path, { headers: { cookie } })
  const csrf = /name="csrf" value="([^"]+)"/.exec(await (await get('/desk/standing')).text())?.[1] ?? ''
  const post: Visitor['post'] = async (path, form) => {
    const body = new URLSearchParams('csrf' in form ? {} : { csrf })
    for (const [name, value] of Object.entries(form)) for (const one of [value].flat()) body.append(name, one)
    return app.request(origin + path, {
      method: 'POST',
      headers: { cookie, origin, 'content-type': 'application/x-www-form-urlencoded' },
      body: body.toString(),
    })
  }
  return { officerId, csrf, get, post }
}
