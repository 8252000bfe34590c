/** What a released table is about. */
export type TableName = 'arrests' | 'detainers' | 'detentions' | 'encounters' | 'removals' | 'segregation' | 'arrest-reports' | 'places'

/** The acts a released row can tell of (docs/outputs.md). */
export type ActTold =
  | 'Arrested'
  | 'Encountered'
  | 'DetainerIssued'
  | 'BookedIn'
  | 'BookedOut'
  | 'Removed'
  | 'PlacedInSegregation'
  | 'ReleasedFromSegregation'
  | 'SegregationReported'
  | 'ArrestReported'

/** Why a column goes no further than the count of its filled cells. */
export type LeftOut =
  | 'religion'
  | 'race'
  | 'ethnicity'
  | 'marital-status'
  | 'gang'
  | 'terrorist'
  | 'biometric'
  | 'health'
  | 'free-text'
  | 'identity-number'
  | 'birth-date'
  | 'sexual-orientation'
  | 'location'
  | 'scoring'
  | 'social-media'

/** `instant`: a day with a time, read as printed on the UTC line. `day`: a day; a time printed with it is midnight. */
export type ColumnKind = 'text' | 'number' | 'instant' | 'day'

export interface Column {
  /** Snake case: the name the public pipeline gives the column, and ours in every table we write. */
  readonly name: string
  /** Headers seen over all releases, besides the name itself. Case, spacing, punctuation and order never matter. */
  readonly aliases: readonly string[]
  readonly kind: ColumnKind
  /** The header must hold it for the table to be recognised. */
  readonly required?: true
  readonly leftOut?: LeftOut
  /** Values of a kept column that speak of these subjects are replaced by a mark; the rest is kept. */
  readonly hides?: readonly LeftOut[]
}

/** One act a row tells of. */
export interface TellsOf {
  readonly act: ActTold
  /** Columns that hold its moment; the first one the release has is used. Empty where the table gives none. */
  readonly at: readonly string[]
  /** The row tells of the act only where the moment is filled (a book-out, a release). */
  readonly onlyIfFilled?: true
  /** Column that says how it ended, or what was decided. */
  readonly outcome?: string
}

/** Which column says it, for the fields every entry has; the first one the release has is used. */
export interface EntryFields {
  readonly facilityCode?: readonly string[]
  readonly facility?: readonly string[]
  readonly area?: readonly string[]
  readonly state?: readonly string[]
  readonly program?: readonly string[]
  readonly citizenshipCountry?: readonly string[]
  readonly gender?: readonly string[]
  readonly birthYear?: readonly string[]
}

/** Rows that are likely the same act told twice; the first of them is not flagged. */
export interface LikelyDuplicate {
  /** Text columns that must be equal, besides the person. */
  readonly sameIn: readonly string[]
  /** The moment: equal, or within this many hours of the row before it (chained). */
  readonly moment: string
  readonly withinHours?: number
  /** SQL that sorts rows of the same moment; the first stays unflagged. */
  readonly lastOf?: string
}

/** A pair of moments of one row whose order is certain. */
export interface MomentOrder {
  readonly earlier: string
  readonly later: string
  readonly says: string
  readonly flag: 'out-before-in' | 'impossible-date'
}

/** Something the release itself states of its rows. */
export interface Footnote {
  readonly id: string
  /** What is counted: rows for which the statement does not hold. */
  readonly says: string
  /** SQL condition of such rows, over the columns of the layout and `file`, `sheet`, `row`. */
  readonly breaks: string
  /** Set where such a row's dates cannot be right: its entries are flagged. */
  readonly flag?: 'impossible-date'
  /** Columns it needs. */
  readonly needs: readonly string[]
}

/** One released layout family: what its headers are called, what they mean, and which acts a row tells of. */
export interface Format {
  readonly id: string
  readonly title: string
  readonly table: TableName
  readonly containers: readonly ('xlsx' | 'csv' | 'parquet')[]
  readonly columns: readonly Column[]
  /** A header that one layout uses more than once, and the column each occurrence is, from left to right. */
  readonly repeated?: readonly { readonly header: string; readonly names: readonly string[] }[]
  /** Column with the pseudonymous identifier. Absent: rows cannot be linked, and no linkage is invented. */
  readonly personId?: string
  readonly acts: readonly TellsOf[]
  readonly fields: EntryFields
  readonly orders?: readonly MomentOrder[]
  readonly likelyDuplicate?: LikelyDuplicate
  readonly footnotes?: readonly Footnote[]
  /**
   * Set where telling duplicates apart needs the columns left out (the public pipeline compares whole rows). They are then read into the
   * work folder, marked, and go no further; elsewhere only their filled cells are counted.
   */
  readonly comparesLeftOut?: true
  /** Set where rows hold enough detail that two equal rows are odd. Elsewhere they may be two people. */
  readonly equalRowsAreOdd?: true
  /** What the reader of the data must know. */
  readonly notes: readonly string[]
  /** Recognised and not read, on purpose: why, as a clause that follows "Writ does not read it". */
  readonly refused?: string
}
