import type { Catalogue } from '../acts/catalogue.ts'
import type { CaseState } from '../kernel/case-state.ts'
import type { Entry } from '../kernel/entry.ts'
import type { Board, BoardAsOf, BoardQuery } from '../ledger/board/board.ts'
import type { ClockRow, Ledger } from '../ledger/ledger.ts'
import type { Readings } from '../ledger/readings/readings.ts'
import type { Vault } from '../ledger/vault/vault.ts'

/** What lists ask of many cases at once. */
export type ForLists = 'restricted' | 'casesAbout' | 'casesRestricting' | 'clocksOf' | 'kindsOf'

/** What the reading room is made of. */
export interface RoomParts {
  /** Asked whether a case may be opened. What is shown comes from `readings`, under row-level security. */
  ledger: Pick<Ledger, 'readCase'>
  readings: Readings
  vault: Pick<Vault, 'open' | 'openBytes' | 'token'>
  board: Pick<Board, 'page'>
  /** The board as it stood at an earlier moment. Absent where only the board of now is read. */
  boardAsOf?(query: BoardQuery, asOf: Temporal.Instant): Promise<BoardAsOf>
  /** Cases whose reading was ever restricted by an act, as they are now: for lists, which ask it of many cases at once. */
  restricted(): Promise<readonly CaseState[]>
  /** Ids of the cases that were begun about one of some people, or corrected to be about them. */
  casesAbout(people: readonly string[]): Promise<readonly string[]>
  /** Of what kind some cases are, by id. Unknown ones are left out. */
  kindsOf(caseIds: readonly string[]): Promise<ReadonlyMap<string, string>>
  /** Which of some cases have entries that somebody of these clearances may not read. */
  casesRestricting(caseIds: readonly string[], clearances: readonly string[]): Promise<readonly string[]>
  /** The clocks a case has by some of its entries, in order, as the board counts them; none of none. `of` names exactly these entries. */
  clocksOf(entries: readonly Entry[], of: string): readonly ClockRow[]
  catalogue: Catalogue
  /** The fold of a case's entries, at least one. */
  fold(entries: readonly Entry[]): CaseState
  now(): Temporal.Instant
}
