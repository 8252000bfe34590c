import * as Plot from '@observablehq/plot'
import type { EditionTable } from '../../publications/editions/edition.ts'
import { drawChart } from '../web/charts/draw-chart.ts'
import type { Part } from '../web/html.ts'
import type { View } from '../web/view.ts'
import { inLanguage, wordsOf } from './words-of.ts'

/** Bars a drawing has at most; the table has every row. */
const MOST = 12

/** The rows of a table that is not of months as bars, the longest first: those of one unit, in its total column. Nothing where fewer than two have a number. */
export async function rowChart(view: View, edition: string, table: EditionTable): Promise<Part> {
  const panel = table.panels.find(({ key }) => key === 'total') ?? table.panels[0]
  const column = table.columns.find(({ key }) => key === 'total') ?? table.columns[0]
  const unit = table.rows[0]?.unit
  if (!panel || !column || !unit) return ''
  const all = table.rows.flatMap((row) => {
    const value = table.cells.find((cell) => cell.panel === panel.key && cell.row === row.key && cell.column === column.key)?.value
    return row.key !== 'total' && row.unit === unit && value?.kind === 'number'
      ? [{ row: inLanguage(view, row.label), value: value.value }]
      : []
  })
  const bars = all.toSorted((one, other) => other.value - one.value).slice(0, MOST)
  if (bars.length < 2) return ''
  return drawChart({
    id: `rows-${table.code.toLowerCase()}`,
    title: `${inLanguage(view, table.title)} (${inLanguage(view, column.label)}; ${wordsOf(view).unit[unit]})`,
    says: wordsOf(view).rowsChartSays(bars.length, all.length),
    drawnFrom: [view.words.lang, edition, bars],
    plot: (_width, isNarrow) => ({
      height: 40 + bars.length * 24,
      marginLeft: isNarrow ? 130 : 240,
      marginBottom: 34,
      x: { grid: true, label: null, nice: true, zero: true },
      y: { type: 'band', domain: bars.map(({ row }) => row), label: null },
      marks: [
        Plot.barX(bars, { x: 'value', y: 'row', fill: '#2e6276', insetTop: 3, insetBottom: 3 }),
        Plot.axisY({ label: null, tickSize: 0, tickFormat: (row: string) => clip(row, isNarrow ? 19 : 38) }),
        Plot.ruleX([0]),
      ],
    }),
  })
}

const clip = (text: string, most: number): string => (text.length > most ? `${text.slice(0, most - 1)}…` : text)
