import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Provider } from 'oidc-provider'

/** An identity provider of the real kind, on this machine, and a person at its pages. */
export interface TestProvider {
  issuer: string
  client: { OIDC_ISSUER: string; OIDC_CLIENT_ID: string; OIDC_CLIENT_SECRET: string }
  /** Follows a redirect to the provider, signs in there as somebody, consents, and gives the address it sends the browser back to. */
  signInAs(subject: string, address: string): Promise<string>
  stop(): Promise<void>
}

/** @param redirect where it may send people back to */
export async function startProvider(redirect: string): Promise<TestProvider> {
  const listening = await listen()
  const { port } = listening.server.address() as AddressInfo
  const issuer = `http://localhost:${port}`
  const client = { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: 'writ', OIDC_CLIENT_SECRET: 'an-invented-secret-of-the-test' }
  const provider = new Provider(issuer, {
    clients: [
      { client_id: 'writ', client_secret: client.OIDC_CLIENT_SECRET, redirect_uris: [redirect], grant_types: ['authorization_code'] },
    ],
    findAccount: (_context, sub) => ({ accountId: sub, claims: () => ({ sub }) }),
    pkce: { required: () => true },
    ttl: { Interaction: 600, Session: 600, Grant: 600, AccessToken: 600, IdToken: 600, AuthorizationCode: 60 },
    cookies: { keys: ['an-invented-key-of-the-test'] },
  })
  const answer = provider.callback()
  listening.server.on('request', answer)
  return {
    issuer,
    client,
    signInAs: visitProvider,
    stop: () =>
      new Promise((stopped) => {
        listening.server.closeAllConnections()
        listening.server.close(() => stopped())
      }),
  }
}

async function listen(): Promise<{ server: Server }> {
  const { createServer } = await import('node:http')
  const server = createServer()
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', () => ready()))
  return { server }
}

/** The provider's own pages ask for a name and a password (any), then for consent. Cookies are kept for the visit. */
async function visitProvider(subject: string, start: string): Promise<string> {
  const cookies = new Map<string, string>()
  let address = start
  let body: URLSearchParams | undefined
  for (let steps = 0; steps < 12; steps++) {
    const answer: Response = await fetch(address, {
      redirect: 'manual',
      headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(body ? { method: 'POST', body } : {}),
    })
    body = undefined
    for (const cookie of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? []
      cookies.set(name, value)
    }
    const location = answer.headers.get('location')
    if (location) {
      const next = new URL(location, address)
      if (next.origin !== new URL(start).origin) return next.href
      address = next.href
      continue
    }
    const page = await answer.text()
    const action = /<form[^>]* action="([^"]+)"/.exec(page)?.[1]
    if (!action) throw new Error(`the provider shows no form: ${page.slice(0, 300)}`)
    address = new URL(action, address).href
    body = new URLSearchParams(page.includes('name="login"') ? { prompt: 'login', login: subject, password: 'any' } : { prompt: 'consent' })
  }
  throw new Error('the provider asked too much')
}
