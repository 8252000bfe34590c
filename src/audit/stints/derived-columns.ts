import { bondColumns } from './sort-keys.ts'
import { sqlName, sqlText } from './sql-text.ts'
import type { NumberedPart, StintSource } from './stint-source.ts'

/** An instant as the public pipeline prints it in a key: at exactly midnight without its time (R 4.3 and later). */
export const keyText = (instant: string) =>
  `case when ${instant}::TIME = TIME '00:00:00' then ${instant}::DATE::VARCHAR else ${instant}::VARCHAR end`

/**
 * The columns that are added to a released row, by name, in the public pipeline's order; `row`, the true row of the sheet, last.
 * SQL over `released` (the part's row with id, code, stay_at, in_at) and `told` (what was worked out about it).
 * @param shift what must be added to a row's number to give the public pipeline's `row_original`
 * @param places the columns a table of facilities gives
 */
export function derivedColumns(source: StintSource, part: NumberedPart, shift: number, places: readonly string[]): Map<string, string> {
  const columns = new Map([
    ['stay_ID', `id || '_' || ${keyText('stay_at')}`],
    ['file_original', sqlText(part.file)],
    ['sheet_original', sqlText(part.sheet)],
    ['row_original', `released."row"::INTEGER + ${shift}`],
    ['stint_ID', `id || '_' || ${keyText('in_at')} || '_' || released.code`],
  ])
  for (const [bond, smallest] of Object.entries(bondColumns)) {
    if (!source.columns.has(bond)) continue
    columns.set(
      smallest,
      `case when id is null then null when told.is_told then told.${smallest} else released.${sqlName(bond)} end`,
    )
  }
  columns.set('duplicate_likely_bond', 'told.is_bond')
  columns.set('duplicate_likely_sameday', 'told.is_sameday')
  columns.set('duplicate_drop_row', 'told.is_bond or told.is_sameday')
  columns.set('duplicate_likely', 'case when id is not null then told.is_bond or told.is_sameday end')
  for (const name of places) columns.set(name, `told.${name}`)
  return columns.set('row', 'released."row"::INTEGER')
}
