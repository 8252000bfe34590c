import { Sentence } from '../../../kernel/sentence.ts'

/** The agency's identity provider. */
export interface ProviderSettings {
  issuer: string
  clientId: string
  clientSecret: string
}

/** The provider, or undefined where none is set. @throws Sentence where only part of it is set, or it is not https */
export function readProvider(settings: {
  OIDC_ISSUER?: string | undefined
  OIDC_CLIENT_ID?: string | undefined
  OIDC_CLIENT_SECRET?: string | undefined
}): ProviderSettings | undefined {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = settings
  if (issuer === undefined && clientId === undefined && clientSecret === undefined) return undefined
  if (issuer === undefined || clientId === undefined || clientSecret === undefined)
    throw new Sentence('Sign-in by your provider needs all of OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET: set all three or none.')
  if (!issuer.startsWith('https://') && !isThisMachine(issuer))
    throw new Sentence('OIDC_ISSUER must begin with https://: an identity that can be changed on the way proves nothing.')
  return { issuer, clientId, clientSecret }
}

/** A provider on this machine, as in tests, may speak plain http. */
export const isThisMachine = (issuer: string): boolean => /^http:\/\/(localhost|127\.0\.0\.1|\[::1\])(:|\/|$)/.test(issuer)
