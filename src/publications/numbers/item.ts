/** Words people read, in the two languages public pages have. */
export interface Words {
  en: string
  es: string
}

/** One heading of a row or a column. */
export interface Item {
  key: string
  label: Words
  /** Of a column of time: how many of its days are counted. */
  days?: number
  /** Of a column of time none of whose days are counted: what its cells are. */
  uncounted?: 'not-yet-counted' | 'not-collected'
}
