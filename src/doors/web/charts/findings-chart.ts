import * as Plot from '@observablehq/plot'
import type { Answer } from '../../../audit/questions/ask.ts'
import { Severity } from '../../../kernel/severity.ts'
import { type Html, html, type Part, raw } from '../html.ts'
import { keptPart } from '../kept-part.ts'
import { own } from '../parts/layout.ts'
import type { View } from '../view.ts'
import { drawChart } from './draw-chart.ts'

/** Each severity has a pattern of its own besides its colour. */
const patterns: Record<Severity, string> = {
  hard: '<rect width="8" height="8" fill="#8b0a03"/>',
  target: '<rect width="8" height="8" fill="#ffbe2e"/><circle cx="4" cy="4" r="1.4" fill="#4d3a00"/>',
  policy: '<rect width="8" height="8" fill="#73b3e7"/><path d="M-2 10L10 -2M-2 2L2 -2M6 10L10 6" stroke="#162e51" stroke-width="1.5"/>',
  advisory: '<rect width="8" height="8" fill="#f0f0f0"/><path d="M4 0V8" stroke="#71767a" stroke-width="1"/>',
}

const defs = (prefix: string): string =>
  `<defs>${Severity.options.map((severity) => `<pattern id="${prefix}-${severity}" width="8" height="8" patternUnits="userSpaceOnUse">${patterns[severity]}</pattern>`).join('')}</defs>`

/** Findings by month as stacked bars, one pattern a severity. The table below it has every value. */
export async function findingsChart(view: View, answer: Answer): Promise<Part> {
  return keptPart(view, 'findings-chart', [answer.release, answer.rowsHash], () => html`${makeChart(view, answer)}`)
}

async function makeChart(view: View, answer: Answer): Promise<Html> {
  const months = everyMonth(answer.rows.map((row) => String(row.month)))
  if (months.length === 0) return html``
  const bars = answer.rows.flatMap((row) =>
    Severity.options.map((severity) => ({ month: String(row.month), severity, count: Number(row[`n_${severity}`] ?? 0) })),
  )
  const used = Severity.options.filter((severity) => bars.some((bar) => bar.severity === severity && bar.count > 0))
  const top = answer.rows.reduce((most, row) => (Number(row.n) > Number(most.n) ? row : most))
  const number = view.words.number
  const { chart } = view.words.releasePages
  return drawChart({
    id: 'findings-by-month',
    title: chart.title,
    says: chart.says(months.length, months[0] ?? '', months.at(-1) ?? '', number(Number(top.n)), String(top.month)),
    drawnFrom: [view.words.lang, answer.rows],
    defs,
    legend: legend(view, used),
    plot: (_width, isNarrow) => ({
      height: isNarrow ? 240 : 280,
      marginLeft: 44,
      marginBottom: 34,
      x: { type: 'band', domain: months, label: null },
      y: { grid: true, label: chart.axis, nice: true },
      color: { type: 'identity' },
      marks: [
        Plot.barY(
          bars.filter((bar) => bar.count > 0),
          {
            x: 'month',
            y: 'count',
            fill: (bar: { severity: string }) => `url(#${bar.severity})`,
            order: used,
            stroke: '#1b1b1b',
            strokeWidth: 0.5,
          },
        ),
        Plot.axisX({ ticks: thin(months, isNarrow ? 4 : 9), tickSize: 4, label: null }),
        Plot.ruleY([0]),
      ],
    }),
  })
}

function legend(view: View, used: readonly Severity[]): Html {
  return html`<ul class="writ-legend"${own(view)}>${used.map(
    (severity) =>
      html`<li><svg width="20" height="14" aria-hidden="true" focusable="false">${raw(defs(`legend-${severity}`))}<rect width="20" height="14" stroke="#1b1b1b" fill="url(#legend-${severity}-${severity})"/></svg> ${view.words.severity[severity]}</li>`,
  )}</ul>`
}

/** Every month from the first to the last, so that a month with nothing shows as a gap. */
function everyMonth(given: readonly string[]): readonly string[] {
  const sorted = given.filter((month) => /^\d{4}-\d{2}$/.test(month)).toSorted()
  const [first, last] = [sorted[0], sorted.at(-1)]
  if (first === undefined || last === undefined) return []
  const months: string[] = []
  const end = Temporal.PlainYearMonth.from(last)
  for (
    let at = Temporal.PlainYearMonth.from(first);
    Temporal.PlainYearMonth.compare(at, end) <= 0 && months.length < 600;
    at = at.add({ months: 1 })
  ) {
    months.push(at.toString())
  }
  return months
}

const thin = (all: readonly string[], most: number): readonly string[] => {
  const step = Math.max(1, Math.ceil(all.length / most))
  return all.filter((_, at) => at % step === 0)
}
