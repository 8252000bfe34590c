import type { Pool } from 'pg'
import { LedgerUnavailable } from '../ledger.ts'
import { ask } from '../read/ask.ts'
import { entrySelection, readRow } from '../read/entry-row.ts'
import { gatherLines } from './gather-lines.ts'
import type { InspectedReading, LoggedReading, Readings } from './readings.ts'
import { writeLines } from './write-lines.ts'

/** @param reader connections of the role writ_reader */
export function readingsOver(reader: Pool): Readings {
  const write = gatherLines((lines) => writeLines(reader, lines))
  return {
    async log(lines) {
      try {
        return await write(lines)
      } catch (error) {
        throw new LedgerUnavailable('Your reading could not be logged, so nothing is shown. Try again in a moment.', { cause: error })
      }
    },
    async readCase(caseId, clearances, through) {
      const text = `select ${entrySelection} from ledger.read_case_as($1, $2, $3) as entry`
      return (await ask(reader, 'reading-case', text, [clearances.join(','), caseId, through])).map(readRow)
    },
    async findSealed(documentId, clearances) {
      const { rows } = await reader.query<{ sealed: Uint8Array | null }>('select ledger.read_document_as($1, $2) as sealed', [
        clearances.join(','),
        documentId,
      ])
      return rows[0]?.sealed ?? undefined
    },
    ...lookups(reader),
    async readingsOf(caseId, limit) {
      const { rows } = await reader.query<LoggedReading>(
        `select reading_id::text as "readingId", read_at as "readAt", officer_id::text as "officerId", positions, what, purpose,
           shared_with as "sharedWith"
         from ledger.reading where (case_id = $1 or person_id = $1) and outcome = 'allowed' order by reading_id desc limit $2`,
        [caseId, limit],
      )
      return rows
    },
    async inspect(of) {
      const { rows } = await reader.query<InspectedReading>(
        `select reading_id::text as "readingId", read_at as "readAt", officer_id::text as "officerId", positions, what, outcome,
           refused_because as "refusedBecause", purpose, case_id::text as "caseId", person_id::text as "personId",
           document_id::text as "documentId", fields, shared_with as "sharedWith", door
         from ledger.reading where ${'caseId' in of ? '(case_id = $1 or person_id = $1)' : 'officer_id = $1'} order by reading_id`,
        ['caseId' in of ? of.caseId : of.officerId],
      )
      return rows
    },
  }
}

function lookups(reader: Pool): Pick<Readings, 'findPeople' | 'casesOf' | 'peopleNaming' | 'searchesLastHour'> {
  const ids = async (text: string, values: unknown[]) => (await reader.query<{ id: string }>(text, values)).rows.map(({ id }) => id)
  return {
    findPeople: (tokens, limit) =>
      ids(
        `select kept.person_id::text as id from derived.person_token kept
         join unnest($1::text[], $2::text[]) as wanted (kind, token) on kept.kind = wanted.kind and kept.token = wanted.token
         group by kept.person_id having count(distinct (kept.kind, kept.token)) = $3 order by 1 limit $4`,
        [
          tokens.map(({ kind }) => kind),
          tokens.map(({ token }) => token),
          new Set(tokens.map((one) => `${one.kind} ${one.token}`)).size,
          limit,
        ],
      ),
    casesOf: (personId, clearances, limit) =>
      ids('select case_id::text as id from ledger.cases_of_as($1, $2, $3) as case_id', [clearances.join(','), personId, limit]),
    peopleNaming: (personId) =>
      ids(
        `select distinct case_id::text as id from ledger.entry
         where act = 'ProposeMerge' and payload ->> 'otherPersonId' = $1 and outcome = 'recorded' order by 1`,
        [personId],
      ),
    async searchesLastHour(officerId) {
      const { rows } = await reader.query<{ count: number }>(
        `select count(*) from ledger.reading
         where officer_id = $1 and read_at > clock_timestamp() - interval '1 hour' and what = 'search' and outcome = 'allowed'`,
        [officerId],
      )
      return rows[0]?.count ?? 0
    },
  }
}
