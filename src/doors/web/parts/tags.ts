import type { ClockState } from '../../../clockwork/result.ts'
import { Severity } from '../../../kernel/severity.ts'
import { Verification } from '../../../kernel/verification.ts'
import { type Html, html, type Part } from '../html.ts'
import type { View } from '../view.ts'
import { own } from './layout.ts'

/** Severity in words, with a shape of its own: colour is never the only sign. */
export function severityTag(view: View, severity: string, use: 'missed' | 'name' = 'missed'): Part {
  const read = Severity.safeParse(severity)
  if (!read.success) return severity
  const words = use === 'missed' ? view.words.severity : view.words.severityName
  return html`<span${own(view)} class="writ-tag writ-tag--${read.data}${use === 'name' ? '-name' : ''}">${words[read.data]}</span>`
}

export function verifiedTag(view: View, verified: string): Part {
  const read = Verification.safeParse(verified)
  return read.success ? html`<span${own(view)} class="writ-tag writ-tag--plain">${view.words.verified[read.data]}</span>` : verified
}

/** The state of a clock in words. */
export function stateWords(view: View, state: ClockState | string): string {
  const words: Readonly<Record<string, string>> = view.words.state
  return words[state] ?? state
}

export function stateTag(view: View, state: ClockState): Html {
  return html`<span${own(view)} class="writ-state writ-state--${state}">${stateWords(view, state)}</span>`
}
