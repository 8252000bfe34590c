import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { describe, expect, test } from 'vitest'
import { formatCatalogue } from '../../src/releases/formats/catalogue.ts'
import { type Audited, auditFiles, csv, newFolder, putFiles } from '../unit/releases/audit-files.ts'

/** Names no column we write may have, whatever a release holds. */
const never = /biometric|fingerprint|iris|facial|latitude|longitude|score|social_media/
const leftOutNames = new Set(formatCatalogue.flatMap((format) => format.columns.filter((one) => one.leftOut).map((one) => one.name)))

const extras: [string, string][] = [
  ['Religion', 'SECRET-1'],
  ['Fingerprint Number', 'SECRET-2'],
  ['Iris Scan', 'SECRET-3'],
  ['Facial Recognition Match', 'SECRET-4'],
  ['Latitude', 'SECRET-5'],
  ['Longitude', 'SECRET-6'],
  ['Flight Risk Score', 'SECRET-7'],
  ['Social Media Handle', 'SECRET-8'],
  ['Mental Health', 'SECRET-9'],
  ['Officer Comments', 'SECRET-10'],
  ['Shift', 'KEPT'],
]

async function writtenColumns(audit: Audited): Promise<string[]> {
  const names: string[] = []
  for (const path of audit.written) {
    const described = await audit.ask(`select column_name from (describe select * from '${path}')`)
    names.push(...described.map((row) => String(row.column_name)))
  }
  return names
}

async function everythingWritten(audit: Audited): Promise<string> {
  const all: unknown[] = []
  for (const path of audit.written) all.push(await audit.ask(`select * from '${path}'`))
  return JSON.stringify(all)
}

function expectNothingLeaks(names: readonly string[]): void {
  for (const name of names) {
    expect(name).not.toMatch(never)
    expect(leftOutNames.has(name), name).toBe(false)
  }
}

describe('columns left out never reach an entry or a table', () => {
  test.each(formatCatalogue.filter((format) => !format.refused).map((format) => [format.id, format] as const))(
    '%s, with every column it knows and ten more that it must not keep',
    async (_, format) => {
      const cells = format.columns.map((column): [string, string] => {
        const header = column.aliases[0] ?? column.name
        if (column.leftOut) return [header, `SECRET-${column.name}`]
        if (column.kind === 'text') return [header, `kept ${column.name}`]
        return [header, column.kind === 'number' ? '7' : '2024-02-03']
      })
      const known = new Set(cells.map(([header]) => header.toLowerCase()))
      const all = [...cells, ...extras.filter(([header]) => !known.has(header.toLowerCase()))]
      const paths = await putFiles({ 'table.csv': csv([all.map(([header]) => header), all.map(([, cell]) => cell)]) })
      const audit = await auditFiles(paths)
      const names = await writtenColumns(audit)
      expectNothingLeaks(names)
      const text = await everythingWritten(audit)
      expect(text).not.toContain('SECRET')
      expect(text).toContain('KEPT')
      const counted = audit.quality.tables[0]?.columns.filter((column) => column.leftOut !== undefined) ?? []
      expect(counted.map((column) => column.filled)).toEqual(counted.map(() => 1))
      expect(counted.length).toBeGreaterThanOrEqual(extras.length - 1)
    },
  )

  test('not from a workbook either', async () => {
    const workbook = new ExcelJS.Workbook()
    const sheet = workbook.addWorksheet('FY2026')
    const headers = [
      'Arrest Date',
      'Date of Birth',
      'Gender',
      'Country of Citizenship',
      'Event Number',
      'Arrest Method',
      'Most Serious Conviction',
    ]
    sheet.addRow(['Invented for a test'])
    sheet.addRow([...headers, ...extras.map(([header]) => header)])
    sheet.addRow([
      new Date('2024-02-03T00:00:00Z'),
      'SECRET-0',
      'Female',
      'NOWHERELAND',
      'SECRET-11',
      'Located',
      'None',
      ...extras.map(([, cell]) => cell),
    ])
    const path = join(await newFolder(), 'invented.xlsx')
    await workbook.xlsx.writeFile(path)
    const audit = await auditFiles([path])
    expectNothingLeaks(await writtenColumns(audit))
    const text = await everythingWritten(audit)
    expect(text).not.toContain('SECRET')
    expect(text).toContain('KEPT')
    expect(text).toContain('NOWHERELAND')
  })

  test('a reason that speaks of health or of a gang is replaced by a mark, in entries and tables', async () => {
    const reasons = [
      'Disciplinary',
      'Mental Illness: Observation',
      'Suicide Risk Placement',
      'Protective Custody: Gang Status',
      'Hunger Strike',
      'Protective Custody: LGBT',
    ]
    const headers = ['Facility', 'Report Type', 'Placement Date', 'Placement Reason', 'Release Date', 'Created']
    const rows = reasons.map((reason) => ['SOMEWHERE', '14 Day', '2024-01-01', reason, '2024-01-20', '2024-01-14 10:00'])
    const audit = await auditFiles(await putFiles({ 'table.csv': csv([headers, ...rows]) }))
    const marks = [
      'Disciplinary',
      '(left out: health)',
      '(left out: health)',
      '(left out: gang)',
      '(left out: health)',
      '(left out: sexual-orientation)',
    ]
    const told = await audit.ask(`select outcome from 'entries.parquet' where act = 'PlacedInSegregation' order by "row"`)
    expect(told.map((row) => row.outcome)).toEqual(marks)
    const kept = await audit.ask(`select placement_reason from 'tables/segregation-srms.parquet' order by "row"`)
    expect(kept.map((row) => row.placement_reason)).toEqual(marks)
    expect(audit.quality.tables[0]?.columns.find((column) => column.name === 'placement_reason')?.hidden).toBe(5)
  })

  test('a scoring of people is recognised and refused by name', async () => {
    const headers = ['RISK_TO_PUBLIC_SAFETY', 'RISK_OF_FLIGHT', 'RCA_RECOMMENDATION', 'RCA_AOR']
    const paths = await putFiles({ 'rca.csv': csv([headers, ['LOW', 'HIGH', 'DETAIN', 'X']]) })
    await expect(auditFiles(paths)).rejects.toThrow(
      'rca.csv holds "Risk classification assessments", which Writ does not read on purpose: it is a scoring of people, and Writ keeps no score of a person; leave the file out.',
    )
  })
})
