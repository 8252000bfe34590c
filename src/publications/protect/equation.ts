/** A sum with what is known of it taken out: coefficients of counts not known, and what they make. */
export interface Equation {
  unknown: ReadonlyMap<string, number>
  makes: number
}
