import { copyFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { checkPublications } from '../../src/checks/check-publications.ts'
import type { CheckFinding } from '../../src/checks/finding.ts'
import { readPublications } from '../../src/checks/read-publications.ts'
import { dataFile, describeData } from './releases-files.ts'

const [fy24, fy25, fy26] = ['FY24_detentionStats.xlsx', 'FY25_detentionStats09242025.xlsx', 'FY26_detentionStats_04092026.xlsx'] as const
const again = 'FY26_detentionStats_04162026.xlsx'

/** Every fault that was measured in the published workbooks by people who read them, and where the check has to find it. */
const faults: readonly [fault: string, where: { file: string; check: string; sheet: string; cell: string }, says: string][] = [
  ['the two bond rows changed places', { file: fy26, check: 'swapped-rows', sheet: 'Monthly Bond Statistics', cell: 'J4' }, '37,537'],
  ['their share is the inverse', { file: fy26, check: 'percentage-inverse', sheet: 'Monthly Bond Statistics', cell: 'J6' }, '2.99%'],
  ['citizens arrested in FY2025 print as 0', { file: fy26, check: 'never-filled', sheet: 'Semiannual', cell: 'B45' }, 'printed 7'],
  ['parents arrested in FY2025 print as 0', { file: fy26, check: 'never-filled', sheet: 'Semiannual', cell: 'B78' }, 'printed 6,341'],
  ['parents removed in FY2025 print as 0', { file: fy26, check: 'never-filled', sheet: 'Semiannual', cell: 'B100' }, 'printed 3,700'],
  ['parole requested in FY2025 prints as 0', { file: fy26, check: 'never-filled', sheet: 'Detention FY26', cell: 'N149' }, '4,394'],
  ['parole granted in FY2025 prints as 0', { file: fy26, check: 'never-filled', sheet: 'Detention FY26', cell: 'O156' }, '2,852'],
  ['people by days held are all 0 for a year', { file: fy26, check: 'never-filled', sheet: 'ICLOS and Detainees', cell: 'BL48' }, '63,327'],
  ['64 removals of parents in FY2021', { file: fy26, check: 'series-break', sheet: 'Semiannual', cell: 'B96' }, 'between 10,998'],
  [
    '117 days in a row in a quarter',
    { file: fy26, check: 'longer-than-period', sheet: 'Vulnerable & Special Population', cell: 'C190' },
    '116.81',
  ],
  ['names of files in several patterns', { file: again, check: 'file-names', sheet: 'Header', cell: 'A1' }, '3 ways'],
  ['a file published again under a new date', { file: again, check: 'identical-reissue', sheet: 'Header', cell: 'A1' }, 'byte for byte'],
  [
    'citizens removed, 2 and 1, beside the 70 of the GAO',
    { file: fy26, check: 'told-elsewhere', sheet: 'Semiannual', cell: 'B60' },
    '70 removals',
  ],
  ['a sheet dropped since FY2024', { file: fy25, check: 'table-dropped', sheet: 'Header', cell: 'A1' }, 'transgender'],
  ['facilities gone without a word', { file: fy26, check: 'facility-gone', sheet: 'Facilities FY26', cell: 'A10' }, '20 of the 189'],
  [
    'facilities without an inspection or a rating',
    { file: fy26, check: 'inspection-missing', sheet: 'Facilities FY26', cell: 'Y16' },
    'have none',
  ],
  [
    'a plan where the day of an inspection should be',
    { file: fy26, check: 'inspection-date', sheet: 'Facilities FY26', cell: 'Y17' },
    'Scheduled FY26',
  ],
]

/** Two more were reported, and the files show that they are none: the fault was in how they were read. */
const noFaults: readonly [reported: string, file: string, check: string, sheet: RegExp][] = [
  ['a row of shares mixing 0.117 and 5.69', fy24, 'unit-change', /Bond/],
  ['headings of months as bare serial numbers', fy26, 'heading', /Bond/],
]

describeData('every fault measured in the published workbooks', () => {
  let findings: readonly CheckFinding[] = []
  let folder = ''
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'writ-faults-'))
    await copyFile(dataFile(`workbooks/${fy26}`), join(folder, again))
    findings = checkPublications(
      await readPublications([...[fy24, fy25, fy26].map((name) => dataFile(`workbooks/${name}`)), join(folder, again)]),
    ).findings
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  it.each(faults)('%s: is found, in a sentence that can be printed', (_fault, { file, check, sheet, cell }, says) => {
    const found = findings.filter((one) => one.file === file && one.check === check && one.sheet.trim() === sheet)
    const finding = found.find((one) => one.cell === cell || one.alsoCells.includes(cell))
    expect(finding?.why, `${found.map((one) => one.cell)}`).toContain(says)
    expect(finding?.why).toMatch(/^[A-Z“0-9].*\.$/s)
    expect(finding?.printed).not.toBe('')
  })

  it.each(noFaults)('%s: is no fault of the file, and nothing is said of it', (_reported, file, check, sheet) => {
    const said = findings.filter((one) => one.file === file && one.check === check && sheet.test(one.sheet))
    expect(said.filter(({ why }) => /unit|bare number/.test(why))).toEqual([])
  })
})
