/** What numbers are counted from: the ledger up to a position, as tables of an analytic engine. */
export interface Snapshot {
  /** The last entry counted. */
  position: number
  /** Its hash: whoever has the ledger can find the same place. Empty for an empty ledger. */
  headHash: string
  /** When it was taken, ISO 8601 in UTC. */
  takenAt: string
  /** The moment of the earliest book-in that was recorded within a week of it, ISO 8601 in UTC. Undefined where nobody was booked in. */
  firstBookedIn: string | undefined
  cases: number
  entries: number
}

/** The classes of one custody that are sealed on the record: opened for counting, never written out beside an id of the record. */
export interface CountedClasses {
  criminalRecord: string | null
  sex: string | null
  citizenship: string | null
  birthYear: string | null
}
