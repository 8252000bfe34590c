import { count, hours, moment, person, text } from '../columns.ts'
import { exactPerson, facility, inMonth } from '../filters.ts'
import type { Question } from '../question.ts'

export const holdRoomChains: Question = {
  id: 'hold-room-chains',
  title: 'Chains of hold rooms',
  says: 'Hold-room stints that follow one another, shown as one chain. Each stint keeps its own result; the hours of the whole chain stand beside it and are never called a finding by themselves.',
  sql: `SELECT chain_id, person_id, facilities, started_at, ended_at, chain_hours, n FROM (
  SELECT chain_id, any_value(unique_identifier) AS person_id, string_agg(detention_facility_code, ' → ' ORDER BY book_in_date_time) AS facilities,
    list(detention_facility_code) AS codes, min(book_in_date_time) AS started_at, max(book_out_date_time) AS ended_at,
    max(chain_hours) AS chain_hours, count(*) AS n
  FROM 'stints.parquet'
  WHERE chain_id IS NOT NULL
  GROUP BY chain_id
)
WHERE n > 1
{and}`,
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
    ended_at: moment('Last booked out', 'As printed in the release.'),
    chain_hours: hours('Hours in chain', 'From the first book-in to the last book-out of the chain.'),
    n: count('Stints', 'Stints of the chain, over a limit or not.', { question: 'stints', where: { chain: 'chain_id' } }),
  },
  shown: ['person_id', 'facilities', 'started_at', 'ended_at', 'chain_hours', 'n'],
  sorts: ['chain_hours', 'started_at', 'n'],
  order: ['-chain_hours', 'chain_id'],
  paged: true,
}
