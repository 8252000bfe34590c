import { secureHeaders } from 'hono/secure-headers'

/** Nothing from elsewhere, no script at all, no framing, no inline style. */
export const securityHeaders = () =>
  secureHeaders({
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
