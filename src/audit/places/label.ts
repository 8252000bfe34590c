/** A facility as one file calls it: by code, or by name with what it says of where that is. */
export interface Label {
  file: string
  sheet: string
  format: string
  /** `code`: by the agency's code. `name`: by a name alone. */
  by: 'code' | 'name'
  code: string | null
  /** As printed; null where the cell is blank. */
  name: string | null
  city: string | null
  /** Two letters. */
  state: string | null
  area: string | null
  /** Rows of the file that say so, and the first of them. */
  rows: number
  firstRow: number
}

/** A place a label may mean, and why it is thought so. */
export interface Candidate {
  placeId: string
  code: string | null
  /** The name of the place that is most like the label. */
  name: string
  city: string | null
  state: string | null
  /** 0 to 100: how alike the two names are. Of names of places, never of people. */
  likeness: number
  why: string
}

/**
 * `matched`: one place, by its code, or by its name where nothing speaks against it. `ambiguous`: several places fit, or one fits and something speaks against it, or names
 * are only alike: an officer decides. `unknown`: nothing in the lists is like it.
 */
export type Outcome = 'matched' | 'ambiguous' | 'unknown'

/** What became of a label. */
export interface Accounted extends Label {
  outcome: Outcome
  /** `code`, `exact-name`, `same-words`; of others, why not, in a few words. */
  how: string
  placeId: string | null
  placeCode: string | null
  likeness: number | null
  candidates: readonly Candidate[]
}
