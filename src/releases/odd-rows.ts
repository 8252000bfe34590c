import type { DuckDBConnection } from '@duckdb/node-api'
import { momentSql, personSql } from './moment-sql.ts'
import { hasColumn, rowsOf } from './parts-sql.ts'
import type { Release, ReleasedTable } from './release.ts'
import { sqlName } from './sql-text.ts'

/** Table names of each connection, by release: the duplicates are looked for once. */
const known = new WeakMap<DuckDBConnection, WeakMap<Release, Promise<string>>>()
let count = 0

/** Rows equal, cell by cell, to one before them. Rows are told apart by their hash first, and only those with equal ones compared. */
function exactSql(table: ReleasedTable): string {
  const columns = table.columns.filter((column) => column.isInParts).map((column) => sqlName(column.name))
  const rows = rowsOf(table)
  const hashed = `select part, "row", hash(${columns.join(', ')}) as h from ${rows}`
  const alike = `select h from (${hashed}) group by h having count(*) > 1`
  const compared = `select part, "row", row_number() over (partition by ${columns.join(', ')} order by part, "row") as place from ${rows} where hash(${columns.join(', ')}) in (${alike})`
  return `select part, "row", 'exact' as why from (${compared}) where place > 1`
}

/** Rows that likely tell of the same act as one before them: the layout says what is compared. */
function likelySql(table: ReleasedTable): string | undefined {
  const { likelyDuplicate: likely } = table.format
  const person = personSql(table)
  const moment = likely ? momentSql(table, [likely.moment]) : undefined
  if (!likely || person === undefined || moment === undefined) return undefined
  const at = `coalesce(${moment.at}, cast(${moment.on} as timestamp))`
  const same = ['person', ...likely.sameIn.filter((name) => hasColumn(table, name)).map(sqlName)]
  const order = likely.lastOf ? `${likely.lastOf}, part, "row"` : 'part, "row"'
  const rows = `select *, ${person} as person, ${at} as moment from ${rowsOf(table)}`
  const window =
    likely.withinHours === undefined
      ? `row_number() over (partition by ${same.join(', ')}, moment order by ${order}) > 1`
      : `moment - lag(moment) over (partition by ${same.join(', ')} order by moment, ${order}) <= interval ${likely.withinHours} hour`
  const told = `select part, "row", ${window} as again from (${rows}) where person is not null and moment is not null`
  return `select part, "row", 'likely' as why from (${told}) where again`
}

async function find(connection: DuckDBConnection, release: Release): Promise<string> {
  const name = `odd_rows_${++count}`
  await connection.run(`create temp table ${name} (part integer, "row" integer, why varchar)`)
  for (const table of release.tables) {
    await connection.run(`insert into ${name} ${exactSql(table)}`)
    const likely = likelySql(table)
    if (likely) await connection.run(`insert into ${name} ${likely}`)
  }
  return name
}

/**
 * The name of a temporary table of a connection with the duplicates of a release: `part`, `row`, `why` (`exact` or `likely`).
 * Of rows that are the same, the first is not in it.
 */
export function oddRows(connection: DuckDBConnection, release: Release): Promise<string> {
  const ofConnection = known.get(connection) ?? new WeakMap<Release, Promise<string>>()
  known.set(connection, ofConnection)
  const found = ofConnection.get(release) ?? find(connection, release)
  ofConnection.set(release, found)
  return found
}
