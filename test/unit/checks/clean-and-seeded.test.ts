import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkWorkbook } from '../../../src/checks/check-workbook.ts'
import { compareWorkbooks } from '../../../src/checks/editions/compare-editions.ts'
import { readEdition } from '../../../src/checks/workbook/edition.ts'
import { inventedWorkbook } from '../../../src/demo/statistics/invented-workbook.ts'
import { seededFaults } from '../../../src/demo/statistics/seeded-faults.ts'

const seeds = fc.integer({ min: 0, max: 2 ** 31 - 1 })
const years = fc.integer({ min: 2019, max: 2030 })

describe('a workbook in which every number is right', () => {
  it('has no finding, whatever its numbers are', () => {
    fc.assert(
      fc.property(seeds, years, (seed, year) => {
        expect(checkWorkbook(inventedWorkbook(seed, year))).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  it('is read whole: every number stands in a table that is known', () => {
    const { tables, strayNumbers, fiscalYear } = readEdition(inventedWorkbook(3, 2025))
    expect(tables.map(({ spec }) => spec.id)).toHaveLength(17)
    expect([...strayNumbers]).toEqual([])
    expect(fiscalYear).toBe(2025)
  })

  it('has no finding beside its later edition but for names: two years of the same agency agree in all they both print', () => {
    const found = compareWorkbooks([inventedWorkbook(1, 2024), inventedWorkbook(1, 2025)]).filter(({ check }) => check === 'never-filled')
    expect(found).toEqual([])
  })
})

describe.each(seededFaults.map((fault) => [fault.says, fault] as const))('A fault is seeded: %s', (_says, { check, seed }) => {
  it(`is found as ${check}, in a sentence with the printed value, whatever the other numbers are`, () => {
    fc.assert(
      fc.property(seeds, years, (number, year) => {
        const findings = checkWorkbook(seed(inventedWorkbook(number, year)))
        const found = findings.find((finding) => finding.check === check)
        expect(findings.map((finding) => finding.check)).toContain(check)
        expect(found?.why).toMatch(/\.$/)
        expect(found?.printed).not.toBe('')
        expect(found?.cell).toMatch(/^[A-Z]{1,3}\d+$/)
      }),
      { numRuns: 15 },
    )
  })
})
