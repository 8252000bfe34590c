import type { ChainStep, StepState } from '../../offices/deaths/exports.ts'
import { html, type Part } from '../web/html.ts'
import type { DeathWords } from './words-of.ts'

/** Long spans in days, short ones in hours; always rounded down, and at least one. */
export function sayOver(words: DeathWords, hours: number): string {
  return hours >= 48 ? words.days(Math.floor(hours / 24)) : words.hours(Math.max(1, Math.floor(hours)))
}

const tagOf: Readonly<Record<StepState, string>> = {
  done: 'plain',
  'done-late': 'target',
  open: 'plain',
  due: 'plain',
  overdue: 'hard',
}

/** How a step stands, in words: what is late says by how much. */
export function sayStanding(words: DeathWords, { state, hoursOver, dueAt, dueOn }: ChainStep): string {
  if (state === 'overdue') return words.overdueFor(sayOver(words, hoursOver))
  if (state === 'done-late') return words.lateBy(sayOver(words, hoursOver))
  return state === 'done' && (dueAt !== null || dueOn !== null) ? words.onTime : words.states[state]
}

/** @param of what the standing is of, where nothing beside it says so */
export const standingTag = (words: DeathWords, step: ChainStep, of?: string): Part =>
  html`<span class="writ-tag ${of === undefined ? '' : 'writ-tag--wrap '}writ-tag--${tagOf[step.state]}">${of === undefined ? '' : `${of}: `}${sayStanding(words, step)}</span>`
