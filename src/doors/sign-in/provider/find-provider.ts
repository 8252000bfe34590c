import { allowInsecureRequests, type Configuration, discovery, enableNonRepudiationChecks } from 'openid-client'
import { NotSignedIn } from '../finish-sign-in.ts'
import { isThisMachine, type ProviderSettings } from './provider-settings.ts'

const PROVIDER_SECONDS_MAX = 10

/** What the provider says of itself: asked once, and again after a failure. */
export function findProvider(settings: ProviderSettings): () => Promise<Configuration> {
  let asked: Promise<Configuration> | undefined
  return async () => {
    asked ??= discovery(new URL(settings.issuer), settings.clientId, settings.clientSecret, undefined, {
      timeout: PROVIDER_SECONDS_MAX,
      // What the provider says is checked against its published keys, and not only for having come from its address.
      execute: [enableNonRepudiationChecks, ...(isThisMachine(settings.issuer) ? [allowInsecureRequests] : [])],
    })
    try {
      return await asked
    } catch {
      asked = undefined
      throw new NotSignedIn('Your identity provider does not answer. Try again in a few minutes.', 403)
    }
  }
}
