import { type Html, html, type Part } from '../../web/html.ts'
import type { WindowVisit } from '../window-visit.ts'

/** What only some want to read: folded away on a screen, open where it is printed. */
export const fold = ({ isPrint }: Pick<WindowVisit, 'isPrint'>, summary: Part, body: Part): Html =>
  html`<details class="writ-fold"${isPrint ? html` open` : ''}><summary>${summary}</summary>${body}</details>`
