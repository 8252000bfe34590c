import type { Cell } from './cell.ts'
import type { Item, Share } from './table.ts'

/** The cells of a row that is a percentage of two others: part over whole, times one hundred. */
export function countShare(share: Share, panels: readonly Item[], columns: readonly Item[], cells: readonly Cell[]): Cell[] {
  const find = (panel: string, row: string, column: string) =>
    cells.find((cell) => cell.panel === panel && cell.row === row && cell.column === column)
  return panels.flatMap(({ key: panel }) =>
    columns.map(({ key: column }): Cell => {
      const at = { panel, row: share.row.key, column }
      const [part, whole] = [find(panel, share.of, column), find(panel, share.over, column)]
      if (part?.value.kind !== 'number' || whole?.value.kind !== 'number')
        return {
          ...at,
          value: whole?.value.kind === 'number' ? (part?.value ?? { kind: 'none' }) : (whole?.value ?? { kind: 'none' }),
          counted: 0,
        }
      if (whole.value.value === 0) return { ...at, value: { kind: 'none' }, counted: 0 }
      return { ...at, value: { kind: 'number', value: (part.value.value / whole.value.value) * 100 }, counted: whole.counted }
    }),
  )
}
