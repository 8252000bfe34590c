import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { findHeader, isFound } from '../../src/releases/find-header.ts'
import { auditOnce, dataFile, describeData, one } from './releases-files.ts'

interface Layout {
  release: string
  table: string
  columns: { source: string; output?: string; clean: string }[]
}

const expected: Record<string, string> = { rca: 'ice-risk-classification' }

describeData('the nineteen layouts of the public schema', () => {
  const layouts = (): Layout[] => JSON.parse(readFileSync(dataFile('schema/foia_schema.json'), 'utf8'))

  test('each is recognised, and every column of it known', () => {
    for (const { release, table, columns } of layouts()) {
      const found = findHeader([{ row: 7, cells: columns.map(({ source }) => source) }])
      expect(isFound(found), `${release} ${table}`).toBe(true)
      if (!isFound(found)) continue
      expect(found.format.id).toBe(expected[table] ?? `ice-${table}`)
      if (found.format.refused) continue
      expect(
        found.columns.filter(({ isKnown }) => !isKnown).map(({ header }) => header),
        `${release} ${table}`,
      ).toEqual([])
    }
  })

  test('where the public pipeline renames a column, we use the name it gives', () => {
    for (const { columns } of layouts().filter(({ release, table }) => /^2026-03|^2026-08/.test(release) && table !== 'rca')) {
      const found = findHeader([{ row: 7, cells: columns.map(({ source }) => source) }])
      if (!isFound(found)) throw new Error('not recognised')
      for (const [place, { source, output }] of columns.entries()) {
        if (output !== undefined) expect(found.columns[place]?.name, source).toBe(output)
      }
    }
  })

  const older: [string, string, string][] = [
    [
      'removals of FY2003-FY2013',
      'ice-removals',
      'Departed Date,Port Of Departure,Departed To Country,Case Status,Gender,Country of Birth,Country of Citizenship,Age at Removal,Year of Birth,LPR Yes No,Entry Date,Entry Status,Most Serious Criminal Conviction,Rc Threat Level,Aggravated Felon,Processing Disposition Code,Case Category,Removal Program,Removal Program Code,Case Category Time of Arrest,Latest Arrest Program Code,Latest Arrest Program,Latest Arrest Apprehension Date,Final Order Yes No,Final Order Date,Prior Removal Reinstate,Prior Removal Reinstate Date,Final Charge Section,Final Charge Code,Prior Removal,Most Recent Prior Depart Date,Alien File Number,Unique ID',
    ],
    [
      'encounters of FY2012-FY2023',
      'ice-encounters',
      'Area of Responsibility,Event Date,Landmark,Operation,Processing Disposition,Citizenship Country,Gender,Encounter Threat Level,Alien File Number',
    ],
    [
      'removals of FY2012-FY2023 (UWCHR)',
      'ice-removals',
      'Area of Responsibility,Departed Date,Case Close Date,Apprehension Method Code,Processing Disposition Code,Citizenship Country,Gender,Removal Threat Level,Final Charge Section,Alien File Number,Arrest Date',
    ],
    [
      'detentions of FY2011-FY2024 (2022-ICFO-09022)',
      'placements-2011-2024',
      'Stay Book In Date Time,Detention Book In Date And Time,Detention Book Out Date Time,Stay Book Out Date Time,Birth Country PER,Birth Country ERO,Citizenship Country,Race,Ethnic,Gender,Birth Date,Birth Year,Entry Date,Entry Status,Most Serious Conviction (MSC) Criminal Charge Category,MSC Charge,MSC Charge Code,MSC Conviction Date,MSC Sentence Days,MSC Sentence Months,MSC Sentence Years,MSC Crime Class,Case Threat Level,Apprehension Threat Level,Final Program,Detention Facility Code,Detention Facility,Area of Responsibility,Docket Control Office,Detention Release Reason,Stay Release Reason,Alien File Number,Anonymized Identifier',
    ],
  ]
  test.each(older)('the older layout of %s', (_, id, headers) => {
    const found = findHeader([{ row: 1, cells: headers.split(',') }])
    expect(isFound(found) && found.format.id).toBe(id)
    expect(isFound(found) && found.columns.filter(({ isKnown }) => !isKnown)).toEqual([])
  })
})

describeData('invented stints in the layout of 2026-03, over four workbooks', () => {
  const files = [23, 24, 25, 26].map((year) => `peer/FY${year} ERO Detentions.xlsx`)
  const audit = auditOnce(...files)

  test('16,977 rows, each with its true row of its own sheet', async () => {
    expect(audit().quality.tables[0]?.rows).toBe(16_977)
    const rows = `select min("row") as first, count(distinct "row") = max("row") - 7 as whole from 'tables/ice-detentions.parquet' group by file`
    expect(await audit().ask(rows)).toEqual(files.map(() => ({ first: 8, whole: true })))
  })

  test('a book-in an entry each, a book-out where there is one', async () => {
    expect(await one(audit(), `select count(*) from 'entries.parquet' where act = 'BookedIn'`)).toBe(16_977)
    expect(await one(audit(), `select count(*) from 'entries.parquet' where act = 'BookedOut'`)).toBe(16_847)
    expect(
      await one(audit(), `select count(*) from 'entries.parquet' where list_contains(flags, 'no-person-id') and act = 'BookedIn'`),
    ).toBe(79)
  })
})

describeData("the public pipeline's cleaned Parquet", () => {
  const audit = auditOnce('peer/expected-stints.parquet')

  test('is read by its clean names, with what the pipeline added kept beside', () => {
    const [sheet] = audit().quality.sheets
    expect(sheet).toMatchObject({ container: 'parquet', format: 'ice-detentions', rows: 16_977 })
    expect(sheet?.unknownColumns).toContain('duplicate_drop_row')
    expect(audit().quality.tables[0]?.columns.every(({ unreadable }) => unreadable === 0)).toBe(true)
  })
})

describeData('files that are no release', () => {
  describe('are refused with what was looked for', () => {
    test.each([
      'workbooks/FY25_detentionStats09242025.xlsx',
      'facilities/ddp_facilities.csv',
      'facilities/facilities-daily-population-latest.parquet',
      'foia/dhs-2024.xml',
    ])('%s', async (name) => {
      const { readRelease } = await import('../../src/releases/read-release.ts')
      await expect(readRelease([dataFile(name)], { workDir: '.', threads: 1 })).rejects.toThrow(
        /holds no table that Writ knows: .*"writ formats" lists what can be read\.$/,
      )
    })
  })
})
