/** A text as SQL. */
export const sqlText = (value: string): string => `'${value.replaceAll("'", "''")}'`

/** A column's or table's name as SQL. */
export const sqlName = (name: string): string => `"${name.replaceAll('"', '""')}"`
