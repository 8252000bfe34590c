import type { Context } from 'hono'
import type { Window } from '../../offices/legal-access/exports.ts'
import type { Reader } from '../../reading-room/reading-room.ts'
import { readSecret } from '../sign-in/cookies.ts'
import { formTokenOf } from '../sign-in/form-token.ts'
import { networkAddress } from '../sign-in/network-address.ts'
import type { WindowDoor } from './window-door.ts'
import type { WindowWords } from './words/en.ts'
import { wordsFor } from './words-for.ts'

/** One request through a window, before and after signing in. */
export interface Asking {
  words: WindowWords
  isDemonstration: boolean
  path: string
  query: Readonly<Record<string, string>>
  /** An address of this site that keeps the language. */
  to(path: string, params?: Readonly<Record<string, string>>): string
}

/** One request of somebody who is signed in. */
export interface WindowVisit extends Asking {
  door: WindowDoor
  window: Window
  personId: string
  sessionId: string
  csrf: string
  reader: Reader & { ofPerson: string }
  address: string | null
  /** The page is to be printed: nothing is folded away, and there are no forms. */
  isPrint?: boolean
}

/** The language is the one asked for, else the window's, else the browser's. It is kept in every link. */
export function askingOf(context: Context, door: Pick<WindowDoor, 'isDemonstration'>, language?: string): Asking {
  const { lang, ...query } = context.req.query()
  const fallback = language ?? (/^es\b/i.test(context.req.header('accept-language') ?? '') ? 'es' : 'en')
  const words = wordsFor(lang ?? fallback)
  return {
    words,
    isDemonstration: door.isDemonstration,
    path: new URL(context.req.url).pathname,
    query,
    to(path, params = {}) {
      const search = new URLSearchParams({ ...params, lang: words.lang }).toString()
      return `${path}?${search}`
    },
  }
}

/** Who looks in, or undefined where nobody is signed in, or the window is closed: that is asked of the ledger at each request. */
export async function findVisit(context: Context, door: WindowDoor): Promise<WindowVisit | undefined> {
  const secret = readSecret(context, 'writ_window', door)
  const session = secret === undefined ? undefined : await door.windows.find(secret, door.now())
  if (secret === undefined || !session) return undefined
  const { windowId, personId, sessionId } = session
  const window = await door.findWindow(personId, windowId)
  if (!window || window.closed) return undefined
  const address = networkAddress(context, door.proxyCount)
  return {
    ...askingOf(context, door, window.language),
    door,
    window,
    personId,
    sessionId,
    csrf: formTokenOf(secret),
    address,
    reader: {
      officerId: windowId,
      ofPerson: personId,
      purpose:
        window.role === 'counsel-of-record' ? 'Counsel reads the file of the person they appear for' : 'The person reads their own file',
      trace: { sessionId, address, door: 'web' },
    },
  }
}
