import type { Pool, PoolClient } from 'pg'
import type { Restriction } from '../../kernel/restriction.ts'
import { LedgerUnavailable } from '../ledger.ts'
import { ask } from '../read/ask.ts'
import { entrySelection, readRow } from '../read/entry-row.ts'
import type { LoggedReading, Readings } from './readings.ts'
import { writeLines } from './write-lines.ts'

/** @param reader connections of the role writ_reader */
export function readingsOver(reader: Pool): Readings {
  return {
    async log(lines) {
      try {
        return await writeLines(reader, lines)
      } catch (error) {
        throw new LedgerUnavailable('Your reading could not be logged, so nothing is shown. Try again in a moment.', { cause: error })
      }
    },
    readCase: (caseId, clearances, through) =>
      withClearances(reader, clearances, async (client) => {
        const text = `select ${entrySelection} from ledger.entry where case_id = $1 and position <= $2 order by sequence`
        return (await ask(client, 'reading-case', text, [caseId, through])).map(readRow)
      }),
    findSealed: (documentId, clearances) =>
      withClearances(reader, clearances, async (client) => {
        const { rows } = await client.query<{ sealed: Uint8Array }>('select sealed from ledger.document where document_id = $1', [
          documentId,
        ])
        return rows[0]?.sealed
      }),
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
      withClearances(reader, clearances, async (client) => {
        const text = 'select entry.case_id from ledger.entry where person_id = $1 and sequence = 1 order by position limit $2'
        return (await ask(client, 'reading-cases', text, [personId, limit])).map(([caseId]) => caseId ?? '')
      }),
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

/** Row-level security lets through what is not restricted, and what all restrictions of are named here; nothing else, whoever asks. */
async function withClearances<T>(reader: Pool, clearances: readonly Restriction[], work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await reader.connect()
  let fault: Error | undefined
  try {
    await client.query('begin read only')
    await client.query("select set_config('writ.clearances', $1, true)", [clearances.join(',')])
    const found = await work(client)
    await client.query('commit')
    return found
  } catch (error) {
    fault = error instanceof Error ? error : new Error(String(error))
    throw fault
  } finally {
    // A connection that failed is thrown away, so that its clearances cannot outlive the reading.
    client.release(fault)
  }
}
