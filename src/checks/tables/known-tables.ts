import { detentionTables } from './specs/detention-tables.ts'
import { otherTables } from './specs/other-tables.ts'
import { recordTables } from './specs/record-tables.ts'
import type { TableSpec } from './table.ts'

/** Every table that Writ knows, of the agency's statistics workbook and of the one a record publishes of itself, in the order in which titles are tried. */
export const knownTables: readonly TableSpec[] = [...detentionTables, ...otherTables, ...recordTables]
