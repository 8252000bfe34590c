import type { Standing, Summary } from '../../src/audit/summary.ts'
import type { ReleaseQuality } from '../../src/releases/quality.ts'

/** What an audit of the invented release would say of itself. */
export const summaryOf = (standings: readonly Standing[]): Summary => ({
  writ: '0.1.0',
  title: 'Invented release (example data)',
  files: ['invented-detentions.xlsx'],
  asOf: '2026-09-01 00:00:00',
  asOfFrom: 'the last moment the release tells of',
  counts: [{ id: 'stints', says: 'stints, as released', value: 120, sql: "select count(*) from 'stints.parquet'" }],
  standings: [
    ...standings,
    {
      rule: 'ero-48h-custody-determination',
      clock: 'ero-48h-custody-determination',
      severity: 'hard',
      verified: 'yes',
      subject: 'stints (flagged duplicates left out)',
      subjects: 116,
      states: { untestable: 116 },
      missed: 0,
      untestable: 116,
      missing: ['isArrestWithoutWarrant', 'arrestedAt', 'custodyDeterminedAt'],
      sql: "select count(*)::bigint as subjects from 'stints.parquet'",
    },
  ],
  facts: { 'stints (flagged duplicates left out)': ['bookedInAt', 'bookedOutAt', 'facilityKind'] },
})

const column = (name: string, more: Partial<ReleaseQuality['tables'][number]['columns'][number]> = {}) => ({
  name,
  kind: 'text' as const,
  sources: [name.replaceAll('_', ' ')],
  isKnown: true,
  filled: 120,
  empty: 0,
  redacted: 0,
  marks: [],
  hidden: 0,
  unreadable: 0,
  examples: [],
  ...more,
})

const here = { file: 'invented-detentions.xlsx', sheet: 'FY2025' }

/** What the reader of the invented release would have measured. */
export const quality: ReleaseQuality = {
  sheets: ['FY2025', 'FY2026'].map((sheet) => ({
    file: 'invented-detentions.xlsx',
    sheet,
    container: 'xlsx' as const,
    release: '2026-INVENTED-00001',
    table: 'detentions',
    format: 'detentions',
    title: 'Invented detentions for counsel to check by hand',
    headerRow: 7,
    rows: 60,
    blankRows: 1,
    shortRows: 0,
    noteCount: 1,
    notes: [{ row: 69, text: 'Every person here is invented.' }],
    unknownColumns: ['Favourite Colour'],
    missingColumns: ['Book In AOR'],
    spellings: [{ header: 'Citizenship County', column: 'citizenship_country', usual: 'Citizenship Country' }],
  })),
  tables: [
    {
      table: 'detentions',
      format: 'detentions',
      title: 'Stints in detention, one a row',
      rows: 120,
      lastDay: '2026-09-01',
      lastDayFrom: 'the latest book-out',
      columns: [
        column('detention_facility'),
        column('book_in_date_time', {
          kind: 'instant',
          unreadable: 1,
          examples: [{ ...here, row: 29, raw: '06/14/0002 03:10 PM' }],
          smallest: '2025-05-20 06:00:00',
          largest: '2026-07-30 09:03:00',
        }),
        column('birth_date', { filled: 120, redacted: 120, marks: [{ mark: '(b)(6)', count: 120 }] }),
        column('religion', { leftOut: 'religion', filled: 3, empty: 117 }),
      ],
      checks: [
        {
          id: 'out-before-in',
          says: 'Rows booked out before they were booked in',
          count: 0,
          of: 115,
          examples: [],
          sql: 'select count(*) from released where book_out_date_time < book_in_date_time',
        },
        {
          id: 'unreadable',
          says: 'Rows with a value that cannot be read',
          count: 1,
          of: 120,
          examples: [{ ...here, row: 29 }],
          sql: 'select count(*) from released where unreadable',
        },
      ],
      notTested: [{ id: 'bond', why: 'the release has no bond columns' }],
      notes: ['Times carry no zone.'],
    },
  ],
  notTables: [{ file: 'invented-detentions.xlsx', sheet: 'Footnotes', why: 'no header of a known table' }],
}
