import type { CodebookColumn, CodebookTable } from './codebook.ts'
import { type PseudonymKey, pseudonymSql } from './pseudonyms.ts'

/** An open table made from a relation numbers are counted from. */
export interface RelationTable extends CodebookTable {
  sql(key: PseudonymKey): string
}

/** What the act that records it may say, and that nobody did. */
const orNot = (...values: readonly string[]): readonly string[] => [...values, 'not-recorded']
const placeKind = orNot('hold-room', 'detention', 'hospital', 'hotel', 'staging', 'other')

const person: CodebookColumn = {
  name: 'person_id',
  type: 'string',
  says: 'Pseudonym of the person: the same in every table and release of this rotation',
}
const ofCase: CodebookColumn = { name: 'case_id', type: 'string', says: 'Pseudonym of the case: the same in every table' }
const classes: readonly CodebookColumn[] = [
  { name: 'arresting_agency', type: 'string', says: 'Which agency made the arrest', values: orNot('ICE', 'CBP', 'other') },
  {
    name: 'processing',
    type: 'string',
    says: 'The paper the person is held under',
    values: orNot('expedited-removal-I-860', 'notice-to-appear-I-862', 'reinstatement-I-871', 'other'),
  },
  { name: 'is_family', type: 'boolean', says: 'Whether the person is held as one of a family' },
  {
    name: 'criminal_record',
    type: 'string',
    says: 'What the papers show: a conviction, a charge that is pending, or neither',
    values: orNot('convicted', 'charge-pending', 'neither'),
  },
  { name: 'sex', type: 'string', says: 'As the papers of the case have it', values: orNot('female', 'male', 'other-or-unknown') },
  {
    name: 'citizenship',
    type: 'string',
    says: 'Country of citizenship, as the papers have it; "Not recorded" where nobody copied it from them',
  },
]

const classesSql = 'agency as arresting_agency, processing, is_family, criminal_record, sex, citizenship'

/** Stints and stays, in the words of the published tables, for whoever counts for themselves. */
export const custodyTables: readonly RelationTable[] = [
  {
    name: 'stints',
    title: 'Stints',
    says: 'One person at one place, from book-in to book-out',
    columns: [
      person,
      ofCase,
      { name: 'stint_in_stay', type: 'integer', says: 'Place of the stint in the custody, 1 the first' },
      { name: 'place_code', type: 'string', says: 'Code of the place, as in the table places' },
      { name: 'place_kind', type: 'string', says: 'What the place, or the part of it, is', values: placeKind },
      { name: 'booked_in_at', type: 'datetime', says: 'When the person was booked in, in the time of the place' },
      {
        name: 'booked_out_at',
        type: 'datetime',
        says: 'When the person was booked out, in the time of the place; empty where the person was still there on the day counted',
      },
      {
        name: 'left_for',
        type: 'string',
        says: 'Where the person went; empty where the person was still there',
        values: ['another-place', 'court', 'hospital', 'another-agency', 'hhs', 'released', 'removed', 'escaped', 'died'],
      },
    ],
    leftOut: [],
    sql: (key) => `select ${pseudonymSql(key, 'person', 'person_id')} as person_id, ${pseudonymSql(key, 'case', 'case_id')} as case_id,
      place_in_stay as stint_in_stay, place as place_code, place_kind, in_at as booked_in_at, out_at as booked_out_at, left_for
      from stints where case_id not in (select case_id from closed_case)`,
  },
  {
    name: 'stays',
    title: 'Stays',
    says: 'One custody, from the first book-in to the final book-out',
    columns: [
      person,
      ofCase,
      { name: 'began_at', type: 'datetime', says: 'The first book-in, in the time of the place' },
      { name: 'ended_at', type: 'datetime', says: 'The final book-out; empty where custody went on on the day counted' },
      {
        name: 'end_reason',
        type: 'string',
        says: 'How it ended, by the record of the release; empty where it went on',
        values: [
          ...[
            'released-to-remove',
            'transferred-to-agency',
            'died',
            'escaped',
            'bond-by-judge',
            'bond-by-ice',
            'court-ordered',
            'recognizance',
          ],
          ...['supervision', 'no-ground-to-hold', 'other'],
        ],
      },
      { name: 'first_place', type: 'string', says: 'Code of the first place' },
      { name: 'last_place', type: 'string', says: 'Code of the last place' },
      { name: 'bond_dollars', type: 'number', says: 'The bond set last, in dollars' },
      ...classes,
    ],
    leftOut: [],
    sql: (key) => `select ${pseudonymSql(key, 'person', 'person_id')} as person_id, ${pseudonymSql(key, 'case', 'case_id')} as case_id,
      in_at as began_at, final_out_at as ended_at, case when final_out_at is not null then reason end as end_reason, first_place, last_place,
      dollars as bond_dollars, ${classesSql} from stays where case_id not in (select case_id from closed_case)`,
  },
  {
    name: 'places',
    title: 'Places: a crosswalk of codes and names',
    says: 'One name of one place and the day it began: a place that changed its name has several rows, and one code',
    columns: [
      { name: 'place_code', type: 'string', says: 'Code of the place: it never changes' },
      { name: 'place_kind', type: 'string', says: 'What the place is' },
      { name: 'name', type: 'string', says: 'A name of the place' },
      { name: 'named_from', type: 'date', says: 'The first day of that name' },
      { name: 'opened_on', type: 'date', says: 'The first day people may be held there' },
      { name: 'closed_on', type: 'date', says: 'The last day; empty where it is open' },
    ],
    leftOut: [],
    sql: () => `select code as place_code, facility_kind as place_kind, name, from_on as named_from, opened_on, closed_on
      from place left join place_name using (case_id)`,
  },
  {
    name: 'findings',
    title: 'Findings: clocks of the law that were missed',
    says: 'One clock that fell due by the day counted and was not met in time',
    columns: [
      person,
      ofCase,
      { name: 'rule', type: 'string', says: 'Id of the rule in the law book' },
      { name: 'clock', type: 'string', says: 'Id of the clock of that rule' },
      { name: 'started_at', type: 'datetime', says: 'When it started, in UTC' },
      { name: 'due_at', type: 'datetime', says: 'When it was due, in UTC; for one counted in days, the first instant after the last day' },
      {
        name: 'severity',
        type: 'string',
        says: 'What missing the rule means',
        values: ['hard', 'target', 'policy', 'advisory'],
      },
      { name: 'verified', type: 'string', says: 'How far the text of the rule was checked', values: ['yes', 'secondary'] },
    ],
    leftOut: [],
    sql: (key) => `select ${pseudonymSql(key, 'person', 'person_id')} as person_id, ${pseudonymSql(key, 'case', 'case_id')} as case_id,
      rule, clock, started_at, due_at, severity, verified from due_clocks
      where outcome = 'missed' and case_id not in (select case_id from closed_case)`,
  },
]
