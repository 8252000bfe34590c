import { secureHeaders } from 'hono/secure-headers'

declare module 'hono' {
  interface ContextVariableMap {
    /** The one script an answer may run: its whole address. Set by the pages that ask a browser for a passkey, and by no other. */
    allowedScript?: string
  }
}

/** Nothing from elsewhere, no script but one a page names, no framing, no inline style. */
export const securityHeaders = () =>
  secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'self'"],
      scriptSrc: [(context) => context.get('allowedScript') ?? "'none'"],
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
