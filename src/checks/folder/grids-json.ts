import { z } from 'zod'
import type { Grid, WorkbookGrids } from '../../releases/workbook/grid.ts'

const Cell = z.object({
  value: z.union([z.string(), z.number(), z.boolean()]),
  format: z.string().optional(),
  formula: z.string().optional(),
})
const Range = z.object({ top: z.number(), left: z.number(), bottom: z.number(), right: z.number() })

/** A workbook's grids as JSON: rows with their filled cells, each with its column. */
export const GridsJson = z.object({
  file: z.string(),
  sha256: z.string(),
  is1904: z.boolean(),
  sheets: z.array(
    z.object({
      name: z.string(),
      isHidden: z.boolean(),
      rows: z.array(z.tuple([z.number(), z.array(z.tuple([z.number(), Cell]))])),
      hiddenRows: z.array(z.number()),
      hiddenColumns: z.array(z.number()),
      merged: z.array(Range),
    }),
  ),
})

export const gridsToJson = ({ sheets, ...workbook }: WorkbookGrids): z.infer<typeof GridsJson> => ({
  ...workbook,
  sheets: sheets.map(({ rows, hiddenRows, hiddenColumns, merged, ...sheet }) => ({
    ...sheet,
    rows: [...rows].map(([row, cells]) => [row, cells.flatMap((cell, column) => (cell ? [[column, cell] as [number, typeof cell]] : []))]),
    hiddenRows: [...hiddenRows],
    hiddenColumns: [...hiddenColumns],
    merged: [...merged],
  })),
})

/** @throws ZodError where the JSON is not one that `gridsToJson` made */
export function gridsFromJson(json: unknown): WorkbookGrids {
  const { sheets, ...workbook } = GridsJson.parse(json)
  return { ...workbook, sheets: sheets.map(sheetFromJson) }
}

function sheetFromJson({ rows, hiddenRows, hiddenColumns, ...sheet }: z.infer<typeof GridsJson>['sheets'][number]): Grid {
  return {
    ...sheet,
    rows: new Map(
      rows.map(([row, filled]) => {
        const cells: Grid['rows'] extends ReadonlyMap<number, readonly (infer C)[]> ? C[] : never = []
        for (const [column, { value, format, formula }] of filled)
          cells[column] = { value, ...(format === undefined ? {} : { format }), ...(formula === undefined ? {} : { formula }) }
        return [row, Array.from(cells)]
      }),
    ),
    hiddenRows: new Set(hiddenRows),
    hiddenColumns: new Set(hiddenColumns),
  }
}
