import type { ActEntry } from '../../acts/act.ts'
import type { OfficerStanding } from '../../acts/officer-standing.ts'
import type { SubjectKind } from '../../acts/subject-kind.ts'
import type { CaseState, Subject } from '../../kernel/case-state.ts'
import type { JsonObject } from '../../kernel/json.ts'
import type { LawInForce } from '../clocks/law-in-force.ts'
import type { CompiledAct } from '../compile-act.ts'

/** An officer at the moment the act occurred and at the moment it is recorded: the same object where both are one. */
export interface OfficerAsked {
  state: CaseState
  acting: OfficerStanding
  now: OfficerStanding
}

/** What is known of a place the act names; nothing where no such place is on record. */
export interface PlaceAsked {
  field: string
  code: string
  state: CaseState | undefined
  /** How many people are held there now; undefined where nobody counts. */
  held: number | undefined
}

/** What a count at a place is held against: how many people the record says were there then. */
export interface CountAsked {
  /** The day whose end was counted. */
  on: string
  said: number
  /** Undefined where nobody can say. */
  held: number | undefined
}

/** Everything the six questions are asked of. Gathered first, so that the questions themselves are pure. */
export interface Asked {
  compiled: CompiledAct
  /** The whole input, personal fields included. */
  input: JsonObject
  entry: ActEntry
  /** The case before the act. */
  state: CaseState
  /** The case with the act in it. */
  after: CaseState
  /** The record of the person the case is about, where there is one. */
  person?: CaseState | undefined
  /** Other cases of the person, where a bar asks about the person and not the case alone. */
  others?: readonly CaseState[]
  /** Ids of the subjects it tells of. */
  told: readonly string[]
  /** The case that clocks are compared with: as it is now, also where an entry long past is corrected. */
  current: CaseState
  law: LawInForce
  kinds: ReadonlyMap<string, SubjectKind>
  /** The subject the act is about, where its input names one. */
  about: Subject | undefined
  officer: OfficerAsked
  /** Positions acted from: the officer's own, or those lent by the delegation acted under. */
  positions: readonly string[]
  delegation: OfficerStanding['delegations'][number] | undefined
  /** Officers named by the input, by id. */
  officers: ReadonlyMap<string, OfficerAsked>
  places: readonly PlaceAsked[]
  /** Every office somebody was appointed to, and whether somebody works there now: where the act names one. */
  offices?: ReadonlyMap<string, boolean> | undefined
  /** What an act that counts people is held against. */
  counted?: CountAsked | undefined
  /** ISO 8601 in UTC with milliseconds. */
  nowAt: string
  now: Temporal.Instant
  /** Who corrects, and from what, where the act stands in for an earlier entry; `officer` is then the one who made that. */
  corrector?: { officer: OfficerAsked; positions: readonly string[] }
}

/** A decision is judged by what stands now as well as then; an observation by what stood when it happened. */
export const isDecision = ({ compiled }: Pick<Asked, 'compiled'>): boolean => compiled.act.kind === 'decision'
