import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Context } from 'hono'
import type { PublicAddress } from './public-address.ts'

/** The token every form of a session carries. Derived from the session's secret, so that nothing needs keeping and it changes with it. */
export const formTokenOf = (secret: string): string => createHmac('sha256', secret).update('form').digest('base64url')

const isSame = (one: string, other: string): boolean => {
  const [a, b] = [Buffer.from(one), Buffer.from(other)]
  return a.length === b.length && timingSafeEqual(a, b)
}

/** A request a browser says another site began. Browsers name the origin of every request that is not a plain read. */
export function isFromElsewhere(context: Context, address: PublicAddress): boolean {
  const origin = context.req.header('origin')
  if (origin !== undefined) return origin !== address.originOf(context)
  const site = context.req.header('sec-fetch-site')
  return site !== undefined && site !== 'same-origin' && site !== 'none'
}

/** Whether the form sent carries the token, in its field `csrf` or the header `x-csrf-token`. */
export async function carriesToken(context: Context, token: string): Promise<boolean> {
  const header = context.req.header('x-csrf-token')
  if (header !== undefined) return isSame(header, token)
  const type = context.req.header('content-type') ?? ''
  if (!/^(application\/x-www-form-urlencoded|multipart\/form-data)\b/i.test(type)) return false
  const given = (await context.req.formData().catch(() => undefined))?.get('csrf')
  return typeof given === 'string' && isSame(given, token)
}
