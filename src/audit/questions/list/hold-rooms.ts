import { findClock } from '../../../law/law-book.ts'
import { facilityCode, facilityName, hours, moment, person, text, yesNo } from '../columns.ts'
import { equals, facility, inMonth, yesOrNo } from '../filters.ts'
import type { Filter, Question } from '../question.ts'

export const holdRoomFilters = {
  month: inMonth('started_at'),
  facility: facility('facility_code'),
  kind: equals('Kind of facility', 'Kinds are kept apart.', 'facility_kind', 'kind', {
    question: 'findings-by-kind',
    column: 'facility_kind',
  }),
  over12: yesOrNo('Over 12 hours', 'yes: longer than 12 hours.', 'is_over_12h', 'over12'),
  over72: yesOrNo('Over 72 hours', 'yes: longer than the 72 hours of the waiver.', 'is_over_72h', 'over72'),
  waiver: yesOrNo('Under the waiver', 'yes: booked in while the 72-hour waiver stood.', 'is_waiver_day', 'waiver'),
  chain: equals('Chain', 'Id of one chain of hold rooms.', 'chain_id', 'chain'),
} satisfies Record<string, Filter>

const waiverDays = (() => {
  const version = findClock('ero-holdroom-72h-waiver')?.clock.versions.find((known) => known.length !== null)
  return version?.from && version.until ? `>= DATE '${version.from}' AND any_value(started_at)::DATE < DATE '${version.until}'` : 'IS NULL'
})()

/** One row a stint, with both results of the hold-room clock. */
export const sideBySide = `SELECT subject_id, any_value(person_id) AS person_id, any_value(facility_code) AS facility_code,
    any_value(facility) AS facility, any_value(facility_kind) AS facility_kind, any_value(started_at) AS started_at, any_value(ended_at) AS ended_at,
    bool_or(rule LIKE 'ero-holdroom-12h%') AS is_over_12h, max(hours_over) FILTER (rule LIKE 'ero-holdroom-12h%') AS hours_over_12h,
    (any_value(started_at)::DATE ${waiverDays}) AS is_waiver_day,
    bool_or(rule LIKE 'ero-holdroom-72h%') AS is_over_72h, max(hours_over) FILTER (rule LIKE 'ero-holdroom-72h%') AS hours_over_72h,
    any_value(chain_id) AS chain_id, any_value(chain_hours) AS chain_hours
  FROM 'findings.parquet'
  WHERE rule LIKE 'ero-holdroom%'
  GROUP BY subject_id`

/** Both results of the hold-room clock beside each other: never merged, never one without the other. */
export const holdRooms: Question = {
  id: 'hold-rooms',
  title: 'Hold rooms: 12 hours and 72 hours side by side',
  says: 'Every hold-room stint over a limit. From 2025-06-24 a nationwide waiver put 72 hours in place of 12; a court vacated it on 2026-06-23. For a book-in on those days both results are given; outside them only the 12-hour one exists.',
  sql: `SELECT * FROM (
  ${sideBySide}
)
{where}`,
  filters: holdRoomFilters,
  columns: {
    subject_id: text('Stint', 'Id of the stint.'),
    person_id: person,
    facility_code: facilityCode,
    facility: facilityName,
    facility_kind: text(
      'Kind of facility',
      'The waiver was for field-office hold rooms; hold rooms inside detention facilities are kept apart.',
    ),
    started_at: moment('Booked in', 'As printed in the release.'),
    ended_at: moment('Booked out', 'As printed; empty where the release shows none.'),
    is_over_12h: yesNo('Over 12 h', 'Longer than 12 hours.'),
    hours_over_12h: hours('Hours over 12', 'Hours past the 12-hour limit.'),
    is_waiver_day: yesNo('Under the waiver', 'Booked in on a day when the 72-hour waiver stood.'),
    is_over_72h: yesNo('Over 72 h', 'Longer than the 72 hours of the waiver.'),
    hours_over_72h: hours('Hours over 72', 'Hours past the 72 hours of the waiver.'),
    chain_id: text('Chain', 'Hold rooms that follow one another are one chain.'),
    chain_hours: hours('Hours in chain', 'From the first book-in to the last book-out of the chain.'),
  },
  shown: [
    'person_id',
    'facility_code',
    'started_at',
    'ended_at',
    'is_waiver_day',
    'is_over_12h',
    'hours_over_12h',
    'is_over_72h',
    'hours_over_72h',
    'chain_hours',
  ],
  sorts: ['started_at', 'hours_over_12h', 'hours_over_72h', 'chain_hours', 'facility_code'],
  order: ['-started_at', 'subject_id'],
  paged: true,
}
