import type { Pool } from 'pg'
import type { ReadingLine } from './readings.ts'

const PURPOSE_LENGTH_MAX = 500

/**
 * Writes lines of the reading log in one statement, which is a transaction of its own: numbers come back only once it is committed.
 * @throws Error where not every line was written
 */
export async function writeLines(reader: Pool, lines: readonly ReadingLine[]): Promise<readonly string[]> {
  if (lines.length === 0) return []
  const { rows } = await reader.query<{ reading_id: string }>({
    name: 'reading-log',
    text: `insert into ledger.reading (officer_id, positions, what, outcome, refused_because, purpose, case_id, person_id, document_id, fields,
        through_position, session_id, door, address)
      select officer_id, string_to_array(positions, ','), what, case when refused_because is null then 'allowed' else 'refused' end, refused_because,
        purpose, case_id, person_id, document_id, string_to_array(fields, ','), through_position, session_id, door, address
      from unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[], $6::uuid[], $7::uuid[], $8::uuid[], $9::text[], $10::bigint[],
        $11::text[], $12::text[], $13::text[])
        as given (officer_id, positions, what, refused_because, purpose, case_id, person_id, document_id, fields, through_position, session_id,
          door, address)
      returning reading_id::text`,
    values: [
      lines.map(({ officerId }) => officerId),
      lines.map(({ positions }) => positions.join(',')),
      lines.map(({ what }) => what),
      lines.map(({ refusedBecause }) => refusedBecause ?? null),
      lines.map(({ purpose }) => purpose.slice(0, PURPOSE_LENGTH_MAX)),
      lines.map(({ caseId }) => caseId ?? null),
      lines.map(({ personId }) => personId ?? null),
      lines.map(({ documentId }) => documentId ?? null),
      lines.map(({ fields }) => (fields ?? []).join(',')),
      lines.map(({ throughPosition }) => throughPosition ?? null),
      lines.map(({ trace }) => trace.sessionId),
      lines.map(({ trace }) => trace.door),
      lines.map(({ trace }) => trace.address),
    ],
  })
  if (rows.length !== lines.length) throw new Error(`Of ${lines.length} readings ${rows.length} were logged.`)
  return rows.map(({ reading_id: readingId }) => readingId)
}
