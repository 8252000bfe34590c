import { cellAddress } from '../../releases/workbook/cell-address.ts'
import { textAt } from '../../releases/workbook/grid.ts'
import type { CheckFinding } from '../finding.ts'
import { findingIn } from '../finding.ts'
import { readDay } from '../read-day.ts'
import { tableWords } from '../words/table-words.ts'
import type { Edition } from './edition.ts'

const looksLikeDay = /(?<![\d/])(\d{1,3})\/(\d{1,4})\/(\d{4})(?![\d/])/g

/** Dates written in texts and footnotes that no calendar has, as 09/022/2025. */
export function checkImpossibleDays({ workbook }: Edition): CheckFinding[] {
  return workbook.sheets.flatMap((grid) =>
    [...grid.rows].flatMap(([row, cells]) =>
      [...cells.keys()].flatMap((column) =>
        [...textAt(grid, row, column).matchAll(looksLikeDay)].flatMap(([text, month = '', day = '', year = '']) => {
          const isShaped = month.length <= 2 && day.length <= 2
          if (isShaped && readDay(Number(year), Number(month), Number(day))) return []
          const meant = readDay(Number(year), Number(month), Number(day))
          return [
            findingIn(workbook.file, grid.name, {
              check: 'impossible-day',
              cell: cellAddress(row, column),
              ...tableWords.impossibleText({ text, meant }),
              severity: 'note',
              sure: 'certain',
            }),
          ]
        }),
      ),
    ),
  )
}
