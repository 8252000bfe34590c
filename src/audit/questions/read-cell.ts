import { DuckDBTypeId, type Json } from '@duckdb/node-api'
import type { Cell } from './question.ts'

const wholeNumbers = new Set([
  DuckDBTypeId.TINYINT,
  DuckDBTypeId.SMALLINT,
  DuckDBTypeId.INTEGER,
  DuckDBTypeId.BIGINT,
  DuckDBTypeId.HUGEINT,
  DuckDBTypeId.UTINYINT,
  DuckDBTypeId.USMALLINT,
  DuckDBTypeId.UINTEGER,
  DuckDBTypeId.UBIGINT,
  DuckDBTypeId.DECIMAL,
])
const instants = new Set([
  DuckDBTypeId.TIMESTAMP,
  DuckDBTypeId.TIMESTAMP_S,
  DuckDBTypeId.TIMESTAMP_MS,
  DuckDBTypeId.TIMESTAMP_NS,
  DuckDBTypeId.TIMESTAMP_TZ,
])

/** A value as the database's own JSON gives it -> a cell: whole numbers as numbers, instants as ISO 8601 with Z. */
export function readCell(value: Json, type: DuckDBTypeId): Cell {
  if (value === null || value === undefined) return null
  if (wholeNumbers.has(type)) return Number(value)
  if (instants.has(type) && typeof value === 'string') return readInstant(value)
  if (Array.isArray(value)) return value.join(', ')
  if (typeof value === 'object') return JSON.stringify(value)
  return value
}

/** "2025-07-01 08:00:00.000", with or without "+00" -> "2025-07-01T08:00:00Z". Text that is no time is left as it is. */
function readInstant(text: string): string {
  const match = /^(-?\d{4,6}-\d{2}-\d{2}) (\d{2}:\d{2}:\d{2})(?:\.(\d+))?(?:\+00(?::00)?)?$/.exec(text)
  if (!match) return text
  const fraction = (match[3] ?? '').replace(/0+$/, '')
  return `${match[1]}T${match[2]}${fraction ? `.${fraction}` : ''}Z`
}
