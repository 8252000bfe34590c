import type { MiddlewareHandler } from 'hono'

declare module 'hono' {
  interface ContextVariableMap {
    /** The one script an answer may run: its whole address. Set by the pages that ask a browser for a passkey, and by no other. */
    allowedScript?: string
  }
}

const policyFor = (script: string) =>
  `default-src 'self'; script-src ${script}; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'`

/** HSTS is not among them: served on plain http by default, and a proxy that ends TLS adds it. */
const headers = Object.entries({
  'Content-Security-Policy': policyFor("'none'"),
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Origin-Agent-Cluster': '?1',
  'Referrer-Policy': 'same-origin',
  'X-Content-Type-Options': 'nosniff',
  'X-DNS-Prefetch-Control': 'off',
  'X-Download-Options': 'noopen',
  'X-Frame-Options': 'DENY',
  'X-Permitted-Cross-Domain-Policies': 'none',
  'X-XSS-Protection': '0',
})

/**
 * Nothing from elsewhere, no script but one a page names, no framing, no inline style. Set before the answer is made, so that nothing has to take it
 * apart again.
 */
export function securityHeaders(): MiddlewareHandler {
  return async function setSecurityHeaders(context, next) {
    for (const [name, value] of headers) context.header(name, value)
    await next()
    const script = context.get('allowedScript')
    if (script) context.header('Content-Security-Policy', policyFor(script))
  }
}
