import { Hono } from 'hono'
import { addSignIn } from '../../../src/doors/sign-in/add-sign-in.ts'
import { openSignInDoor } from '../../../src/doors/sign-in/open-sign-in-door.ts'
import { requireSignedIn } from '../../../src/doors/sign-in/require-signed-in.ts'
import type { SignInDoor } from '../../../src/doors/sign-in/sign-in-door.ts'
import { securityHeaders } from '../../../src/doors/web/security-headers.ts'
import type { Position } from '../../../src/law/officers/positions.ts'
import { readSettings } from '../../../src/settings.ts'
import { type RecordForTests, recordForTests } from '../registrar/record-for-tests.ts'
import { type Options, softPasskey, type Told } from './soft-passkey.ts'

/** A browser: it keeps cookies and the token of the last page's forms. */
export class Browser {
  readonly cookies = new Map<string, string>()
  token = ''
  readonly #app: Hono
  readonly origin: string

  constructor(app: Hono, origin: string) {
    this.#app = app
    this.origin = origin
  }

  async ask(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers)
    if (this.cookies.size > 0) headers.set('cookie', [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; '))
    const answer = await this.#app.request(path.startsWith('http') ? path : this.origin + path, { ...init, headers })
    for (const cookie of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? []
      if (value === '') this.cookies.delete(name)
      else this.cookies.set(name, value)
    }
    if (answer.headers.get('content-type')?.startsWith('text/html'))
      this.token = / name="csrf" value="([^"]+)"/.exec(await answer.clone().text())?.[1] ?? this.token
    return answer
  }

  /** Sends a form as a browser does: with its origin, and the token unless told otherwise. */
  send(path: string, fields: Record<string, string> = {}, headers: Record<string, string> = {}): Promise<Response> {
    return this.ask(path, {
      method: 'POST',
      headers: { origin: this.origin, 'content-type': 'application/x-www-form-urlencoded', ...headers },
      body: new URLSearchParams({ csrf: this.token, ...fields }),
    })
  }

  /** Sends what the script of the passkey sends. */
  sendJson(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
    return this.ask(path, {
      method: 'POST',
      headers: { origin: this.origin, 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    })
  }
}

export interface SignInSite {
  record: RecordForTests
  door: SignInDoor
  app: Hono
  origin: string
  /** A browser nobody is signed in with. */
  browser(): Browser
  /** An officer with an account and a passkey. */
  officer(positions: readonly Position[], name?: string): Promise<Member>
  close(): Promise<void>
}

export interface Member {
  officerId: string
  accountId: string
  device: ReturnType<typeof softPasskey>
}

const origin = 'http://localhost:8080'

/** The ways in over a whole record, and two pages behind them: /desk for who holds a position, /desk/heads for a field office director. */
export async function signInSite(environment: Record<string, string> = {}, isDemonstration = false): Promise<SignInSite> {
  const record = await recordForTests()
  const door = openSignInDoor({ ...record, isDemonstration, home: '/desk' }, readSettings(environment))
  const app = new Hono()
  app.use(securityHeaders())
  addSignIn(app, door)
  app.use('/desk', requireSignedIn(door))
  app.all('/desk', (context) => context.text(`Desk of ${context.var.signedIn?.name}`))
  app.get('/desk/heads', requireSignedIn(door, { positions: ['field-office-director'] }), (context) => context.text('Desk of heads'))
  const site = door.address.isSecure ? new URL(environment.WRIT_PUBLIC_URL ?? '').origin : origin
  let count = 0
  return {
    record,
    door,
    app,
    origin: site,
    browser: () => new Browser(app, site),
    async officer(positions, name = `Officer Example ${++count}`) {
      const officerId = await record.officer(positions, { name })
      const account = await record.access.accounts.open(
        { officerId, signInName: `example.${++count}` },
        { officerId: record.founderId },
        record.now(),
      )
      const link = await record.access.invitations.make(account.accountId, { officerId: record.founderId }, record.now())
      const device = softPasskey(site)
      const answer = await register(new Browser(app, site), link, device)
      if (answer.status !== 200) throw new Error(await answer.text())
      return { officerId, accountId: account.accountId, device }
    },
    close: () => record.close(),
  }
}

/** Registers a device by a link, as the page does. */
export async function register(browser: Browser, link: string, device: Member['device'], told: Told = {}): Promise<Response> {
  const options = (await (await browser.sendJson(`/register/${link}/options`, {})).json()) as Options
  return browser.sendJson(`/register/${link}`, { answer: device.register(options, told) })
}

/** Signs in with a device, as the page does. */
export async function signIn(browser: Browser, { device }: Member, told: Told = {}, next?: string): Promise<Response> {
  const options = (await (await browser.sendJson('/sign-in/passkey/options', {})).json()) as Options
  return browser.sendJson('/sign-in/passkey', { answer: device.signIn(options, told), next })
}

/** The sentence an answer gives the script of the passkey. */
export const saysOf = async (answer: Response): Promise<string> => ((await answer.json()) as { says: string }).says
