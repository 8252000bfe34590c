import type { Pool } from 'pg'
import type { RestrictedReading } from '../ledger.ts'
import { ask } from './ask.ts'
import { entrySelection, readRow } from './entry-row.ts'
import { unanswered } from './unanswered.ts'

/**
 * Reads cases as the reading room may: the database itself withholds what the clearances do not cover.
 * @param reader connections of the role under row-level security
 */
export function openRestrictedReading(reader: Pool): RestrictedReading {
  return {
    async readCase(caseId, clearances) {
      const client = await reader.connect().catch(unanswered)
      let isFailed = true
      try {
        // One snapshot, so that an entry appended meanwhile is not counted as withheld.
        await client.query('begin isolation level repeatable read read only')
        await ask(client, 'restricted-clearances', "select set_config('writ.clearances', $1, true)", [clearances.join(',')])
        const entries = await ask(
          client,
          'restricted-case',
          `select ${entrySelection} from ledger.entry where case_id = $1 order by sequence`,
          [caseId],
        )
        const [head] = await ask(client, 'restricted-head', 'select sequence from derived.case_head where case_id = $1', [caseId])
        await client.query('commit')
        isFailed = false
        return { entries: entries.map(readRow), withheld: Number(head?.[0] ?? 0) - entries.length }
      } catch (cause) {
        return unanswered(cause)
      } finally {
        // A connection that failed may still carry the clearances of its transaction: it is not given to anyone else.
        client.release(isFailed)
      }
    },
  }
}
