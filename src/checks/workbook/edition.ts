import type { Grid, WorkbookGrids } from '../../releases/workbook/grid.ts'
import { textAt } from '../../releases/workbook/grid.ts'
import { readDay } from '../read-day.ts'
import { findTables } from '../tables/find-tables.ts'
import { knownTables } from '../tables/known-tables.ts'
import type { PublishedTable } from '../tables/table.ts'
import { findFileDay } from './find-file-day.ts'

/** A workbook with its tables recognised. */
export interface Edition {
  workbook: WorkbookGrids
  tables: readonly PublishedTable[]
  /** Numbers that stand in no table known, by sheet; sheets without any are absent. */
  strayNumbers: ReadonlyMap<string, number>
  /** The fiscal year it is of, as most of its titles say. */
  fiscalYear?: number
  /** The latest day that the workbook names as the day of its data. */
  dataOn?: Temporal.PlainDate
  /** The day in the file's name. */
  namedOn?: Temporal.PlainDate
}

/** Recognises the tables, the year and the days of a workbook. */
export function readEdition(workbook: WorkbookGrids): Edition {
  const tables: PublishedTable[] = []
  const strayNumbers = new Map<string, number>()
  for (const grid of workbook.sheets) {
    const found = findTables(grid, knownTables, workbook.file, workbook.is1904)
    tables.push(...found.tables)
    if (found.strayNumbers > 0) strayNumbers.set(grid.name, found.strayNumbers)
  }
  const fiscalYear = findFiscalYear(workbook.sheets)
  const dataOn = findDataDay(workbook.sheets)
  const namedOn = findFileDay(workbook.file)
  return {
    workbook,
    tables,
    strayNumbers,
    ...(fiscalYear === undefined ? {} : { fiscalYear }),
    ...(dataOn === undefined ? {} : { dataOn }),
    ...(namedOn === undefined ? {} : { namedOn }),
  }
}

/** The year in the names of its sheets: "Detention FY26", "Facilities EOFY24". */
function findFiscalYear(sheets: readonly Grid[]): number | undefined {
  for (const { name } of sheets) {
    const [, digits] = /^(?:Detention|Facilities)\s+(?:EO)?FY\s?(\d{4}|\d{2})\b/i.exec(name.trim()) ?? []
    if (digits !== undefined) return (Number(digits) % 100) + 2000
  }
  return undefined
}

const dataDay = /(?:IIDS\)?,|Participants Report,|updated through|snapshot as(?: of)?)\s*(\d{1,2})[./](\d{1,2})[./](\d{4})/g

function findDataDay(sheets: readonly Grid[]): Temporal.PlainDate | undefined {
  const days: Temporal.PlainDate[] = []
  for (const grid of sheets)
    for (const [row, cells] of grid.rows)
      for (const column of cells.keys()) {
        for (const [, month, day, year] of textAt(grid, row, column).matchAll(dataDay)) {
          const read = readDay(Number(year), Number(month), Number(day))
          if (read) days.push(read)
        }
      }
  return days.toSorted(Temporal.PlainDate.compare).at(-1)
}
