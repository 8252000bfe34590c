/** What one row of one list says of a place. Days are YYYY-MM-DD; null is what the list does not say. */
export interface ToldPlace {
  /** Id of the format of the list. */
  list: string
  /** The list's own name for the row where it gives no code. */
  listKey: string
  /** The agency's code, or null where the list gives none. */
  code: string | null
  name: string | null
  address: string | null
  city: string | null
  county: string | null
  /** Two letters. */
  state: string | null
  /** Code of the area of responsibility, as SEA. */
  area: string | null
  /** Kind of agreement under which it is used, as the list words it. */
  contract: string | null
  /** What the list calls it: HOLD, HOSPITAL, STAGING, JUVENILE … */
  function: string | null
  capacity: number | null
  guaranteedMinimum: number | null
  /** Detention standard the contract names. */
  contractStandard: string | null
  /** Standard it was last inspected by. */
  inspectionStandard: string | null
  firstUsedOn: string | null
  lastUsedOn: string | null
  ratings: readonly { rating: string; ratedOn: string | null }[]
  /** Day the list is of, where its file says so. */
  asOf: string | null
  file: string
  sheet: string
  row: number
}

/** Where a fact was read: file, sheet, row. */
export type Source = Pick<ToldPlace, 'file' | 'sheet' | 'row' | 'asOf'>

/** What a row says that says nothing. */
export const blankPlace: Omit<ToldPlace, 'list' | 'file' | 'sheet' | 'row' | 'asOf'> = {
  listKey: '',
  code: null,
  name: null,
  address: null,
  city: null,
  county: null,
  state: null,
  area: null,
  contract: null,
  function: null,
  capacity: null,
  guaranteedMinimum: null,
  contractStandard: null,
  inspectionStandard: null,
  firstUsedOn: null,
  lastUsedOn: null,
  ratings: [],
}
