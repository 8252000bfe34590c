import type { Fact } from './fact.ts'

/** Facts the chapters from removal-period to detention-standards ask for. */
export const factsSecondHalf: Record<string, Fact> = {}
