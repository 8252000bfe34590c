const risky = /^[=+\-@\t\r]/

/**
 * One cell of a CSV we write. Text that a spreadsheet would run as a formula is given an apostrophe before it;
 * quotation marks, commas and line ends are quoted (RFC 4180). Numbers keep their sign; null is an empty cell.
 */
export function safeCell(value: string | number | bigint | boolean | null | undefined): string {
  if (value === null || value === undefined) return ''
  if (typeof value !== 'string') return String(value)
  const text = risky.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** One line of a CSV we write, with its line end. */
export const csvLine = (values: readonly (string | number | bigint | boolean | null | undefined)[]): string =>
  `${values.map(safeCell).join(',')}\r\n`
