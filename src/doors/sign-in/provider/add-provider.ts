import type { Context, Hono } from 'hono'
import {
  authorizationCodeGrant,
  buildAuthorizationUrl,
  type Configuration,
  calculatePKCECodeChallenge,
  type IDToken,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client'
import { CEREMONY_MINUTES } from '../../../ledger/access/ceremonies.ts'
import { keepSecret, readSecret } from '../cookies.ts'
import { countBeginning, fail, finishSignIn, NotSignedIn, refuseFlood } from '../finish-sign-in.ts'
import { nextPath } from '../next-path.ts'
import type { SignInDoor } from '../sign-in-door.ts'
import { findProvider } from './find-provider.ts'
import type { ProviderSettings } from './provider-settings.ts'

const returnPath = '/sign-in/provider/return'

/** Signing in by the agency's provider: OpenID Connect, authorization code with PKCE, state and nonce. */
export function addProvider(app: Hono, door: SignInDoor, settings: ProviderSettings): void {
  const provider = findProvider(settings)

  app.get('/sign-in/provider', async (context) => {
    countBeginning(context, door)
    const configuration = await provider()
    const [state, nonce, verifier] = [randomState(), randomNonce(), randomPKCECodeVerifier()]
    const held = { state, nonce, verifier, next: nextPath(context.req.query('next'), door.home) }
    keepSecret(context, 'writ_ceremony', await door.access.ceremonies.begin('oidc', held, door.now()), door, CEREMONY_MINUTES * 60)
    const url = buildAuthorizationUrl(configuration, {
      redirect_uri: door.address.originOf(context) + returnPath,
      scope: 'openid',
      state,
      nonce,
      code_challenge: await calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
    })
    return context.redirect(url.href)
  })

  app.get(returnPath, async (context) => {
    refuseFlood(context, door)
    const secret = readSecret(context, 'writ_ceremony', door)
    const held = secret ? await door.access.ceremonies.take('oidc', secret, door.now()) : undefined
    if (!held) throw new NotSignedIn('The sign-in took too long, or was begun in another browser. Begin again.')
    const claims = await readClaims(context, door, await provider(), held)
    const account = await door.access.accounts.findByProvider(claims.iss, claims.sub)
    if (!account) {
      await fail(context, door, { method: 'oidc', says: 'The provider knows them, and they have no account.' })
      throw new NotSignedIn(
        `Your identity provider knows you, but there is no account for you here. Give an account administrator this id: ${claims.sub}`,
      )
    }
    await finishSignIn(context, door, account, 'oidc')
    return context.redirect(nextPath(String(held.next), door.home))
  })
}

/** Who the provider says it is. Its signature, audience, times, state, nonce and code verifier are checked by openid-client. */
async function readClaims(
  context: Context,
  door: SignInDoor,
  configuration: Configuration,
  held: Record<string, unknown>,
): Promise<IDToken> {
  const url = new URL(returnPath + new URL(context.req.url).search, door.address.originOf(context))
  try {
    const tokens = await authorizationCodeGrant(configuration, url, {
      expectedState: String(held.state),
      expectedNonce: String(held.nonce),
      pkceCodeVerifier: String(held.verifier),
      idTokenExpected: true,
    })
    const claims = tokens.claims()
    if (claims) return claims
  } catch {
    // What went wrong is the provider's or an attacker's to know; the log says that it did.
  }
  await fail(context, door, { method: 'oidc', says: 'The answer of the provider did not hold.' })
  throw new NotSignedIn('Your identity provider did not confirm who you are. Begin again.')
}
