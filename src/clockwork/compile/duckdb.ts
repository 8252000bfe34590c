import type { Dialect } from './dialect.ts'

export const duckdb: Dialect = {
  name: 'duckdb',
  microseconds: (timestamp) => `epoch_us(${timestamp})`,
  fromMicroseconds: (microseconds) => `make_timestamp(${microseconds})`,
  wholeQuotient: (dividend, divisor) => `(${dividend}) // ${divisor}`,
}
