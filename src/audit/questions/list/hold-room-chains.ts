import { count, hours, moment, person, text } from '../columns.ts'
import { exactPerson, facility, inMonth } from '../filters.ts'
import type { Question } from '../question.ts'

export const holdRoomChains: Question = {
  id: 'hold-room-chains',
  title: 'Chains of hold rooms',
  says: 'Hold-room stints of one person that follow one another within an hour, shown as one chain. Each stint keeps its own result; the hours of the whole chain stand beside it and are never called a finding by themselves.',
  sql: `SELECT chain_id, person_id, facilities, started_at, ended_at, chain_hours, n FROM (
  SELECT chain.chain_id, any_value(chain.person_id) AS person_id,
    string_agg(stint.detention_facility_code, ' → ' ORDER BY stint.book_in_date_time) AS facilities, list(stint.detention_facility_code) AS codes,
    min(chain.chain_started_at) AS started_at, min(chain.chain_ended_at) AS ended_at, max(chain.chain_hours) AS chain_hours, count(*) AS n
  FROM 'chains.parquet' AS chain
  JOIN 'stints.parquet' AS stint ON stint.file_original = chain.file AND stint.sheet_original IS NOT DISTINCT FROM chain.sheet AND stint.row = chain.row
  GROUP BY chain.chain_id
)
{where}`,
  filters: {
    month: inMonth('started_at'),
    facility: { ...facility('x'), says: 'Any facility of the chain.', sql: 'list_contains(codes, $facility)' },
    person: exactPerson('person_id'),
  },
  columns: {
    chain_id: text('Chain', 'Id of the chain.'),
    person_id: person,
    facilities: text('Facilities', 'In order.'),
    started_at: moment('First booked in', 'As printed in the release.'),
    ended_at: moment('Last booked out', 'As printed; empty where the release shows none.'),
    chain_hours: hours('Hours in chain', 'From the first book-in to the last book-out, or to the moment the audit judges at.'),
    n: count('Stints', 'Stints of the chain, over a limit or not.', { question: 'stints', where: { chain: 'chain_id' } }),
  },
  shown: ['person_id', 'facilities', 'started_at', 'ended_at', 'chain_hours', 'n'],
  sorts: ['chain_hours', 'started_at', 'n'],
  order: ['-chain_hours', 'chain_id'],
  paged: true,
}
