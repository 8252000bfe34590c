import type { Dialect } from './dialect.ts'

export const postgres: Dialect = {
  name: 'postgres',
  // EXTRACT gives an exact numeric since PostgreSQL 14.
  microseconds: (timestamp) => `CAST(EXTRACT(EPOCH FROM ${timestamp}) * 1000000 AS BIGINT)`,
  // A double holds whole numbers exactly up to 2^53: microseconds until the year 2255.
  fromMicroseconds: (microseconds) => `(TIMESTAMP '1970-01-01 00:00:00' + (${microseconds}) * INTERVAL '1 microsecond')`,
  hoursLater: (timestamp, hours) => `(${timestamp} + INTERVAL '${hours} hours')`,
  isLonger: (from, until, microseconds) => `${until} > ${from} + (${microseconds}) * INTERVAL '1 microsecond'`,
  wholeQuotient: (dividend, divisor) => `(${dividend}) / ${divisor}`,
}
