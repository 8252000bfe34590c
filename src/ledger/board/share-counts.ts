import type { BoardCount } from './board.ts'

type Counts = readonly BoardCount[]

/** A count that took longer than this is used again for a while. */
const SLOW_MS = 40
/** So many times as long as it took: counting then takes at most a twentieth of the database's time, however many ask. */
const TIMES = 20
/** Asked for a moment further than this from the one counted for, it is counted anew. */
const APART_SECONDS = 60

/**
 * Shares counts among those who ask at the same time. Whoever asks while one is counting waits for the next count, so that what they did before
 * is in it; all of those share that one. Over a board so large that counting is slow, a count also stands for a little while: a second and a half
 * with a million open clocks.
 */
export function shareCounts(count: (now: Temporal.Instant) => Promise<Counts>): (now: Temporal.Instant) => Promise<Counts> {
  let running: Promise<unknown> | undefined
  let waiting: Promise<Counts> | undefined
  let kept: { counts: Counts; for: Temporal.Instant; until: number } | undefined

  const run = async (now: Temporal.Instant): Promise<Counts> => {
    const began = performance.now()
    const counts = await count(now)
    const took = performance.now() - began
    kept = took > SLOW_MS ? { counts, for: now, until: began + took * (1 + TIMES) } : undefined
    return counts
  }
  const begin = (now: Temporal.Instant): Promise<Counts> => {
    const made = run(now)
    const done = made
      .catch(() => undefined)
      .then(() => {
        if (running === done) running = undefined
      })
    running = done
    return made
  }
  const isFresh = (now: Temporal.Instant) =>
    kept !== undefined &&
    performance.now() < kept.until &&
    Math.abs(kept.for.epochMilliseconds - now.epochMilliseconds) < APART_SECONDS * 1000

  return async (now) => {
    if (kept && isFresh(now)) return kept.counts
    if (!running) return begin(now)
    waiting ??= running.then(() => {
      waiting = undefined
      return kept && isFresh(now) ? kept.counts : begin(now)
    })
    return waiting
  }
}
