import type { DuckDBConnection } from '@duckdb/node-api'
import type { Column, Subject } from './subject.ts'

const places = ['person', 'facilityCode', 'facility', 'facilityKind', 'area', 'chainId', 'chainHours', 'file', 'sheet', 'row'] as const

/**
 * The same subject, its facts and places worked out once into a narrow table: every clock then asks numbers in memory
 * and not files.
 * @param name of the temporary table
 */
export async function loadSubject(connection: DuckDBConnection, subject: Subject, name: string): Promise<Subject> {
  const held = places.filter((place) => subject[place] !== null)
  const facts = Object.entries(subject.facts)
  const columns = [
    ...held.map((place) => `${subject[place]} as "${place}"`),
    ...facts.flatMap(([fact, { sql, known }]) => [`${sql} as "${fact}"`, ...(known ? [`${known} as "${fact} known"`] : [])]),
  ]
  await connection.run(`create or replace temp table ${name} as select ${columns.join(', ')} from ${subject.relation}`)
  const column = (place: (typeof places)[number]): Column => (subject[place] === null ? null : `loaded."${place}"`)
  return {
    ...subject,
    ...Object.fromEntries(places.map((place) => [place, column(place)])),
    relation: `${name} as loaded`,
    facts: Object.fromEntries(
      facts.map(([fact, binding]) => [
        fact,
        { type: binding.type, sql: `loaded."${fact}"`, ...(binding.known ? { known: `loaded."${fact} known"` } : {}) },
      ]),
    ),
  }
}
