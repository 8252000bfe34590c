/** An instant to the minute, for people: 2026-03-06 14:05 UTC. */
export const clockText = (instant: string): string => (instant === '' ? '' : `${instant.slice(0, 10)} ${instant.slice(11, 16)} UTC`)
