import type { Restriction } from './restriction.ts'

export type Facts = Readonly<Record<string, string | boolean | null>>

/**
 * Something in a case that clocks and bars are about: the custody itself, one stint, one court order, one appointment.
 * Facts have the names of the law book (`src/law/facts.ts`) where the law asks for them. `null`: known not to have happened.
 */
export interface Subject {
  /** `<kind>` where a case has one, `<kind>:<entryId of the act that opened it>` where it can have several. */
  id: string
  kind: string
  facts: Facts
  /** IANA zone of the place where its days are counted. */
  zone: string
}

/** What a case is after its entries so far: a fold, never stored as truth. Refused entries count in `sequence` and change nothing else. */
export interface CaseState {
  caseId: string
  kind: string
  /** Sequence of its last entry; 0 before the first. */
  sequence: number
  hash: string
  personId: string | null
  /** Everybody an entry of it was ever about, also where that was corrected: what restricts theirs restricts the case. */
  everAbout?: readonly string[]
  /** The office and the officer the case is with now. */
  office: string
  assignedTo: string | null
  restrictions: readonly Restriction[]
  subjects: ReadonlyMap<string, Subject>
}

/** What one entry changes in its case. Facts of a subject are merged over those it had. */
export interface Telling {
  subjects?: readonly { id: string; kind: string; facts: Facts; zone?: string }[]
  personId?: string
  office?: string
  assignedTo?: string | null
  restrictions?: readonly Restriction[]
}
