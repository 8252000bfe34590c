import type { OfficerStanding } from '../../acts/officer-standing.ts'
import type { Access } from '../../ledger/access/open-access.ts'
import type { Limiter } from './limiter.ts'
import type { ProviderSettings } from './provider/provider-settings.ts'
import type { PublicAddress } from './public-address.ts'

/** An officer as the door needs to know them: their name, and what they may do now, folded from their case. */
export interface Officer {
  officerId: string
  name: string
  standing: OfficerStanding
  /** The time zone they work in, as in America/New_York: moments that are of no place are told in it. */
  zone: string
}

/** What signing in stands on. */
export interface SignInDoor {
  access: Access
  /** Undefined where no such officer is on record. */
  findOfficer(officerId: string): Promise<Officer | undefined>
  now(): Temporal.Instant
  address: PublicAddress
  /** Failed tries, by network address. */
  failures: Limiter
  /** Ceremonies begun, by network address. */
  beginnings: Limiter
  provider: ProviderSettings | undefined
  /** The record is of invented officers: every page says so. */
  isDemonstration: boolean
  /** Its officers may be entered as without proof: only where nobody but this machine can. */
  isOpenToTry: boolean
  /** How many proxies of ours stand before this server, each adding to X-Forwarded-For. */
  proxyCount: number
  /** Where one arrives after signing in, unless one was on the way elsewhere. */
  home: string
  /** Names of all acts, for the scopes of keys. */
  acts: readonly string[]
}
