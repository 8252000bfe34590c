import type { CheckFinding } from '../finding.ts'
import { findingIn } from '../finding.ts'
import type { Edition } from './edition.ts'
import { checkNeverFilledYears } from './never-filled.ts'

/** Years never filled in, looked for over all yearly tables of a sheet together. */
export function checkNeverFilledSheets({ tables, workbook }: Edition): CheckFinding[] {
  const sheets = Map.groupBy(
    tables.filter(({ spec }) => spec.id === 'semiannual'),
    ({ grid }) => grid,
  )
  return [...sheets].flatMap(([grid, all]) => checkNeverFilledYears(all).map(({ here }) => findingIn(workbook.file, grid.name, here)))
}
