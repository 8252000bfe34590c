import type { Notice } from '../acts/act.ts'
import type { Catalogue } from '../acts/catalogue.ts'
import type { Renderer } from '../documents/render-apart.ts'
import type { CaseState } from '../kernel/case-state.ts'
import type { Ledger } from '../ledger/ledger.ts'
import type { Readings } from '../ledger/readings/readings.ts'
import type { Vault } from '../ledger/vault/vault.ts'
import type { LawInForce } from './clocks/law-in-force.ts'
import type { Opening } from './opening.ts'
import type { ActRequest } from './registrar.ts'

/** Somebody asked for an act that is not theirs to do. */
export interface Denial {
  request: ActRequest
  because: string
  deniedAt: Temporal.Instant
}

/** What the registrar is made of. Clock and chance come from outside, so that any moment can be asked about again. */
export interface RegistrarParts {
  ledger: Ledger
  vault: Vault
  catalogue: Catalogue
  /** Lays documents out, beside the thread that answers. */
  renderer: Pick<Renderer, 'render'>
  /** Who may open which case. */
  opening: Opening
  /** The reading log, for what is learned by asking what an act would find. */
  readings: Pick<Readings, 'log'>
  now(): Temporal.Instant
  /** A UUID nobody has had before. */
  newId(): string
  /** The law clocks are counted by, as it stands. */
  law(): LawInForce
  /** Resolves when the last known entry of the calendar is part of it. */
  lawRead?(): Promise<void>
  /** Keeps a log of what was not permitted. It may take its time; the answer does not wait. */
  onDenied?(denial: Denial): void
  /** True where everybody on the record is made up: its documents then say so. */
  isInvented?(): Promise<boolean>
  /** Ids of the cases of a kind that are about a person, where they can be looked up. */
  listCasesOf?(personId: string, caseKind: string): Promise<readonly string[]>
  /** Ids of the records that ever named this one in a proposal to merge, where they can be looked up. */
  peopleNaming?(personId: string): Promise<readonly string[]>
  /** Who was told what with the entries at some positions, in order, where it can be looked up. */
  listTold?(positions: readonly number[]): Promise<readonly (Notice & { position: number })[]>
  /** Cases of every officer, where an act names an office. */
  listOfficers?(): Promise<readonly CaseState[]>
  /** How many people a place holds now, where somebody counts. */
  countHeld?(code: string): number | undefined
  /** How many people the book-ins and book-outs on record say were in a place at an instant. Reads every case of the place. */
  countHeldAt?(code: string, at: string): Promise<number>
}
