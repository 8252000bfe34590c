import type { CheckFinding, FindingHere } from '../finding.ts'
import { findingIn } from '../finding.ts'
import type { PublishedTable } from '../tables/table.ts'
import type { Edition } from './edition.ts'

/** One check of a whole workbook. */
export type WorkbookCheck = (edition: Edition) => CheckFinding[]

/** A check of one table at a time. */
export const ofTables =
  (check: (table: PublishedTable, edition: Edition) => FindingHere[], ...ids: readonly string[]): WorkbookCheck =>
  (edition) =>
    edition.tables
      .filter(({ spec }) => ids.length === 0 || ids.includes(spec.id))
      .flatMap((table) => check(table, edition).map((here) => findingIn(edition.workbook.file, table.grid.name, here)))

/** A check of zeros that mean never filled: of tables whose publisher tells the two apart it asks nothing. */
export const ofZeros =
  (check: (table: PublishedTable, edition: Edition) => FindingHere[]): WorkbookCheck =>
  (edition) =>
    ofTables(check)({ ...edition, tables: edition.tables.filter(({ spec }) => !spec.isZeroCounted) })
