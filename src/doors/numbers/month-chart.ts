import * as Plot from '@observablehq/plot'
import type { EditionTable } from '../../publications/editions/edition.ts'
import { drawChart } from '../web/charts/draw-chart.ts'
import type { Part } from '../web/html.ts'
import type { View } from '../web/view.ts'
import { inLanguage, wordsOf } from './words-of.ts'

/** The totals of a table by month as bars; nothing where a table is not of months. A month not yet counted has no bar, a month of nothing one of no height. */
export async function monthChart(view: View, edition: string, table: EditionTable): Promise<Part> {
  const months = table.columns.filter(({ key, days }) => /^\d{4}-\d{2}(-mid|-end)?$/.test(key) && days !== 0)
  const panel = table.panels.find(({ key }) => key === 'total') ?? table.panels[0]
  const row = table.rows.find(({ key, measure }) => key === 'total' && measure !== 'share') ?? table.rows[0]
  if (months.length < 2 || !panel || !row) return ''
  const bars = months.flatMap(({ key }) => {
    const value = table.cells.find((cell) => cell.column === key && cell.panel === panel.key && cell.row === row.key)?.value
    return value?.kind === 'number' ? [{ month: key, value: value.value }] : []
  })
  if (bars.length < 2) return ''
  return drawChart({
    id: `months-${table.code.toLowerCase()}`,
    title: `${inLanguage(view, table.title)} (${wordsOf(view).unit[row.unit]})`,
    says: wordsOf(view).chartSays(bars[0]?.month ?? '', bars.at(-1)?.month ?? ''),
    drawnFrom: [view.words.lang, edition, bars],
    plot: (_width, isNarrow) => ({
      height: isNarrow ? 200 : 240,
      marginLeft: 54,
      marginBottom: 34,
      x: { type: 'band', domain: months.map(({ key }) => key), label: null },
      y: { grid: true, label: null, nice: true, zero: true },
      marks: [
        Plot.barY(bars, { x: 'month', y: 'value', fill: '#2e6276' }),
        Plot.axisX({ ticks: months.map(({ key }) => key).filter((_, at) => at % (isNarrow ? 4 : 2) === 0), tickSize: 4, label: null }),
        Plot.ruleY([0]),
      ],
    }),
  })
}
