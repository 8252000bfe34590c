import type { Catalogue } from '../../acts/catalogue.ts'
import type { Access } from '../../ledger/access/open-access.ts'
import { nameOf, standingOf, zoneOf } from '../../offices/personnel/exports.ts'
import type { Registrar } from '../../registrar/registrar.ts'
import type { Settings } from '../../settings.ts'
import { whyNoDemonstration } from './demonstration/may-demonstrate.ts'
import { makeLimiter } from './limiter.ts'
import { readProvider } from './provider/provider-settings.ts'
import { readPublicAddress } from './public-address.ts'
import type { Officer, SignInDoor } from './sign-in-door.ts'

/**
 * From one network: sixty failures in fifteen minutes, three hundred sign-ins begun in one. A whole office may share a network; what is guessed
 * at has 256 bits.
 */
export const NETWORK_FAILURES_MAX = 60
const NETWORK_FAILURES_MINUTES = 15
const BEGINNINGS_MAX = 300

export type SignInSettings = Pick<
  Settings,
  'HOST' | 'DATABASE_URL' | 'WRIT_PUBLIC_URL' | 'WRIT_PROXIES' | 'OIDC_ISSUER' | 'OIDC_CLIENT_ID' | 'OIDC_CLIENT_SECRET'
>

interface SignInParts {
  access: Access
  registrar: Pick<Registrar, 'findCase'>
  catalogue: Catalogue
  now(): Temporal.Instant
  /** The record is of invented officers. */
  isDemonstration: boolean
  home: string
}

/** @throws Sentence where the settings would let people in unsafely */
export function openSignInDoor(parts: SignInParts, settings: SignInSettings): SignInDoor {
  return {
    access: parts.access,
    now: parts.now,
    home: parts.home,
    address: readPublicAddress(settings),
    provider: readProvider(settings),
    proxyCount: settings.WRIT_PROXIES,
    failures: makeLimiter(NETWORK_FAILURES_MAX, NETWORK_FAILURES_MINUTES),
    beginnings: makeLimiter(BEGINNINGS_MAX, 1),
    isDemonstration: parts.isDemonstration,
    isOpenToTry: parts.isDemonstration && whyNoDemonstration(settings) === undefined,
    acts: [...parts.catalogue.acts.keys()],
    findOfficer: (officerId) => findOfficer(parts, officerId),
  }
}

async function findOfficer({ registrar, now }: SignInParts, officerId: string): Promise<Officer | undefined> {
  const state = await registrar.findCase(officerId)
  if (state?.kind !== 'officer' || !state.subjects.has('officer')) return undefined
  return { officerId, name: nameOf(state), standing: standingOf(state, now()), zone: zoneOf(state) }
}
