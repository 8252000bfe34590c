import { Hono } from 'hono'
import { openSignInDoor } from '../../../src/doors/sign-in/open-sign-in-door.ts'
import { serveAssets } from '../../../src/doors/web/assets.ts'
import { securityHeaders } from '../../../src/doors/web/security-headers.ts'
import { createWindow } from '../../../src/doors/window/create-window.ts'
import { openWindowDoor } from '../../../src/doors/window/window-door.ts'
import type { OpenRecord } from '../../../src/open-record.ts'
import { readSettings } from '../../../src/settings.ts'
import type { Journey } from '../custody/journey.ts'
import type { OpenWindow } from './open-window.ts'

const origin = 'http://localhost'

/** The pages of the window over a record, as they are served. */
export function windowSite(record: OpenRecord): Hono {
  const signIn = openSignInDoor({ ...record, isDemonstration: false, home: '/desk' }, readSettings({}))
  const app = new Hono()
  app.use(securityHeaders())
  serveAssets(app)
  app.route('/', createWindow(openWindowDoor(record, signIn)))
  return app
}

/** The code an officer hands over. */
export const makeCode = ({ access, now }: Journey, clerk: string, { windowId, personId }: OpenWindow): Promise<string> =>
  access.windows.makeCode({ windowId, personId, birthYear: '1990' }, { officerId: clerk, address: null }, now())

/** Somebody with a phone, reading in English unless the address says otherwise: keeps the cookie and the token of its forms. */
export interface Looker {
  get(path: string): Promise<Response>
  text(path: string): Promise<string>
  post(path: string, form: Readonly<Record<string, string>>): Promise<Response>
  cookie: string
}

export const send = async (app: Hono, path: string, form: Readonly<Record<string, string>>, cookie = ''): Promise<Response> =>
  app.request(origin + path, {
    method: 'POST',
    headers: { origin, cookie, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(form).toString(),
  })

export const phrase = 'four blue invented kites'

/** Signs in for the first time with a code and the year of birth. */
export async function lookIn(app: Hono, code: string, lang = 'en'): Promise<Looker> {
  const entered = await send(app, `/my-file/first-use?lang=${lang}`, { code, answer: '1990', chosen: phrase, again: phrase })
  if (entered.status !== 303) throw new Error(`It was not opened: ${entered.status}.`)
  return asLooker(app, (entered.headers.get('set-cookie') ?? '').split(';')[0] ?? '')
}

async function asLooker(app: Hono, cookie: string): Promise<Looker> {
  const inLanguage = (path: string) => (path.includes('lang=') ? path : `${path}${path.includes('?') ? '&' : '?'}lang=en`)
  const get = async (path: string) => app.request(origin + inLanguage(path), { headers: { cookie } })
  const csrf = /name="csrf" value="([^"]+)"/.exec(await (await get('/my-file/complaints')).text())?.[1] ?? ''
  return {
    cookie,
    get,
    text: async (path) => (await get(path)).text(),
    post: (path, form) => send(app, inLanguage(path), { csrf, ...form }, cookie),
  }
}
