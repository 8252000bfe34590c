import * as Plot from '@observablehq/plot'
import type { Series } from '../../../checks/series/series-of.ts'
import { drawChart } from '../../web/charts/draw-chart.ts'
import { type Html, html } from '../../web/html.ts'
import type { View } from '../../web/view.ts'
import type { BrokenPoint } from '../broken-points.ts'
import { wordsOf } from '../check-view.ts'

/** Editions told apart by colour and by dash, in the order of their files. */
const strokes = [
  { stroke: '#162e51', dash: 'none' },
  { stroke: '#b3541e', dash: '6 3' },
  { stroke: '#2e6276', dash: '2 2' },
  { stroke: '#54278f', dash: '8 3 2 3' },
] as const

/** A series as a line for each edition; where it breaks, a ring. */
export async function seriesChart(view: View, series: Series, broken: ReadonlyMap<string, BrokenPoint>): Promise<Html> {
  const words = wordsOf(view)
  const files = [...new Set(series.points.flatMap(({ values }) => values.map(({ file }) => file)))]
  const points = series.points.flatMap(({ at, values }, place) => values.map(({ file, value }) => ({ place, at, file, value })))
  const marks = points.filter(({ at }) => broken.has(at))
  const strokeOf = (file: string) => strokes[files.indexOf(file) % strokes.length] ?? strokes[0]
  const ticks = series.points.flatMap(({ at }, place) => (at.length === 4 || /-(01|10)( 1 mid)?$/.test(at) ? [place] : []))
  return drawChart({
    id: 'series',
    title: words.seriesChart(series.row),
    says: words.seriesSays(series.points.length, broken.size),
    drawnFrom: { points, marks },
    legend: html`<ul class="writ-legend">${files.map(
      (file) =>
        html`<li><svg width="28" height="14" aria-hidden="true" focusable="false"><path d="M0 7H28" stroke="${strokeOf(file).stroke}" stroke-width="2" stroke-dasharray="${strokeOf(file).dash}"/></svg> ${file}</li>`,
    )}<li><svg width="16" height="14" aria-hidden="true" focusable="false"><circle cx="8" cy="7" r="5" fill="none" stroke="#b50909" stroke-width="2"/></svg> ${words.isBreak}</li></ul>`,
    plot: (_width, isNarrow) => ({
      height: isNarrow ? 240 : 300,
      marginLeft: 56,
      marginBottom: 34,
      x: { label: null, domain: [0, Math.max(1, series.points.length - 1)] },
      y: { grid: true, label: null, nice: true, zero: true },
      marks: [
        ...files.map((file) =>
          Plot.lineY(
            points.filter((point) => point.file === file),
            { x: 'place', y: 'value', stroke: strokeOf(file).stroke, strokeDasharray: strokeOf(file).dash, strokeWidth: 2 },
          ),
        ),
        Plot.dot(marks, { x: 'place', y: 'value', r: 4, stroke: '#b50909', strokeWidth: 2 }),
        Plot.axisX(isNarrow ? ticks.filter((_, at) => at % 2 === 0) : ticks, {
          tickFormat: (place: number) => series.points[place]?.at.slice(0, 7) ?? '',
          label: null,
        }),
        Plot.ruleY([0]),
      ],
    }),
  })
}
