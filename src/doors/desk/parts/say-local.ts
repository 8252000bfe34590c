import { localText } from '../../../kernel/local-text.ts'
import { html, type Part } from '../../web/html.ts'

/** "2026-03-06 21:00 -05:00 (America/New_York)": an instant as clocks of a place showed it; as it stands where it is none. */
export function sayLocal(instant: string, zone: string): Part {
  const text = localText(instant, zone)
  return text === undefined ? instant : html`<time datetime="${instant}">${text}</time>`
}
