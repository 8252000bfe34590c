import type { FoiaReport } from '../releases/foia-report/foia-report.ts'
import type { WorkbookGrids } from '../releases/workbook/grid.ts'
import type { AgreementRegister } from './register/agreement-register.ts'
import type { Edition } from './workbook/edition.ts'

/** A published file, read and recognised. */
export type Publication =
  | { kind: 'workbook'; workbook: WorkbookGrids; edition: Edition }
  | { kind: 'register'; workbook: WorkbookGrids; register: AgreementRegister }
  | { kind: 'foia-report'; report: FoiaReport }
