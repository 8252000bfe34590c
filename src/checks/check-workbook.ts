import type { WorkbookGrids } from '../releases/workbook/grid.ts'
import type { CheckFinding } from './finding.ts'
import { checkRelations } from './relations/check-relations.ts'
import { checkCrossTables } from './workbook/cross-tables.ts'
import { type Edition, readEdition } from './workbook/edition.ts'
import { checkEmptyYears } from './workbook/empty-years.ts'
import { checkBreakdowns } from './workbook/facilities/check-breakdowns.ts'
import { checkDescriptions } from './workbook/facilities/check-descriptions.ts'
import { checkInspections } from './workbook/facilities/check-inspections.ts'
import { checkNames } from './workbook/facilities/check-names.ts'
import { checkWords } from './workbook/facilities/check-words.ts'
import { checkHeadings } from './workbook/headings.ts'
import { checkHiddenParts } from './workbook/hidden-parts.ts'
import { checkImpossibleDays } from './workbook/impossible-days.ts'
import { checkMislabelledTable } from './workbook/mislabelled-table.ts'
import { checkNeverFilledColumns } from './workbook/never-filled.ts'
import { checkNeverFilledSheets } from './workbook/never-filled-sheets.ts'
import { checkQuarters } from './workbook/quarters.ts'
import { checkRepeatedRows } from './workbook/repeated-rows.ts'
import { checkSuddenDips } from './workbook/sudden-dip.ts'
import { checkSwappedRows } from './workbook/swapped-rows.ts'
import { checkToldElsewhere } from './workbook/told-elsewhere.ts'
import { checkUnitChanges } from './workbook/unit-change.ts'
import { ofTables, ofZeros, type WorkbookCheck } from './workbook/workbook-check.ts'
import { checkZeroAverages } from './workbook/zero-average.ts'

/** Every check of one workbook, in the order in which findings are given. */
const checks: readonly WorkbookCheck[] = [
  ofTables(checkSwappedRows),
  ofTables(checkRelations),
  checkCrossTables,
  checkMislabelledTable,
  ofTables(checkUnitChanges),
  ofZeros(checkNeverFilledColumns),
  ofZeros(checkEmptyYears),
  checkNeverFilledSheets,
  checkZeroAverages,
  ofTables(checkSuddenDips, 'semiannual'),
  checkQuarters,
  ofZeros(checkRepeatedRows),
  ofTables(checkHeadings),
  ofTables(checkBreakdowns, 'facilities'),
  ofTables(checkDescriptions, 'facilities'),
  ofTables(checkInspections, 'facilities'),
  ofTables(checkWords, 'facilities'),
  checkNames,
  checkImpossibleDays,
  checkHiddenParts,
  checkToldElsewhere,
]

/**
 * Checks one published workbook against itself: sums, shares, labels, zeros, series, days, facilities. Pure: the same cells give the same
 * findings.
 */
export const checkWorkbook = (workbook: WorkbookGrids): CheckFinding[] => checkEdition(readEdition(workbook))

/** The same for a workbook whose tables are recognised already. */
export const checkEdition = (edition: Edition): CheckFinding[] => checks.flatMap((check) => check(edition))
