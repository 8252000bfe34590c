import type { ReleasedTable } from '../../releases/release.ts'
import type { Subject } from '../findings/subject.ts'

/**
 * A stint as the rules see it. A release tells when a person was booked in to a facility and out of it, and no more:
 * not why, not by whom, not what was decided.
 */
export function stintSubject(table: ReleasedTable, relation: (file: string) => string): Subject {
  const hasHours = (name: string) => table.columns.some((column) => column.name === name && !column.blank && !column.allMidnight)
  return {
    id: 'stint',
    says: 'stints (flagged duplicates left out)',
    relation: `(select * from ${relation('stints.parquet')} where not coalesce(duplicate_drop_row, false)) as stint`,
    key: "stint.file_original || ':' || stint.sheet_original || ':' || stint.row",
    about: ['det-', 'custody-', 'pocr-', 'removal-period', 'transfer-', 'zadvydas', 'odls-', 'custody-change'],
    facts: {
      ...(hasHours('book_in_date_time')
        ? {
            bookedInAt: { sql: 'stint.book_in_date_time', type: 'instant' as const },
            // An empty book-out is a person still held when the release was made.
            bookedOutAt: { sql: 'stint.book_out_date_time', type: 'instant' as const },
          }
        : {}),
      facilityKind: { sql: 'stint.facility_kind', type: 'text' },
    },
    person: 'stint.unique_identifier',
    facilityCode: 'stint.detention_facility_code',
    facility: 'stint.detention_facility',
    facilityKind: 'stint.facility_kind',
    area: table.columns.some((column) => column.name === 'book_in_aor' && !column.blank) ? 'stint.book_in_aor' : null,
    chainId: 'stint.chain_id',
    chainHours: 'stint.chain_hours',
    file: 'stint.file_original',
    sheet: 'stint.sheet_original',
    row: 'stint.row',
  }
}
