import type { MiddlewareHandler } from 'hono'

/** Nothing has an address with a NUL in it, which the database could not look for either. */
export const refuseNul: MiddlewareHandler = async (context, next) => {
  if (new URL(context.req.url).pathname.includes('%00')) return context.notFound()
  return next()
}
