import type { ReleasedTable } from '../../releases/release.ts'
import { facilityKindSql } from '../facility-kind.ts'
import type { Subject } from '../findings/subject.ts'

/**
 * A stint as the rules see it. A release tells when a person was booked in to a facility and out of it, and no more:
 * not why, not by whom, not what was decided.
 * @param tables the detention tables that stints were derived from
 */
export function stintSubject(tables: readonly ReleasedTable[], relation: (file: string) => string): Subject {
  const has = (name: string) =>
    tables.some(({ columns }) => columns.some((column) => column.name === name && column.isInParts && !column.blank))
  const hasHours = (name: string) =>
    has(name) && !tables.every(({ columns }) => columns.find((column) => column.name === name)?.allMidnight)
  const one = (...names: string[]) => {
    const name = names.find(has)
    return name === undefined ? null : `stint."${name}"`
  }
  const kind = facilityKindSql({ code: one('detention_facility_code'), name: one('detention_facility') })
  return {
    id: 'stint',
    says: 'stints (flagged duplicates left out)',
    relation: `(select * from ${relation('stints.parquet')} where not coalesce(duplicate_drop_row, false)) as stint left join ${relation('chains.parquet')} as chain
      on chain.file = stint.file_original and chain.sheet = stint.sheet_original and chain.row = stint.row`,
    about: ['det-', 'custody-', 'pocr-', 'removal-period', 'transfer-', 'zadvydas', 'odls-'],
    facts: {
      ...(hasHours('book_in_date_time')
        ? {
            bookedInAt: { sql: 'stint.book_in_date_time', type: 'instant' as const },
            // An empty book-out is a person still held when the release was made.
            bookedOutAt: { sql: 'stint.book_out_date_time', type: 'instant' as const },
          }
        : {}),
      ...(kind === null ? {} : { facilityKind: { sql: kind, type: 'text' as const } }),
    },
    person: one('unique_identifier', 'anonymized_identifier'),
    facilityCode: one('detention_facility_code'),
    facility: one('detention_facility'),
    facilityKind: kind,
    area: one('book_in_aor', 'area_of_responsibility'),
    chainId: 'chain.chain_id',
    chainHours: 'chain.chain_hours',
    file: 'stint.file_original',
    sheet: 'stint.sheet_original',
    row: 'stint.row',
  }
}
