import type { Context, MiddlewareHandler } from 'hono'
import { listOf } from '../../clockwork/in-words.ts'
import { positionTitle } from '../../law/officers/positions.ts'
import { problemPage } from '../web/pages/problem-page.ts'
import { readView } from '../web/view.ts'
import { carriesToken, isFromElsewhere } from './form-token.ts'
import type { SignInDoor } from './sign-in-door.ts'
import type { SignedIn } from './signed-in.ts'

interface Asked {
  /** Any one of these; nobody else. Left out: whoever holds any position. */
  positions?: readonly string[]
  /** True where somebody without any position may come too: their own sign-ins, and the way out. */
  isOpenToAll?: boolean
}

/**
 * Lets only an officer through who is signed in and holds a position (one of `positions`, where given), and only forms that are our own.
 * Nobody signed in: a page to sign in at, and back. No position: no page. Every refusal of somebody signed in is written down.
 */
export function requireSignedIn(door: SignInDoor, asked: Asked = {}): MiddlewareHandler {
  return async function onlySignedIn(context, next) {
    const { signedIn } = context.var
    const isRead = context.req.method === 'GET' || context.req.method === 'HEAD'
    if (!signedIn) return isRead ? context.redirect(signInPath(context)) : tellSignedOut(context)
    if (!isRead && (isFromElsewhere(context, door.address) || !(await carriesToken(context, signedIn.csrfToken))))
      return deny(
        context,
        door,
        signedIn,
        'forged-form',
        'The form did not come from a page of this session. Open the page again and send it from there.',
      )
    const lacking = asked.isOpenToAll ? undefined : sayLacking(signedIn, asked.positions)
    if (lacking) return deny(context, door, signedIn, 'no-position', lacking)
    return next()
  }
}

function sayLacking({ positions, name }: SignedIn, wanted: readonly string[] | undefined): string | undefined {
  if (positions.length === 0)
    return `You are signed in as ${name}, but you hold no position today, so there is nothing you may open. A personnel officer records appointments.`
  if (!wanted || positions.some((position) => wanted.includes(position))) return undefined
  return `This is for: ${listOf(wanted.map(positionTitle), 'or')}. You hold: ${listOf(positions.map(positionTitle), 'and')}.`
}

async function deny(context: Context, door: SignInDoor, { officerId, trace }: SignedIn, kind: 'forged-form' | 'no-position', says: string) {
  await door.access.denials.record({ at: door.now(), kind, officerId, trace, about: `${context.req.method} ${context.req.path}`, says })
  return context.html(await problemPage(readView(context), 'You may not do this', says), 403)
}

/** Where to sign in, and come back from. */
function signInPath(context: Context): string {
  const { pathname, search } = new URL(context.req.url)
  const because = context.var.endedBecause
  return `/sign-in?${new URLSearchParams({ next: pathname + search, ...(because ? { because } : {}) })}`
}

const tellSignedOut = async (context: Context) =>
  context.html(
    await problemPage(
      readView(context),
      'You are not signed in',
      'The form was not recorded, because you were signed out before you sent it. Sign in, open the page again and send it from there.',
    ),
    401,
  )
