import { detentionTables } from './specs/detention-tables.ts'
import { otherTables } from './specs/other-tables.ts'
import type { TableSpec } from './table.ts'

/** Every table of the agency's statistics workbook that Writ knows, in the order in which titles are tried. */
export const knownTables: readonly TableSpec[] = [...detentionTables, ...otherTables]
