import type { Context } from 'hono'
import { Sentence } from '../../kernel/sentence.ts'

/** The address people reach this server by: what passkeys, redirects, cookies and forms are bound to. */
export interface PublicAddress {
  /** e.g. https://writ.example.gov, without a path. @throws Sentence where the request came by a name that is not ours */
  originOf(context: Pick<Context, 'req'>): string
  /** Cookies are only sent over https, and have the name that browsers hold to it. */
  isSecure: boolean
}

const loopback = new Set(['localhost', '127.0.0.1', '[::1]', '::1'])

export const isLoopback = (host: string): boolean => loopback.has(host)

/**
 * @param settings WRIT_PUBLIC_URL where it is set; else HOST must be this machine alone, and the request's own Host header is believed only
 * where it names this machine
 * @throws Sentence where others could reach the server and it was not told by what name, or over plain http
 */
export function readPublicAddress(settings: { HOST: string; WRIT_PUBLIC_URL?: string | undefined }): PublicAddress {
  if (settings.WRIT_PUBLIC_URL) {
    const { origin, protocol, hostname } = new URL(settings.WRIT_PUBLIC_URL)
    if (protocol !== 'https:' && !isLoopback(hostname))
      throw new Sentence('WRIT_PUBLIC_URL must begin with https:// so that sessions cannot be read on the way.')
    return { originOf: () => origin, isSecure: protocol === 'https:' }
  }
  if (!isLoopback(settings.HOST))
    throw new Sentence('HOST lets other machines in: set WRIT_PUBLIC_URL to the https address people reach this server by.')
  return { isSecure: false, originOf: loopbackOrigin }
}

/** A page of another site that points its own name at this machine is not answered. */
function loopbackOrigin({ req }: Pick<Context, 'req'>): string {
  const { origin, hostname } = new URL(req.url)
  if (isLoopback(hostname)) return origin
  throw new Sentence('This server knows itself only as localhost: use that address, or set WRIT_PUBLIC_URL.')
}
