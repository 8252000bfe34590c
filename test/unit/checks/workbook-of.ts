import { gridOf, type Written } from '../../../src/demo/statistics/grid-of.ts'
import type { WorkbookGrids } from '../../../src/releases/workbook/grid.ts'

/** A tiny workbook from its sheets' rows. */
export const workbookOf = (
  sheets: Readonly<Record<string, readonly (readonly Written[])[]>>,
  file = 'FY25_detentionStats09242025.xlsx',
): WorkbookGrids => ({
  file,
  sha256: `sum of ${file} ${JSON.stringify(sheets).length}`,
  is1904: false,
  sheets: Object.entries(sheets).map(([name, rows]) => gridOf(name, rows)),
})
