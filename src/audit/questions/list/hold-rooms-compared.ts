import { count, text } from '../columns.ts'
import type { Question } from '../question.ts'
import { holdRoomFilters, sideBySide } from './hold-rooms.ts'

export const holdRoomsCompared: Question = {
  id: 'hold-rooms-compared',
  title: 'Hold rooms: the two results in numbers',
  says: 'How many hold-room stints are over 12 hours and how many over 72, apart for days under the waiver and other days.',
  sql: `SELECT CASE WHEN is_waiver_day THEN 'yes' ELSE 'no' END AS waiver,
  count(*) FILTER (is_over_12h) AS n_over_12h, count(*) FILTER (is_over_72h) AS n_over_72h
FROM (
  ${sideBySide}
)
{where}
GROUP BY 1`,
  filters: holdRoomFilters,
  columns: {
    waiver: text('Booked in under the waiver', 'yes: on a day when the 72-hour waiver stood.'),
    n_over_12h: count('Over 12 hours', 'Stints longer than 12 hours.', {
      question: 'hold-rooms',
      where: { waiver: 'waiver' },
      always: { over12: 'yes' },
    }),
    n_over_72h: count('Over 72 hours', 'Stints longer than the 72 hours of the waiver.', {
      question: 'hold-rooms',
      where: { waiver: 'waiver' },
      always: { over72: 'yes' },
    }),
  },
  sorts: [],
  order: ['waiver'],
  paged: false,
}
