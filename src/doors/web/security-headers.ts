import type { MiddlewareHandler } from 'hono'
import { secureHeaders } from 'hono/secure-headers'

declare module 'hono' {
  interface ContextVariableMap {
    /** The one script an answer may run: its whole address. Set by the pages that ask a browser for a passkey, and by no other. */
    allowedScript?: string
  }
}

const policy = 'Content-Security-Policy'

/** Nothing from elsewhere, no script but one a page names, no framing, no inline style. */
export function securityHeaders(): MiddlewareHandler {
  const strict = secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'self'"],
      scriptSrc: ["'none'"],
      objectSrc: ["'none'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
    },
    referrerPolicy: 'same-origin',
    xFrameOptions: 'DENY',
    // Served on plain http by default; a proxy that ends TLS adds it.
    strictTransportSecurity: false,
  })
  return async function setSecurityHeaders(context, next) {
    await strict(context, next)
    const script = context.get('allowedScript')
    if (script) context.header(policy, context.res.headers.get(policy)?.replace("script-src 'none'", `script-src ${script}`))
  }
}
