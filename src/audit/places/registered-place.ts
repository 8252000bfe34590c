import type { Source } from './told-place.ts'

/** Something a list says of a place: one value of one fact, with where it stands. */
export interface PlaceFact extends Source {
  fact:
    | 'name'
    | 'area'
    | 'contract'
    | 'capacity'
    | 'guaranteed-minimum'
    | 'contract-standard'
    | 'inspection-standard'
    | 'rating'
    | 'first-used'
    | 'last-used'
    | 'address'
    | 'called'
  value: string
  /** The day the fact is of, YYYY-MM-DD: of a rating the day of the inspection, of others that of the list. Null where it is not told. */
  on: string | null
}

/** A place in the register: what the lists together say of it. Where they disagree, the latest list that says anything is taken, and every value is kept as a fact. */
export interface RegisteredPlace {
  placeId: string
  /** The agency's code; null where no list gives one. */
  code: string | null
  name: string
  kind: string
  address: string | null
  city: string | null
  county: string | null
  state: string | null
  area: string | null
  zone: string | null
  /** How the zone is known: by the county, by the state, or by a state that keeps two times. */
  zoneBy: 'county' | 'state' | 'state-divided' | null
  contract: string | null
  capacity: number | null
  /** The detention standard last told of: the contract's, or the one it was last inspected by. */
  standard: string | null
  lastRating: string | null
  lastRatedOn: string | null
  firstUsedOn: string | null
  lastUsedOn: string | null
  /** How many lists tell of it. Nought: only the population file does. */
  listCount: number
  facts: readonly PlaceFact[]
}
