import type { ColumnKind } from './formats/format.ts'

/** How releases print days besides the ISO form, and the times after them. A two-digit year is never read; `1/2/2023` is January 2nd. */
const days = [
  '%m/%d/%Y',
  '%b %d, %Y',
  '%B %d, %Y',
  '%d-%b-%Y',
  '%m-%d-%Y',
  '%Y/%m/%d',
  '%b %d %Y',
  '%B %d %Y',
  '%d %b %Y',
  '%d %B %Y',
  '%d-%B-%Y',
]
const times = ['', ' %H:%M:%S', ' %H:%M', ' %I:%M:%S %p', ' %I:%M %p']
const printed = days.flatMap((day) => times.map((time) => `'${day}${time}'`)).join(', ')

/** SQL for the text of a cell: blanks at its ends cut; null where nothing is left. */
export const cellSql = (text: string): string => `nullif(trim(${text}, ' \t\r\n'), '')`

/** SQL that reads a cell's text as its kind, on the UTC line; null where it cannot be. A moment must still be bounded by `boundedSql`. */
export function readSql(text: string, kind: ColumnKind): string {
  if (kind === 'text') return text
  if (kind === 'number') {
    const plain = `regexp_replace(${text}, '[$,]', '', 'g')`
    return `case when regexp_full_match(${plain}, '[-+]?[0-9]*\\.?[0-9]+([eE][-+]?[0-9]+)?') then try_cast(${plain} as double) end`
  }
  const iso = `when regexp_matches(${text}, '^[0-9]{4}-[0-9]') then try_cast(${text} as timestamp)`
  const other = `when regexp_matches(${text}, '[0-9]{4}') then try_strptime(${text}, [${printed}])`
  return `case ${iso} ${other} end`
}

/** SQL of a value read by `readSql`; a moment outside the years 1900 to 2100 is taken for a mistyped one and is null. */
export function boundedSql(value: string, kind: ColumnKind): string {
  if (kind === 'text' || kind === 'number') return value
  const bounded = `case when ${value} >= timestamp '1900-01-01' and ${value} < timestamp '2101-01-01' then ${value} end`
  return kind === 'day' ? `cast(${bounded} as date)` : bounded
}

/** SQL that prints a value as the quality report does: `2023-01-01`, `2023-01-01T10:00:00`. */
export function printSql(value: string, kind: ColumnKind): string {
  if (kind === 'instant') return `strftime(${value}, '%Y-%m-%dT%H:%M:%S')`
  if (kind === 'day') return `strftime(${value}, '%Y-%m-%d')`
  return `regexp_replace(cast(${value} as varchar), '\\.0$', '')`
}
