import { isoOf, MINUTE } from './moments.ts'
import type { Pen } from './year-step.ts'

const MINUTES_LATER = 25

/** The pen of one desk. */
export const makePen = (desk: string): Pen => ({
  happened: (by, act, at, input, { minutesLater = MINUTES_LATER, ...what } = {}) => ({
    ...{ desk, by, act, of: 'custody', at: Math.round(at) + minutesLater * MINUTE, ...what },
    input: { ...input, occurredAt: isoOf(at) },
  }),
  done: (by, act, at, input, what = {}) => ({ desk, by, act, of: 'custody', at: Math.round(at), input, ...what }),
})
