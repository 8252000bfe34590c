/** Something that looks now and then, for as long as it is not closed. */
export interface Watch {
  /** Looks now. Resolves with how many were told of. */
  look(): Promise<number>
  /** Why it could not look last time; undefined where it could. It looks again. */
  readonly fault: unknown
  close(): Promise<void>
}

/**
 * One look at a time. Whoever asks while one is under way is answered by the next: what they ask for may have come after it had looked.
 */
export function lookRepeatedly(lookThrough: (isClosed: () => boolean) => Promise<number>, everyMs: number): Watch {
  let looking: Promise<number> | undefined
  let next: Promise<number> | undefined
  let fault: unknown
  let isClosed = false
  const lookNow = () =>
    lookThrough(() => isClosed)
      .then(
        (count) => {
          fault = undefined
          return count
        },
        (failed: unknown) => {
          fault = failed
          throw failed
        },
      )
      .finally(() => {
        looking = undefined
      })
  const look = (): Promise<number> => {
    if (!looking) {
      looking = lookNow()
      return looking
    }
    next ??= looking
      .catch(() => undefined)
      .then(() => {
        next = undefined
        return isClosed ? 0 : look()
      })
    return next
  }
  const timer = setInterval(() => void look().catch(() => undefined), everyMs).unref()
  return {
    look,
    get fault() {
      return fault
    },
    async close() {
      isClosed = true
      clearInterval(timer)
      await looking?.catch(() => undefined)
    },
  }
}
