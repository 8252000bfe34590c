import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkWorkbook } from '../../../src/checks/check-workbook.ts'
import { compareWorkbooks } from '../../../src/checks/editions/compare-editions.ts'
import { CheckFinding } from '../../../src/checks/finding.ts'
import { readRegister } from '../../../src/checks/register/agreement-register.ts'
import { checkRegister } from '../../../src/checks/register/check-register.ts'
import { seriesOf } from '../../../src/checks/series/series-of.ts'
import { readEdition } from '../../../src/checks/workbook/edition.ts'
import type { Written } from '../../../src/demo/statistics/grid-of.ts'
import { workbookOf } from './workbook-of.ts'

/** What titles, headings and labels are made of, in any order: tables half recognised, headings under headings, totals of nothing. */
const words = [
  'ICE Final Book Outs by Release Reason, Month and Criminality: FY2025',
  'ICE Average Daily Population by Arresting Agency: FY2025',
  'ICE Average Length of Stay Adult Facility Type by Month: FY2025',
  'FY2025 Bonded Out Book Outs Count and ALOS - Prior 12 months plus Current Month',
  'Total ICE Final Book Outs',
  'ICE Final Book Outs with Bond Posted',
  'Bond Posted Book Outs/Releases (%)',
  'Parents of USC Removals FY2018 - FY2025',
  'Fiscal Year',
  'FY2024',
  'FY2025',
  'Fiscal Year (FY) 2025 Quarter 2 Data',
  'Placement Reason',
  'Number of Placements',
  'Average Number of Consecutive Days in Segregation',
  'Detainees',
  'Population',
  'mid',
  'Total',
  'Grand Total',
  'CBP Average',
  'Average',
  'Oct',
  'FY Overall',
  'Name',
  'Address',
  'AOR',
  'Level A',
  'Mandatory',
  'Last Inspection End Date',
  'May 2025',
  'Facilities',
  'STATE',
  'LAW ENFORCEMENT AGENCY',
  'SUPPORT TYPE',
  'SIGNED',
  '13/45/2025',
  '',
]
const cell: fc.Arbitrary<Written> = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...words) },
  { weight: 3, arbitrary: fc.oneof(fc.integer({ min: -5, max: 50_000 }), fc.double({ noNaN: true }), fc.constant(0)) },
  { weight: 1, arbitrary: fc.string() },
  {
    weight: 1,
    arbitrary: fc.record({ value: fc.integer({ min: 0, max: 3_000_000 }), format: fc.constantFrom('0.0%', 'mmm-yyyy', '#,##0;;"-"') }),
  },
  { weight: 2, arbitrary: fc.constant(null) },
)
const rows = fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 25 })
const anyWorkbook = fc
  .dictionary(fc.constantFrom('Detention FY25', 'ICLOS and Detainees', 'Semiannual', 'Facilities FY25', '__proto__', ''), rows, {
    maxKeys: 4,
  })
  .map((sheets) => workbookOf(sheets))

describe('a workbook of any shape', () => {
  it('is checked without a fault, and every finding is whole', () => {
    fc.assert(
      fc.property(anyWorkbook, anyWorkbook, (one, other) => {
        for (const finding of [...checkWorkbook(one), ...compareWorkbooks([one, { ...other, file: 'FY26_x.xlsx' }])]) {
          expect(CheckFinding.safeParse(finding).success).toBe(true)
          expect(finding.cell).toMatch(/^[A-Z]{1,3}\d+$/)
          expect(finding.why.length).toBeLessThan(5000)
        }
        seriesOf([readEdition(one), readEdition(other)])
        const register = readRegister(one)
        if (register) checkRegister(register)
      }),
      { numRuns: 400 },
    )
  })
})
