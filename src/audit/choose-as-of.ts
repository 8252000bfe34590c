import type { DuckDBConnection } from '@duckdb/node-api'
import { Sentence } from '../kernel/sentence.ts'
import { momentSql } from '../releases/moment-sql.ts'
import { rowsOf } from '../releases/parts-sql.ts'
import type { ReleaseQuality } from '../releases/quality.ts'
import type { Release, ReleasedTable } from '../releases/release.ts'
import { holdsStints } from './derive-custody.ts'

/**
 * The instant the record is judged at: the one asked for, or the last moment the release tells of.
 * An open clock is judged by it, so it is never the machine's own time: the same release gives the same findings for ever.
 * Acts that quality found impossible (after the last day on which one can have happened) are passed over.
 */
export async function chooseAsOf(
  connection: DuckDBConnection,
  release: Release,
  quality: ReleaseQuality,
  asked: Temporal.Instant | undefined,
) {
  if (asked) return { asOf: printed(asked), asOfFrom: 'as asked' }
  const stints = release.tables.filter(holdsStints)
  const moments: string[] = []
  for (const table of stints.length > 0 ? stints : release.tables) {
    const lastDay = quality.tables.find(({ format }) => format === table.format.id)?.lastDay
    const last = lastDay && (await findLast(connection, table, lastDay))
    if (last) moments.push(last)
  }
  const asOf = moments.toSorted().at(-1)
  if (asOf === undefined) {
    throw new Sentence('The release holds no dated act, so there is no day to judge it by; give one with --as-of 2026-03-10.')
  }
  return { asOf, asOfFrom: 'the last moment the release tells of' }
}

async function findLast(connection: DuckDBConnection, table: ReleasedTable, lastDay: string): Promise<string | undefined> {
  const told = table.format.acts.flatMap(({ at }) => momentSql(table, at) ?? [])
  const moments = [...new Set(told.map(({ at, on }) => `coalesce(${at}, (${on})::timestamp)`))]
  const each = moments.map((moment) => `select max(${moment}) filter (${moment} < date '${lastDay}' + 1) as last from ${rowsOf(table)}`)
  const read = await connection.runAndReadAll(`select strftime(max(last), '%Y-%m-%d %H:%M:%S') as last from (${each.join(' union all ')})`)
  const last = read.getRowObjectsJS()[0]?.last
  return typeof last === 'string' ? last : undefined
}

const printed = (instant: Temporal.Instant): string => instant.toString({ smallestUnit: 'second' }).replace('T', ' ').replace('Z', '')
