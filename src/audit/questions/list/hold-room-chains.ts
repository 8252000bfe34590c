import { count, hours, moment, person, text } from '../columns.ts'
import type { Question } from '../question.ts'
import { holdRoomFilters, sideBySide } from './hold-rooms.ts'

export const holdRoomChains: Question = {
  id: 'hold-room-chains',
  title: 'Chains of hold rooms',
  says: 'Hold-room stints that follow one another, shown as one chain. Each stint keeps its own result; the hours of the whole chain stand beside it and are never called a finding by themselves.',
  sql: `SELECT chain_id, any_value(person_id) AS person_id, string_agg(DISTINCT facility_code, ' → ' ORDER BY facility_code) AS facilities,
  min(started_at) AS started_at, max(chain_hours) AS chain_hours, count(*) AS n
FROM (
  ${sideBySide}
)
WHERE chain_id IS NOT NULL
{and}
GROUP BY chain_id`,
  filters: holdRoomFilters,
  columns: {
    chain_id: text('Chain', 'Id of the chain.'),
    person_id: person,
    facilities: text('Facilities', 'Where the stints over a limit were.'),
    started_at: moment('First of them booked in', 'As printed in the release.'),
    chain_hours: hours('Hours in chain', 'From the first book-in to the last book-out of the chain.'),
    n: count('Stints over a limit', 'Stints of the chain that are over 12 or 72 hours by themselves.', {
      question: 'hold-rooms',
      where: { chain: 'chain_id' },
    }),
  },
  sorts: ['chain_hours', 'started_at', 'n'],
  order: ['-chain_hours', 'chain_id'],
  paged: true,
}
