import type { Entry } from '../../kernel/entry.ts'
import type { Restriction } from '../../kernel/restriction.ts'
import type { Trace } from '../ledger.ts'

/** One line of the reading log, before the database has given it its number and its time. */
export interface ReadingLine {
  officerId: string
  positions: readonly string[]
  what: 'case' | 'document' | 'search' | 'search-hit' | 'board' | 'readings' | 'assessed'
  purpose: string
  caseId?: string
  personId?: string | null
  documentId?: string
  /** Personal fields about to be opened, as Act.field; for a search, the fields searched by. */
  fields?: readonly string[]
  /** Nothing past this position of the ledger will be shown. */
  throughPosition?: number
  /** Set where the reading was refused. */
  refusedBecause?: string
  trace: Trace
}

/** A line of the log as it was written. */
export interface LoggedReading {
  readingId: string
  readAt: string
  officerId: string
  positions: readonly string[]
  what: ReadingLine['what'] | 'shared'
  purpose: string
  sharedWith: string | null
}

/** A line of the log with all that an inspector may ask about it. */
export interface InspectedReading extends LoggedReading {
  outcome: 'allowed' | 'refused'
  refusedBecause: string | null
  caseId: string | null
  personId: string | null
  documentId: string | null
  fields: readonly string[]
  door: string
}

/** The ledger as readers meet it: the log they write in first, and then entries under row-level security. */
export interface Readings {
  /**
   * Writes lines, all or none, and returns their numbers once they are committed.
   * @throws LedgerUnavailable where they are not known to be written: then nothing may be shown
   */
  log(lines: readonly ReadingLine[]): Promise<readonly string[]>
  /** Entries of a case whose restrictions a reader with these clearances holds, up to a position. */
  readCase(caseId: string, clearances: readonly Restriction[], throughPosition: number): Promise<readonly Entry[]>
  /** A document's sealed bytes, where the reader may see the entry it was made from. */
  findSealed(documentId: string, clearances: readonly Restriction[]): Promise<Uint8Array | undefined>
  /** People who have all of these blind tokens, at most `limit`. */
  findPeople(tokens: readonly { kind: string; token: string }[], limit: number): Promise<readonly string[]>
  /**
   * Cases that were opened about a person, or corrected to be about them, where the reader may see the entry that says so; at most `limit`, oldest
   * first. Whose a case is now is for its fold to say.
   */
  casesOf(personId: string, clearances: readonly Restriction[], limit: number): Promise<readonly string[]>
  /** People in whose records a merge with this person was proposed. Whether it stands is for the fold of those records to say. */
  peopleNaming(personId: string): Promise<readonly string[]>
  /** How many searches an officer was allowed in the last hour, by the database's clock. */
  searchesLastHour(officerId: string): Promise<number>
  /** Who read or was given a case, or any case of the person whose id it is; newest first, at most `limit`. */
  readingsOf(caseId: string, limit: number): Promise<readonly LoggedReading[]>
  /** Every line by an officer, or of a case or a person, oldest first. */
  inspect(of: { officerId: string } | { caseId: string }): Promise<readonly InspectedReading[]>
}
