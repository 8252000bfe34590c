import type { Test } from './test-clocks.ts'

/** Text as an SQL literal. */
export const quoted = (value: string): string => `'${value.replaceAll("'", "''")}'`
const or = (column: string | null, type = 'varchar') => (column === null ? `null::${type}` : `(${column})::${type}`)

/**
 * One SELECT giving a row for each subject that missed the clock, with the columns of `findings.parquet`.
 * The cheap predicate comes first; due moments are worked out only for the rows that remain.
 */
export function findingSql({ rule, clock, compiled, subject }: Test, asOf: string): string {
  const columns = compiled.missedColumns
  const key = `${subject.file} || ':' || ${subject.sheet} || ':' || ${subject.row}`
  return `select
    ${quoted(clock.id)} || ':' || ${key} as finding_id,
    ${quoted(rule.id)} as rule, ${quoted(clock.id)} as clock, ${quoted(subject.id)} as source_table,
    ${key} as subject_id, ${or(subject.person)} as person_id,
    ${or(subject.facilityCode)} as facility_code, ${or(subject.facility)} as facility, ${or(subject.facilityKind)} as facility_kind, ${or(subject.area)} as area,
    coalesce(${columns.started_at}, (${columns.started_on})::timestamp) as started_at,
    ${columns.due_at} as due_at, ${columns.due_on} as due_on,
    coalesce(${columns.stopped_at}, (${columns.stopped_on})::timestamp) as ended_at,
    coalesce(${columns.stopped_at}, (${columns.stopped_on})::timestamp) is null as is_open,
    (${columns.hours_over})::double as hours_over, ${columns.state} as state,
    ${quoted(clock.severity ?? rule.severity)} as severity, ${quoted(clock.verified ?? rule.verified)} as verified,
    (${columns.version_from})::date as version_from, (${columns.version_until})::date as version_until, ${columns.version_status} as version_status,
    ${or(subject.chainId)} as chain_id, ${or(subject.chainHours, 'double')} as chain_hours,
    ${or(subject.file)} as file, ${or(subject.sheet)} as sheet, ${or(subject.row, 'integer')} as row,
    timestamp ${quoted(asOf)} as as_of
  from ${subject.relation} ${compiled.joins}
  where ${compiled.missed}`
}

/** One row of counts: how the subjects stand under a clock. Adds up to the number of subjects. */
export function standingSql({ compiled, subject }: Test): string {
  return `select state, count(*)::bigint as subjects from (select ${compiled.columns.state} as state from ${subject.relation} ${compiled.joins}) group by 1 order by 1`
}

/** The shape of `findings.parquet` where no clock could be tested. */
export const noFindings = `select null::varchar as finding_id, null::varchar as rule, null::varchar as clock, null::varchar as source_table,
  null::varchar as subject_id, null::varchar as person_id, null::varchar as facility_code, null::varchar as facility, null::varchar as facility_kind,
  null::varchar as area, null::timestamp as started_at, null::timestamp as due_at, null::date as due_on, null::timestamp as ended_at, null::boolean as is_open,
  null::double as hours_over, null::varchar as state, null::varchar as severity, null::varchar as verified, null::date as version_from,
  null::date as version_until, null::varchar as version_status, null::varchar as chain_id, null::double as chain_hours, null::varchar as file,
  null::varchar as sheet, null::integer as row, null::timestamp as as_of where false`
