import type { Context, Hono } from 'hono'
import type { Entered } from '../../../ledger/access/windows.ts'
import { plainText } from '../../desk/plain-text.ts'
import { dropSecret, keepSecret, readSecret } from '../../sign-in/cookies.ts'
import { carriesToken, formTokenOf, isFromElsewhere } from '../../sign-in/form-token.ts'
import { networkAddress } from '../../sign-in/network-address.ts'
import { momentText } from '../parts/say-when.ts'
import type { WindowDoor } from '../window-door.ts'
import { type Asking, askingOf, findVisit } from '../window-visit.ts'
import { choosePage, signInPage } from './sign-in-page.ts'

const PHRASE_LENGTH_MIN = 12

/** Signing in and out of a window. */
export function addWayIn(app: Hono, door: WindowDoor): void {
  app.get('/my-file/sign-in', async (context) => {
    const asking = askingOf(context, door)
    if (await findVisit(context, door)) return context.redirect(asking.to('/my-file'))
    const { out, over } = asking.words.signIn
    const said = { out, over }[asking.query.because ?? '']
    return context.html(await signInPage(asking, said ? { said } : {}))
  })
  app.get('/my-file/first-use', (context) => context.redirect(askingOf(context, door).to('/my-file/sign-in')))
  app.post('/my-file/sign-in', async (context) => enter(context, door, await readSent(context)))
  app.post('/my-file/first-use', async (context) => {
    const { chosen, again, ...given } = await readSent(context)
    const asking = askingOf(context, door)
    const { short, differs } = asking.words.choose
    const fault = chosen.length < PHRASE_LENGTH_MIN ? short : chosen === again ? undefined : differs
    if (fault) return context.html(await choosePage(asking, given, fault), 422)
    return enter(context, door, { ...given, chosen })
  })
  app.post('/my-file/sign-out', async (context) => {
    const asking = askingOf(context, door)
    const secret = readSecret(context, 'writ_window', door)
    const session = secret === undefined ? undefined : await door.windows.find(secret, door.now())
    if (secret !== undefined && session && !isFromElsewhere(context, door.address) && (await carriesToken(context, formTokenOf(secret)))) {
      await door.windows.end(session, door.now(), networkAddress(context, door.proxyCount))
      dropSecret(context, 'writ_window', door)
    }
    return context.redirect(asking.to('/my-file/sign-in', { because: 'out' }), 303)
  })
}

interface Given {
  code: string
  answer: string
  chosen?: string
}

async function readSent(context: Context): Promise<Required<Given> & { again: string }> {
  const sent = await context.req.formData().catch(() => new FormData())
  const text = (name: string) => {
    const value = sent.get(name)
    return typeof value === 'string' ? plainText(value).trim().slice(0, 200) : ''
  }
  return { code: text('code'), answer: text('answer'), chosen: text('chosen'), again: text('again') }
}

async function enter(context: Context, door: WindowDoor, { code, answer, chosen }: Given): Promise<Response> {
  const asking = askingOf(context, door)
  const { signIn, form } = asking.words
  const [now, address] = [door.now(), networkAddress(context, door.proxyCount)]
  if (isFromElsewhere(context, door.address)) return context.html(await signInPage(asking, { fault: form.forged }), 403)
  if (!door.failures.hasRoom(address ?? '', now)) return context.html(await signInPage(asking, { fault: signIn.flood }), 429)
  if (code === '' || answer === '') return context.html(await signInPage(asking, { fault: signIn.empty }), 422)
  const isOpen = async (windowId: string, personId: string) => {
    const window = await door.findWindow(personId, windowId)
    return window !== undefined && window.closed === null
  }
  const entered = await door.windows.enter({ code, answer, ...(chosen ? { chosen } : {}), address, isOpen }, now)
  if (entered.is === 'choose') return context.html(await choosePage(asking, { code, answer }))
  if (entered.is === 'in') {
    keepSecret(context, 'writ_window', entered.secret, door)
    return context.redirect(asking.to('/my-file'), 303)
  }
  door.failures.take(address ?? '', now)
  return context.html(await signInPage(asking, { fault: sayNo(asking, entered) }), 401)
}

/** The same words for a code that is none and for one that does not fit: neither tells whether there is such a code. */
function sayNo(asking: Asking, { because, until = '' }: Extract<Entered, { is: 'no' }>): string {
  const { wrong, late, locked, closed } = asking.words.signIn
  if (because === 'locked') return locked(momentText(asking, until, 'America/New_York') ?? until)
  return { unknown: wrong, wrong, late, closed }[because]
}
