import type { NotCollected, NumberTable, Words } from './numbers/table.ts'

/** A publication: which tables, under which law, how often. */
export interface Publication {
  /** kebab-case: detention-statistics */
  id: string
  title: Words
  says: Words
  /** Why the numbers are owed, as a citation. */
  authority: string
  tables: readonly NumberTable[]
  notCollected: readonly NotCollected[]
}
