import type { Catalogue } from '../../acts/catalogue.ts'
import type { Access } from '../../ledger/access/open-access.ts'
import type { Outbox } from '../../ledger/outbox/outbox.ts'
import { findWindow, type Window } from '../../offices/legal-access/exports.ts'
import { nameOf, standingOf } from '../../offices/personnel/exports.ts'
import { placeFacts, placeId } from '../../offices/places/exports.ts'
import type { OpenRecord } from '../../open-record.ts'
import type { ReadingRoom } from '../../reading-room/reading-room.ts'
import type { LawInForce } from '../../registrar/clocks/law-in-force.ts'
import type { Registrar } from '../../registrar/registrar.ts'
import { type Limiter, makeLimiter } from '../sign-in/limiter.ts'
import type { SignInDoor } from '../sign-in/sign-in-door.ts'

/** What the pages of a window stand on. */
export interface WindowDoor {
  catalogue: Catalogue
  registrar: Pick<Registrar, 'act'>
  readingRoom: Pick<ReadingRoom, 'openFile' | 'openDocument' | 'readingsOf'>
  outbox: Pick<Outbox, 'noticesOf' | 'markRead'>
  windows: Access['windows']
  denials: Access['denials']
  law(): LawInForce
  now(): Temporal.Instant
  address: SignInDoor['address']
  proxyCount: number
  isDemonstration: boolean
  /** Failed tries, by network address. */
  failures: Limiter
  /** The window, open or not; undefined where that person has none of that id. */
  findWindow(personId: string, windowId: string): Promise<Window | undefined>
  /** What an officer was at a moment, and is called. */
  findOfficer(officerId: string, at: string): Promise<{ name: string; positions: readonly string[] } | undefined>
  placeName(code: string): Promise<string>
}

const FAILURES_MAX = 30
const FAILURES_MINUTES = 15

export function openWindowDoor(open: OpenRecord, { address, proxyCount, isDemonstration }: SignInDoor): WindowDoor {
  const { catalogue, registrar, readingRoom, outbox, access, law, now } = open
  return {
    catalogue,
    registrar,
    readingRoom,
    outbox,
    windows: access.windows,
    denials: access.denials,
    law,
    now,
    address,
    proxyCount,
    isDemonstration,
    failures: makeLimiter(FAILURES_MAX, FAILURES_MINUTES),
    async findWindow(personId, windowId) {
      const person = await registrar.findCase(personId)
      return person?.kind === 'person' ? findWindow(person, windowId) : undefined
    },
    async findOfficer(officerId, at) {
      const state = await registrar.findCase(officerId)
      if (state?.kind !== 'officer') return undefined
      const { positions } = standingOf(state, Temporal.Instant.from(at))
      return { name: nameOf(state), positions: positions.map(({ position }) => position) }
    },
    async placeName(code) {
      const state = await registrar.findCase(placeId(code))
      const facts = state && placeFacts(state, now().toZonedDateTimeISO('UTC').toPlainDate().toString())
      return facts ? `${facts.name} (${code})` : code
    },
  }
}
