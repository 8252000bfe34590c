import type { Subject } from '../../kernel/case-state.ts'

/** When attention is called to a duty that is not done, nearest last, and so many hours before its hour. */
const hoursBefore = { 'a-day-before': 24, 'four-hours-before': 4, 'the-hour-passed': 0 } as const

export type Stage = keyof typeof hoursBefore

export const stages = ['a-day-before', 'four-hours-before', 'the-hour-passed'] as const satisfies readonly Stage[]

/** Attention is called this long before the hour at the earliest. */
export const earliestHours = hoursBefore['a-day-before']

/**
 * The stage a duty has come to and nothing was said of, or undefined. Where several passed unsaid (an order recorded an hour before its own), only the nearest is.
 */
export function stageDue({ facts }: Subject, now: Temporal.Instant): { stage: Stage; dueAt: string } | undefined {
  const { dutyDueAt: dueAt, isDutyLive, escalatedTo } = facts
  if (isDutyLive !== true || typeof dueAt !== 'string') return undefined
  const hours = (Temporal.Instant.from(dueAt).epochMilliseconds - now.epochMilliseconds) / 3_600_000
  const stage = stages.findLast((each) => (each === 'the-hour-passed' ? hours < 0 : hours <= hoursBefore[each]))
  if (!stage) return undefined
  const order: readonly unknown[] = stages
  return order.indexOf(stage) > order.indexOf(escalatedTo) ? { stage, dueAt } : undefined
}
