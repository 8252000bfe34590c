import type { FactBinding } from '../../clockwork/compile-sql.ts'
import type { ReleasedTable } from '../../releases/release.ts'
import type { Subject } from '../findings/subject.ts'

/**
 * Reports of long segregation to the field office director (ICE Directive 11065.1), one row a report.
 * Rows of one placement cannot be joined (no id), so each report answers only for its own notice: a "14 Day" report for
 * the 14-day notice; a "30 Day Interval" report for the 30-day notice only where the placement ended before day 60,
 * because a longer one has several such reports and the row does not say which it is.
 */
export function segregationSubjects(table: ReleasedTable, relation: (file: string) => string): Subject[] {
  const has = (name: string) => table.columns.some((column) => column.name === name && !column.blank)
  const place = {
    about: ['seg-'],
    person: null,
    facilityCode: null,
    facility: has('facility') ? 'report.facility' : null,
    facilityKind: null,
    area: has('facility_aor') ? 'report.facility_aor' : null,
    chainId: null,
    chainHours: null,
    file: 'report.file',
    sheet: 'report.sheet',
    row: 'report.row',
  }
  const rows = relation(`tables/${table.format.id}.parquet`)
  const day = (sql: string): FactBinding => ({ sql: `(${sql})::date`, type: 'day' })
  const placed: Readonly<Record<string, FactBinding>> = {
    ...(has('placement_date') ? { segregationPlacedOn: day('report.placement_date') } : {}),
    ...(has('release_date') ? { segregationReleasedOn: day('report.release_date') } : {}),
  }
  if (!has('created') || !has('report_type')) {
    return [
      {
        ...place,
        id: 'segregation-placement',
        says: 'segregation placements',
        relation: `(select * from ${rows}) as report`,
        facts: placed,
      },
    ]
  }
  const notice = (id: string, says: string, where: string, fact: string): Subject => ({
    ...place,
    id,
    says,
    relation: `(select * from ${rows} where ${where}) as report`,
    facts: { ...placed, [fact]: day('report.created') },
  })
  return [
    notice('segregation-14-day-report', '14-day segregation reports', "report_type = '14 Day'", 'fourteenDayNoticeOn'),
    notice(
      'segregation-30-day-report',
      '30-day segregation reports of placements that ended before day 60',
      "report_type = '30 Day Interval' and release_date < placement_date + 60",
      'thirtyDayNoticeOn',
    ),
  ]
}
