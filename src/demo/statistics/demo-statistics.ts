import type { WorkbookGrids } from '../../releases/workbook/grid.ts'
import { inventedWorkbook } from './invented-workbook.ts'
import { seededFaults } from './seeded-faults.ts'

/** Two editions of an invented agency's statistics: an earlier one without a fault, and a later one with most of those that workbooks have had. */
export function demoStatistics(): WorkbookGrids[] {
  const seeded = seededFaults.filter(({ id }) => id !== 'fraction-and-percent-mixed' && id !== 'dates-as-bare-numbers')
  return [inventedWorkbook(1, 2024), seeded.reduce((workbook, { seed }) => seed(workbook), inventedWorkbook(2, 2025))]
}
