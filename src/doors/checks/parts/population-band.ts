import * as Plot from '@observablehq/plot'
import type { ComparedMonth } from '../../../checks/recomputed/compare-population.ts'
import { drawChart } from '../../web/charts/draw-chart.ts'
import { type Html, html } from '../../web/html.ts'
import type { View } from '../../web/view.ts'
import { wordsOf } from '../check-view.ts'

/** The two recomputed counts as a band, and the printed number as a dot in or out of it. */
export async function populationBand(view: View, compared: readonly ComparedMonth[]): Promise<Html> {
  const words = wordsOf(view)
  const months = [...new Set(compared.map(({ month }) => month))].toSorted()
  const points = compared.map(({ month, published, recomputed: { atMidnight, present } }) => ({
    at: months.indexOf(month),
    published,
    atMidnight,
    present,
  }))
  const between = compared.filter(({ isBetween }) => isBetween).length
  const ticks = months.flatMap((month, at) => (/-(01|07)$/.test(month) ? [at] : []))
  return drawChart({
    id: 'population',
    title: words.populationChart,
    says: words.populationSays(compared.length, between),
    drawnFrom: points,
    legend: html`<ul class="writ-legend"><li><svg width="20" height="14" aria-hidden="true" focusable="false"><rect width="20" height="14" fill="#aacdec"/></svg> ${words.legendBand}</li>
<li><svg width="16" height="14" aria-hidden="true" focusable="false"><circle cx="8" cy="7" r="4" fill="#162e51"/></svg> ${words.legendPrinted}</li></ul>`,
    plot: (_width, isNarrow) => ({
      height: isNarrow ? 240 : 300,
      marginLeft: 56,
      marginBottom: 34,
      x: { label: null, domain: [0, Math.max(1, months.length - 1)] },
      y: { grid: true, label: null, nice: true },
      marks: [
        Plot.areaY(points, { x: 'at', y1: 'atMidnight', y2: 'present', fill: '#aacdec' }),
        Plot.dot(points, { x: 'at', y: 'published', r: 3, fill: '#162e51' }),
        Plot.axisX(isNarrow ? ticks.filter((_, at) => at % 2 === 0) : ticks, { tickFormat: (at: number) => months[at] ?? '', label: null }),
      ],
    }),
  })
}
