import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context } from 'hono'

/**
 * Where a request came from. X-Forwarded-For is believed only as far as proxies of ours wrote it: the last `proxyCount` of its entries.
 * Null where it cannot be told.
 */
export function networkAddress(context: Context, proxyCount: number): string | null {
  if (proxyCount > 0) {
    const hops = (context.req.header('x-forwarded-for') ?? '').split(',').map((hop) => hop.trim())
    const hop = hops.at(-proxyCount)
    if (hop) return hop.slice(0, 100)
  }
  try {
    return getConnInfo(context).remote.address ?? null
  } catch {
    // Asked without a socket, as tests do.
    return null
  }
}
