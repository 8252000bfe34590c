import type { Dialect } from './dialect.ts'

export const duckdb: Dialect = {
  name: 'duckdb',
  microseconds: (timestamp) => `epoch_us(${timestamp})`,
  fromMicroseconds: (microseconds) => `make_timestamp(${microseconds})`,
  // Twice as fast as adding an interval: numbers are compared, no interval is read.
  isLonger: (from, until, microseconds) => `epoch_us(${until}) - epoch_us(${from}) > ${microseconds}`,
  wholeQuotient: (dividend, divisor) => `(${dividend}) // ${divisor}`,
}
