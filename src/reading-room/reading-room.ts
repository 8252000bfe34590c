import type { CaseState } from '../kernel/case-state.ts'
import type { Entry } from '../kernel/entry.ts'
import type { JsonObject } from '../kernel/json.ts'
import type { Restriction } from '../kernel/restriction.ts'
import type { BoardAsOf, BoardPage, BoardQuery } from '../ledger/board/board.ts'
import type { ClockRow, Trace } from '../ledger/ledger.ts'
import type { InspectedReading } from '../ledger/readings/readings.ts'

/** Who reads, and why they say they need it. */
export interface Reader {
  /** An officer; with `ofPerson`, a window. */
  officerId: string
  /** Set where the person or counsel reads: the person whose window `officerId` is. They open that person's cases and no others. */
  ofPerson?: string
  /** In their own words; shown to the person whose file it is. At least a few words, never a default. */
  purpose: string
  trace: Trace
}

/** An entry as this reader may see it. Redaction happens here and never in the record. */
export interface EntryView {
  entry: Omit<Entry, 'personal'>
  /** The whole input: payload with personal fields opened where the reader may see them. */
  input: JsonObject
  /** Fields left out, each with the rule that keeps them. */
  redacted: readonly { field: string; rule: string; cite: string }[]
  /** Set where the person's key was destroyed by order: which one. */
  expunged?: { order: string; on: string }
  /** Corrected or withdrawn by a later entry, by its id. */
  correctedBy?: string
  /** Set where that entry withdraws it: it counts as never made. */
  isWithdrawn?: true
  /** Set where findings of the entry are left out: for which restrictions. */
  findingsKept?: readonly Restriction[]
}

export interface CaseView {
  /** Folded from the entries this reader sees, and from no others: its sequence is that of the last of them. */
  state: CaseState
  /** The sequence of the case as it is, entries this reader does not see among it: what `expectedSequence` of an act is compared with. */
  sequence: number
  entries: readonly EntryView[]
  /** How many entries this reader may not see, and why. */
  withheld: { count: number; because: readonly Restriction[] }
  /** What a window leaves out by rules of its own, and by which. */
  heldBack?: readonly { count: number; cite: string; says: string }[]
  /** Position of the log line that recorded this reading. */
  readingId: string
  /** Undefined where the case is about nobody, or the record of the person is closed to this reader. */
  about?: AboutPerson
  /** For a person: the records taken for the same person by a merge that stands, each logged as read too. */
  samePerson?: readonly CaseView[]
}

/** Who a case is about, in what tells one person from another. */
export interface AboutPerson {
  /** As a heading has it: "INVENTED, Inés". */
  name: string
  birthOn?: string
  aNumber?: string
}

/** A person's whole file: their record, and every case of theirs the reader may open. */
export interface FileView {
  person: CaseView
  cases: readonly CaseView[]
  /** Cases that stay closed, each with the rule that keeps them. */
  closed: readonly { kind: string; because: string }[]
}

/** One reading of a file, as the person and counsel may see it. */
export interface Reading {
  readingId: string
  readAt: string
  officerId: string
  positions: readonly string[]
  what: 'case' | 'document' | 'search' | 'search-hit' | 'shared' | 'board' | 'readings' | 'assessed'
  purpose: string
  sharedWith?: string
}

/** Thrown where a reader may not see this, or gave no purpose. The attempt is logged. */
export class MayNotRead extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'MayNotRead'
  }
}

/** The one way to read. Every method logs first; where the log cannot be written it throws and shows nothing. */
export interface ReadingRoom {
  openCase(reader: Reader, caseId: string): Promise<CaseView>
  /** Who a case is about and nothing else of it, so that nobody acts on the wrong person. */
  openWhose(reader: Reader, caseId: string): Promise<AboutPerson | undefined>
  /** The file of the person whose window the reader looks through. Every case is logged as read before any is shown. */
  openFile(reader: Reader & { ofPerson: string }): Promise<FileView>
  openDocument(reader: Reader, caseId: string, documentId: string): Promise<{ bytes: Uint8Array; form: string; title: string }>
  /** Exact identifiers and names, case and accents aside. Every hit is logged as read. */
  search(
    reader: Reader,
    query: { identifier?: string; familyName?: string; givenName?: string; birthOn?: string },
  ): Promise<readonly PersonHit[]>
  /** Open clocks of the offices the reader works in. The list shows no personal data. */
  openBoard(reader: Reader, query: BoardQuery): Promise<ShownBoard>
  /** The same as it stood at an earlier moment: what was overdue then. */
  openBoardAsOf(reader: Reader, query: BoardQuery, asOf: Temporal.Instant): Promise<ShownBoardAsOf>
  /** Logs that a list over many cases (claims, children, bonds) is opened; resolves once it may be shown, with which lines. The list shows no personal data. */
  openRegister(reader: Reader, register: RegisterAsked): Promise<Lines>
  /** Who read or was given this case, newest first; itself logged. For a person: of every case of theirs. */
  readingsOf(reader: Reader, caseId: string): Promise<readonly Reading[]>
  /** Every line of the log by one officer, or of one case or person, refused attempts too, oldest first: for inspectors; itself logged. */
  inspectReadings(reader: Reader, of: { officerId: string } | { caseId: string }): Promise<readonly InspectedReading[]>
  /** In which exact fields two records of people are the same, by the inputs of SuggestDuplicate. Both are logged as read. No number, no order. */
  compare(reader: Reader, personId: string, otherPersonId: string): Promise<SameFields>
}

/** A list over many cases. */
export interface RegisterAsked {
  name: string
  /**
   * Kinds of case it lists: whoever may open none of them may not open the list. `any`: every kind there is. `addressed`: what is the reader's own to
   * answer for, by name or by office, whatever it is about.
   */
  kinds: readonly string[] | 'any' | 'addressed'
}

/** A clock in a case its reader may not open: when it is due and with whom, and nothing of what it is about. */
export type RestrictedClock = Pick<ClockRow, 'office' | 'officerId' | 'dueAt' | 'dueOn'>

/** Clocks of cases the reader may open, and what is told of the others among them. */
export type ShownBoard = BoardPage & { restricted: readonly RestrictedClock[] }
export type ShownBoardAsOf = BoardAsOf & { restricted: readonly RestrictedClock[] }

/** Whether what is addressed to a reader may name its case: `restricted` where the case, or its person's record, is closed to them; `other` where no position of theirs opens such cases. */
export type Naming = 'open' | 'restricted' | 'other'

/** A clock of a subject of a case. */
export type ClockNamed = Pick<ClockRow, 'caseId' | 'subject' | 'clock'>

/** Which lines of a list over many cases its reader is shown. */
export interface Lines {
  /** The cases the reader could open, and is cleared for every restriction of; and how many are left out. */
  of(states: readonly CaseState[]): Promise<{ readable: readonly CaseState[]; withheld: number }>
  /**
   * Ids of the cases the reader could open, for lists of single entries, whose own restrictions are asked of each: `office` and `personId` are those of
   * the entry, for a case in which nothing was recorded but refusals.
   */
  readable(entries: readonly Pick<Entry, 'caseId' | 'office' | 'personId'>[]): Promise<ReadonlySet<string>>
  /** For clocks and notices, which reach the reader by office or by name whoever the case is with: by id of the case. */
  naming(cases: readonly { caseId: string; kind?: string }[]): Promise<(caseId: string) => Naming>
  /** Which of some clocks were started by entries the reader may not read, in cases they may open. */
  withheld(clocks: readonly ClockNamed[]): Promise<(clock: ClockNamed) => boolean>
}

export type { InspectedReading }

/** Exact equality of fields, case and accents aside. False also where either record does not say. */
export interface SameFields {
  isSameANumber: boolean
  isSameIdentifier: boolean
  isSameFamilyName: boolean
  isSameGivenNames: boolean
  isSameBirthOn: boolean
}

export interface PersonHit {
  personId: string
  /** As far as this reader may see. */
  name: string
  caseIds: readonly string[]
}
