import type { Facts } from '../../kernel/case-state.ts'

/** Whether a fact says an instant that has come: ISO 8601 in UTC with milliseconds, so that text compares as time. One that is not set has not. */
export const isPast = (said: Facts[string] | undefined, nowAt: string): boolean => typeof said === 'string' && said <= nowAt
