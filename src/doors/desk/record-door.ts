import type { Context } from 'hono'
import type { Catalogue } from '../../acts/catalogue.ts'
import type { OfficerStanding } from '../../acts/officer-standing.ts'
import type { Calendar } from '../../clockwork/calendar.ts'
import type { Rule } from '../../clockwork/nodes.ts'
import type { Access } from '../../ledger/access/open-access.ts'
import type { Board } from '../../ledger/board/board.ts'
import type { Ledger, Trace } from '../../ledger/ledger.ts'
import type { Outbox } from '../../ledger/outbox/outbox.ts'
import type { OpenRecord } from '../../open-record.ts'
import type { ReadingRoom } from '../../reading-room/reading-room.ts'
import type { NewSubscription } from '../../registrar/outbox/subscribe.ts'
import type { Registrar } from '../../registrar/registrar.ts'
import type { KeyScope } from '../sign-in/admit-key.ts'
import type { Choice } from './forms/form-field.ts'

/** What pages, the API and the command line need of the record: the one way to act, the one way to read, the board. */
export interface RecordDoor {
  catalogue: Catalogue
  registrar: Registrar
  readingRoom: ReadingRoom
  board: Board
  outbox: Outbox
  /** Codes by which the person and counsel come in to the person's own file. */
  windows: Pick<Access['windows'], 'makeCode'>
  /** Has a partner's system told of notices. @returns the secret deliveries are signed with, shown once */
  subscribe(subscription: NewSubscription, begunBy: string): Promise<{ secret: string }>
  /** For lists that hold nothing personal: what is in a case is read through the reading room. */
  ledger: Pick<Ledger, 'position' | 'readFrom'>
  /** The law as it is asked today, closures and suspensions of rules included. */
  law(): { rules: readonly Rule[]; calendar: Calendar }
  /** Cases with orders of courts, and with claims of citizenship: for lists that name nobody. */
  registers: OpenRecord['registers']
  now(): Temporal.Instant
  /** What an officer may do now; undefined where there is no such officer. */
  findStanding(officerId: string): Promise<OfficerStanding | undefined>
  /** Officers by name, and places by code, for forms that ask for one. */
  officers(): Promise<readonly Choice[]>
  places(): Promise<readonly Choice[]>
  /** Keeps a log of what somebody was not let do, where it never came to the registrar. */
  noteDenied(caller: Caller, about: string, says: string): Promise<void>
  /** Whose key a request of the API carries: see `admitKey`. */
  admit(context: Context, scope: KeyScope): Promise<Caller | 'nobody' | 'outside' | 'flood'>
}

/** Whoever asks, once it is known who that is. */
export interface Caller {
  officerId: string
  trace: Trace
}
