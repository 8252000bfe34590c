import {
  area,
  day,
  facilityCode,
  facilityName,
  file,
  hours,
  moment,
  person,
  row,
  rule,
  severity,
  sheet,
  state,
  text,
  verified,
  yesNo,
} from '../columns.ts'
import { equals, exactPerson, facility, inMonth, oneOf, severityFilter, yesOrNo } from '../filters.ts'
import type { Filter, Question } from '../question.ts'

/** Filters shared by every question over findings, so that a chart, its table and the rows behind them mean the same. */
export const findingFilters = {
  rule: equals('Rule', 'Id of a rule of the law book.', 'rule', 'rule', { question: 'findings-by-rule', column: 'rule' }),
  clock: equals('Clock', 'Id of one clock of a rule.', 'clock', 'clock'),
  facility: facility('facility_code'),
  kind: equals('Kind of facility', 'Kinds are kept apart: limits differ between them.', 'facility_kind', 'kind', {
    question: 'findings-by-kind',
    column: 'facility_kind',
  }),
  month: inMonth('started_at'),
  severity: severityFilter,
  state: oneOf('State', 'late: stopped after it was due. lapsed: nothing in the release stopped it.', 'state = $state', ['late', 'lapsed']),
} satisfies Record<string, Filter>

export const findings: Question = {
  id: 'findings',
  title: 'Findings',
  says: 'One row for each rule that one subject missed: when its clock started, when it was due, when it ended, and by how many hours it went over.',
  sql: `SELECT finding_id, rule, clock, severity, verified, state, person_id, facility_code, facility, facility_kind, area,
  started_at, due_at, due_on, ended_at, is_open, hours_over, version_from, version_until, version_status,
  chain_id, chain_hours, source_table, subject_id, file, sheet, row
FROM 'findings.parquet'
{where}`,
  filters: {
    ...findingFilters,
    open: yesOrNo('Still open', 'yes: nothing in the release stopped the clock.', 'is_open', 'open'),
    person: exactPerson('person_id'),
    area: equals('Area', 'Area of responsibility as released.', 'area', 'area'),
    subject: equals('Subject', 'The id of one stint, report or entry.', 'subject_id', 'subject'),
  },
  columns: {
    finding_id: text('Finding', 'Id of the finding: the clock and the subject.'),
    rule,
    clock: text('Clock', 'Which clock of the rule.'),
    severity,
    verified,
    state,
    person_id: person,
    facility_code: facilityCode,
    facility: facilityName,
    facility_kind: text('Kind of facility', 'Kinds are kept apart: limits differ between them.'),
    area,
    started_at: moment('Started', 'When the clock started, as printed in the release.'),
    due_at: moment('Due', 'Last moment allowed, for clocks counted in hours.'),
    due_on: day('Due on', 'Last day allowed, for clocks counted in days.'),
    ended_at: moment('Ended', 'When the clock was stopped; empty where nothing in the release stopped it.'),
    is_open: yesNo('Open', 'True where nothing in the release stopped the clock.'),
    hours_over: hours('Hours over', 'Hours past due, at the end or at the day the audit looks from.'),
    version_from: day('Law from', 'First day of the version of the law that was applied.'),
    version_until: day('Law until', 'Day that version ended; empty while it stands.'),
    version_status: text('Law now', 'What became of that version, as known now.'),
    chain_id: text('Chain', 'Id of the chain of hold rooms that the stint is part of.'),
    chain_hours: hours('Hours in chain', 'Hours from the first to the last hold room of the chain.'),
    source_table: text('Table', 'The table the subject comes from.'),
    subject_id: text('Subject', 'Id of the stint, report or entry.'),
    file,
    sheet,
    row,
  },
  sorts: ['started_at', 'hours_over', 'rule', 'facility_code', 'due_at'],
  order: ['-started_at', 'finding_id'],
  paged: true,
}
