import type { TableName } from '../../releases/formats/format.ts'
import type { ReleasedTable } from '../../releases/release.ts'
import type { Subject } from '../findings/subject.ts'

/** What the rows of a table are called, the rules they are about, and the column that gives an instant a rule can start from. */
const rows: Readonly<Partial<Record<TableName, { id: string; says: string; about: readonly string[] }>>> = {
  arrests: { id: 'arrest', says: 'arrests', about: ['ero-', 'nta-', 'opla-', 'usc-', 'uac-'] },
  'arrest-reports': { id: 'arrest-report', says: 'arrest reports', about: ['ero-', 'nta-'] },
  detainers: { id: 'detainer', says: 'detainers', about: ['detainer-'] },
  detentions: { id: 'book-in', says: 'book-ins', about: ['det-', 'removal-period', 'custody-'] },
  removals: { id: 'removal', says: 'removals', about: ['admin-removal', 'country-acceptance', 'third-country', 'voluntary-departure'] },
}

/** Tables whose rows tell that an act happened, but none of the clocks it started: they are counted as untestable, never as passed. */
export function rowSubjects(table: ReleasedTable, relation: (file: string) => string): Subject[] {
  const known = rows[table.table]
  if (!known) return []
  const hour = ['apprehension_date_time', 'apprehension_date'].find((name) =>
    table.columns.some((column) => column.name === name && column.kind === 'instant' && !column.allMidnight && !column.blank),
  )
  return [
    {
      id: known.id,
      says: known.says,
      about: known.about,
      relation: `${relation(`tables/${table.format.id}.parquet`)} as released`,
      facts: table.table === 'arrests' && hour ? { arrestedAt: { sql: `released.${hour}`, type: 'instant' } } : {},
      person: null,
      facilityCode: null,
      facility: null,
      facilityKind: null,
      area: null,
      chainId: null,
      chainHours: null,
      file: 'released.file',
      sheet: 'released.sheet',
      row: 'released.row',
    },
  ]
}
