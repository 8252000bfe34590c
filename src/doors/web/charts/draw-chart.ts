import type { PlotOptions } from '@observablehq/plot'
import { type Html, html, raw } from '../html.ts'

interface ChartOptions {
  /** Unique on the page. */
  id: string
  title: string
  /** What the chart shows, in a sentence or two, for those who do not see it. The table below has every value. */
  says: string
  /** All that the drawing depends on besides its words: what was drawn of the same is given again. */
  drawnFrom: unknown
  /** Given a width in px and whether it is the narrow drawing. */
  plot(width: number, isNarrow: boolean): PlotOptions
  /** Markup put first inside the drawing, e.g. patterns. `prefix` keeps ids of the two drawings apart. */
  defs?: (prefix: string) => string
  legend?: Html
}

/** Drawing takes a hundred times as long as the rest of a page, and audited releases do not change. */
const DRAWN_MAX = 64
const drawn = new Map<string, Html>()

/** Draws a chart on the server: one drawing for wide screens, one for narrow ones, each named and described. */
export async function drawChart(options: ChartOptions): Promise<Html> {
  const key = JSON.stringify([options.id, options.title, options.says, options.drawnFrom])
  const chart = drawn.get(key) ?? (await draw(options))
  drawn.delete(key)
  drawn.set(key, chart)
  const [oldest] = drawn.keys()
  if (drawn.size > DRAWN_MAX && oldest !== undefined) drawn.delete(oldest)
  return chart
}

async function draw(options: ChartOptions): Promise<Html> {
  const { plot } = await import('@observablehq/plot')
  const { parseHTML } = await import('linkedom')
  const drawing = (width: number, isNarrow: boolean): string => {
    const { document } = parseHTML('<!doctype html><html><body></body></html>')
    const prefix = `${options.id}-${isNarrow ? 'narrow' : 'wide'}`
    const svg = plot({ ...options.plot(width, isNarrow), width, document, className: 'writ-plot' })
    // The styles are in writ.css: pages carry none of their own.
    for (const style of svg.querySelectorAll('style')) style.remove()
    svg.setAttribute('role', 'img')
    svg.setAttribute('aria-labelledby', `${prefix}-title ${prefix}-says`)
    svg.setAttribute('class', `writ-plot writ-plot--${isNarrow ? 'narrow' : 'wide'}`)
    for (const part of svg.querySelectorAll('[aria-label]')) part.removeAttribute('aria-label')
    const inside = `<title id="${prefix}-title">${escapeText(options.title)}</title><desc id="${prefix}-says">${escapeText(options.says)}</desc>${options.defs?.(prefix) ?? ''}`
    return svg.outerHTML.replace(/^<svg[^>]*>/, (open: string) => open + inside).replaceAll('url(#', `url(#${prefix}-`)
  }
  return html`<figure class="writ-chart"><figcaption>${options.title}</figcaption>${options.legend ?? ''}
${raw(drawing(760, false))}${raw(drawing(343, true))}</figure>`
}

const escapeText = (text: string): string => text.replace(/[&<>"]/g, (mark) => `&#${mark.charCodeAt(0)};`)
