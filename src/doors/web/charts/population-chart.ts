import * as Plot from '@observablehq/plot'
import type { Answer } from '../../../audit/questions/ask.ts'
import { html, type Part } from '../html.ts'
import { own } from '../parts/layout.ts'
import type { View } from '../view.ts'
import { drawChart } from './draw-chart.ts'

/** People present each day: a filled area for any time of the day, a line for midnight. Days without a row are shown as none present. */
export async function populationChart(view: View, answer: Answer, facility: string): Promise<Part> {
  const byDay = new Map(answer.rows.map((row) => [String(row.day), row]))
  const days = everyDay([...byDay.keys()])
  if (days.length < 2) return ''
  const points = days.map((day, at) => ({
    at,
    present: Number(byDay.get(day)?.present ?? 0),
    midnight: Number(byDay.get(day)?.at_midnight ?? 0),
  }))
  const top = points.reduce((most, point) => (point.present > most.present ? point : most))
  const starts = days.flatMap((day, at) => (day.endsWith('-01') ? [at] : []))
  const { present } = view.words.lists
  return drawChart({
    id: 'population-by-day',
    title: present.title(facility),
    says: present.says(days[0] ?? '', days.at(-1) ?? '', view.words.number(top.present), days[top.at] ?? ''),
    drawnFrom: points,
    legend: html`<ul${own(view)} class="writ-legend">
<li><svg width="20" height="14" aria-hidden="true" focusable="false"><rect width="20" height="14" fill="#aacdec"/></svg> ${present.anyTime}</li>
<li><svg width="20" height="14" aria-hidden="true" focusable="false"><path d="M0 7H20" stroke="#162e51" stroke-width="2"/></svg> ${present.midnight}</li></ul>`,
    plot: (_width, isNarrow) => ({
      height: isNarrow ? 220 : 260,
      marginLeft: 44,
      marginBottom: 34,
      x: { label: null, domain: [0, days.length - 1] },
      y: { grid: true, label: present.people, nice: true, zero: true },
      marks: [
        Plot.areaY(points, { x: 'at', y: 'present', fill: '#aacdec', curve: 'step' }),
        Plot.lineY(points, { x: 'at', y: 'midnight', stroke: '#162e51', strokeWidth: 1.5, curve: 'step' }),
        Plot.axisX(thin(starts.length > 1 ? starts : [0, days.length - 1], isNarrow ? 4 : 9), {
          tickFormat: (at: number) => days[at]?.slice(0, starts.length > 1 ? 7 : 10) ?? '',
          label: null,
        }),
        Plot.ruleY([0]),
      ],
    }),
  })
}

function everyDay(given: readonly string[]): readonly string[] {
  const sorted = given.toSorted()
  const [first, last] = [sorted[0], sorted.at(-1)]
  if (first === undefined || last === undefined) return []
  const end = Temporal.PlainDate.from(last)
  const days: string[] = []
  for (
    let at = Temporal.PlainDate.from(first);
    Temporal.PlainDate.compare(at, end) <= 0 && days.length < 20_000;
    at = at.add({ days: 1 })
  ) {
    days.push(at.toString())
  }
  return days
}

const thin = (all: readonly number[], most: number): readonly number[] => {
  const step = Math.max(1, Math.ceil(all.length / most))
  return all.filter((_, at) => at % step === 0)
}
