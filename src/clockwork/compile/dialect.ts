/** The few expressions the two engines write differently. Instants are timestamps without zone, holding UTC; days are dates. */
export interface Dialect {
  name: 'duckdb' | 'postgres'
  /** Microseconds since 1970 of a timestamp, as a big integer. */
  microseconds(timestamp: string): string
  /** The timestamp so many microseconds after 1970. */
  fromMicroseconds(microseconds: string): string
  /** The timestamp so many whole hours after another. The fastest way the engine has. */
  hoursLater(timestamp: string, hours: number): string
  /** Condition: more than so many microseconds (a number, or SQL that gives one) lie between two timestamps. The fastest way the engine has. */
  isLonger(from: string, until: string, microseconds: string): string
  /** Quotient of two whole numbers that are not negative, rounded down. */
  wholeQuotient(dividend: string, divisor: string): string
}
