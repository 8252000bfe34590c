/** A column of a published table. What is not described here is not published. */
export interface CodebookColumn {
  name: string
  type: 'string' | 'boolean' | 'integer' | 'number' | 'date' | 'datetime'
  /** What it means, in a sentence. */
  says: string
  /** The values it can have, where they are few. */
  values?: readonly string[]
}

/** A published table. */
export interface CodebookTable {
  name: string
  title: string
  /** What one row is. */
  says: string
  columns: readonly CodebookColumn[]
  /** Fields the record has and the table has not, each with why. */
  leftOut: readonly { field: string; because: string }[]
}
