import type { FoundColumn, FoundHeader } from './find-header.ts'
import type { PlannedColumn } from './xlsx/contract.ts'

/** Whether a column's values are read at all, or only its filled cells counted. */
export const isRead = (header: FoundHeader, column: FoundColumn): boolean =>
  column.leftOut === undefined || (column.isKnown && header.format.comparesLeftOut === true)

/** What is to be read of a sheet: every column of its header; those left out are counted only, unless duplicates are told apart by them. */
export const planColumns = (header: FoundHeader): PlannedColumn[] =>
  header.columns.map((column) => ({ index: column.index, name: column.name, kind: isRead(header, column) ? column.kind : 'count-only' }))
