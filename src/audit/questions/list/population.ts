import { day, facilityCode, facilityName, number } from '../columns.ts'
import { facility, fromDay, untilDay, yesOrNo } from '../filters.ts'
import type { Filter, Question } from '../question.ts'

const populationFilters = {
  facility: facility('facility_code'),
  from: fromDay('day'),
  until: untilDay('day'),
  occupied: yesOrNo('With someone present', 'yes: only days with someone present.', 'present > 0', 'occupied'),
} satisfies Record<string, Filter>

const people = 'Different people; a row without a person id counts as one person.'

export const population: Question = {
  id: 'population',
  title: 'Population by day',
  says: 'How many different people were at a facility on each day: at any time of it, and at midnight at its end. Duplicates do not count twice.',
  sql: `SELECT day, facility_code, facility, present, at_midnight, male, female, convicted, possibly_minor
FROM 'population.parquet'
{where}`,
  filters: populationFilters,
  columns: {
    day: day('Day', 'The day.'),
    facility_code: facilityCode,
    facility: facilityName,
    present: number('Present', `Present at any time of the day. ${people}`),
    at_midnight: number('At midnight', 'Still there when the day ended.'),
    male: number('Male', 'Gender as released.'),
    female: number('Female', 'Gender as released.'),
    convicted: number('Convicted', 'Book-in criminality "1 Convicted Criminal" as released.'),
    possibly_minor: number('Possibly under 18', 'From the birth year alone: under 18 if the birthday had not yet come.'),
  },
  sorts: ['day', 'present', 'at_midnight'],
  order: ['-day', 'facility_code'],
  paged: true,
}
