import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { SignInDoor } from './sign-in-door.ts'

type Name = 'writ_session' | 'writ_ceremony' | 'writ_window' | 'writ_jail'
type Door = Pick<SignInDoor, 'address'>

/** Over https the name begins with __Host-, which browsers let no other host and no plain page set. */
const prefixOf = ({ address }: Door) => (address.isSecure ? { prefix: 'host' as const } : {})

export const readSecret = (context: Context, name: Name, door: Door): string | undefined =>
  door.address.isSecure ? getCookie(context, name, 'host') : getCookie(context, name)

/** Scripts cannot read it, other sites' forms do not carry it. Without `seconds` it goes with the browser's session. */
export function keepSecret(context: Context, name: Name, secret: string, door: Door, seconds?: number): void {
  setCookie(context, name, secret, {
    ...prefixOf(door),
    httpOnly: true,
    sameSite: 'Lax',
    secure: door.address.isSecure,
    path: '/',
    ...(seconds === undefined ? {} : { maxAge: seconds }),
  })
}

export const dropSecret = (context: Context, name: Name, door: Door): void => {
  deleteCookie(context, name, { ...prefixOf(door), secure: door.address.isSecure, path: '/' })
}
