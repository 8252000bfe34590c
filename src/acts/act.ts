import type { z } from 'zod'
import type { TestNode } from '../clockwork/nodes.ts'
import type { CaseState, Facts, Telling } from '../kernel/case-state.ts'
import type { Authority, Entry } from '../kernel/entry.ts'
import type { JsonObject } from '../kernel/json.ts'
import type { Restriction } from '../kernel/restriction.ts'
import type { Requirement } from './requirement.ts'

/** The entry an act becomes, as far as it is known while its effects are worked out. */
export type ActEntry = Pick<Entry, 'entryId' | 'caseId' | 'officerId' | 'occurredAt' | 'payload' | 'personId'>

/** Somebody who must be told. The message carries no personal data: it says that there is something to read, and where. */
export interface Notice {
  /** Who: `officer:<id>`, `office:<id>`, `counsel`, `person`, `court`, `partner:<id>`. */
  to: string
  /** e.g. transfer-planned */
  about: string
  says: string
}

/** A form the act makes: rendered from the entry, hashed into it. Content is data; `src/documents` lays it out as a tagged PDF. */
export interface Instrument {
  /** e.g. I-200 */
  form: string
  title: string
  /** Left out where the act does not make it this time. Input is whole: personal fields included. */
  when?(input: JsonObject): boolean
  /** `state` is the case before the act: what an order, an arrest or a warrant already on record says. `signer` is the officer who acts. */
  content(input: JsonObject, entry: ActEntry, state: CaseState, signer: Signer): DocumentContent
}

/** The officer who acts, as a form has them sign: by name, in the position acted from, under whose delegation where the power was another's. */
export interface Signer {
  name: string
  /** Title of the position. */
  position: string
  /** The citation of the delegation acted under. */
  under?: string
  /** When they sign, where that is not when the act occurred: they correct it. ISO 8601 in UTC. */
  at?: string
}

/** A document as its reader meets it: sections of labelled values and paragraphs, in reading order. */
export interface DocumentContent {
  /** BCP 47, e.g. en or es. */
  language: string
  /** The authority printed under the title. */
  authority: string
  sections: readonly {
    heading: string
    fields?: readonly { label: string; value: string }[]
    paragraphs?: readonly string[]
  }[]
  /** Who signs, and in which position. */
  signatures: readonly { name: string; position: string; on: string }[]
  /** The entry it was made from: in the footer of every page. */
  entryId: string
  /** True where people and acts are made up: the document then says so at its head and on every page. */
  isInvented?: boolean
}

/**
 * One act of one office, declared once: forms, API routes, CLI commands, checks and pages all come from this.
 * Fields of `input` carry `.describe()` and `.meta()` (see `field.ts`): personal ones are sealed and never reach `tells`.
 */
export interface Act {
  /** Imperative: BookIn. */
  act: string
  /** Past tense: BookedIn. What the entry is called on a timeline. */
  entry: string
  office: string
  caseKind: string
  /** A decision can be refused. An observation is always recorded, with its findings. */
  kind: 'decision' | 'observation'
  /** Sentence case, as a button or heading: Book a person in. */
  title: string
  /** One plain sentence: what the act is and when to use it. */
  says: string
  /** Strict; has `occurredAt` where the act can be recorded after it happened (otherwise it occurs when recorded). */
  input: z.ZodObject
  /** True where the act may begin a case. Others need a case of `caseKind`. */
  opensCase?: boolean
  /** The case it is of, where the input says so (the place of a facility's code). Absent: the case named by the caller, or a new one. */
  caseOf?: (input: JsonObject) => string
  /** Positions that may do it (`src/law/officers`). Nobody else may, and an empty list is nobody. */
  by: readonly string[]
  /**
   * Officers do it in a case that stays closed to them, by its nature: they lend a power to an officer, or clear one, whose file is not theirs to
   * read. A case closed whole by a restriction is closed to it as well. Absent: acting in a case needs what opening it needs.
   */
  isDoneUnopened?: true
  /** Which subjects it can be about at an instant (ISO 8601 in UTC). Absent: all of the kind it is about. */
  isStillAbout?: (facts: Facts, nowAt: string) => boolean
  /** Whether whoever does it in a case that stays closed to them is shown a subject of it, to choose it. Absent: all of the kind. */
  showsUnopened?: (facts: Facts, officerId: string) => boolean
  /** Under which law. Sees no personal data: what it gives is written openly into the entry. */
  authorities: (input: JsonObject) => readonly Omit<Authority, 'versionFrom'>[]
  requires: readonly Requirement[]
  /** Facility codes named by these input fields must be open, fit and have room ("where"). */
  places?: readonly string[]
  /** The input field of the first day on which what it gives counts, where one long past shows as back-dated. */
  countsFrom?: string
  /** The input field that names an office. Somebody must hold a position there now; where the act gives the first one, it is said that it is the first. */
  namesOffice?: { field: string; mayBeFirst?: true }
  /**
   * A list of personal facts whose words a later act may not merely repeat, and the name under which the entry carries their marks. A mark is keyed
   * and tells only whether two texts say the same: never what they say.
   */
  marks?: { field: string; as: string }
  /**
   * It says how many people were in the place whose case it is when a day ended: the field of the day, and that of the number. What it says is held against
   * the book-ins and book-outs on record.
   */
  counts?: { endOf: string; people: string }
  /** Kind of the subject it is about where not the case's own; then the input has `subjectId`, offered from the case. */
  about?: string
  /**
   * Once the test is true of the subject of this kind that the entry opened or is about, the entry is neither corrected nor withdrawn: another officer
   * decided on what it says, or it cannot be taken back. `says`: that, and what to do instead.
   */
  isFixedOnce?: { subject: string; test: TestNode; says: string }
  /** What it changes in the case. Pure; sees no personal data. */
  tells: (entry: ActEntry, state: CaseState) => Telling
  instruments?: readonly Instrument[]
  /** Who must be told. `state` is the case after the act; `person` the record of the person it is about, where there is one. */
  notices?: (entry: ActEntry, state: CaseState, person?: CaseState) => readonly Notice[]
  /**
   * What cannot happen twice is told once: nobody is told again while this is true of the latest subject of the kind before the act. A correction of the
   * entry that was told of is told.
   */
  tellsOnce?: { subject: string; while: TestNode }
  /** Restrictions its entries carry from the start. `state` is the case before the act: what is said of something restricted is restricted as well. */
  restricts?: (payload: JsonObject, state: CaseState) => readonly Restriction[]
}

/** Declares an act. A function so that one day checks may stand here; today it names the type. */
export const defineAct = (act: Act): Act => act
