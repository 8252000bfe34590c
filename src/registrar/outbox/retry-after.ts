const FIRST_SECONDS = 10
const LONGEST_SECONDS = 6 * 3600

/** Attempts before a delivery is given up: with the pauses between them, about a day. */
export const ATTEMPTS_MAX = 14

/**
 * How long to wait after a failed attempt, in seconds: twice as long each time, at most six hours; anything from half of that on, so that
 * subscribers that failed together are not tried together.
 * @param attempt from 1
 * @param chance 0 to 1
 */
export const retryAfterSeconds = (attempt: number, chance: number): number =>
  Math.min(FIRST_SECONDS * 2 ** (attempt - 1), LONGEST_SECONDS) * (0.5 + chance / 2)
