import type { MiddlewareHandler } from 'hono'

export interface Turns {
  /** Requests worked on at a time. */
  atOnce: number
  /** From then on, a request that is not answered yet keeps nobody waiting any more. */
  heldForMs: number
}

/**
 * Requests are worked on in the order they came, a few at a time. A page asks the database several times; were all under way at once, each of those
 * answers would wait for a round of work on all the others, and a page that asks often would take many times as long as one that asks once.
 */
export function takeTurns({ atOnce, heldForMs }: Turns): MiddlewareHandler {
  const waiting: (() => void)[] = []
  let free = atOnce
  const giveUp = () => {
    const next = waiting.shift()
    if (next) next()
    else free++
  }
  return async function inTurn(_context, next) {
    if (free > 0) free--
    else await new Promise<void>((resolve) => waiting.push(resolve))
    let isHeld = true
    const release = () => {
      if (isHeld) giveUp()
      isHeld = false
    }
    const timer = setTimeout(release, heldForMs)
    try {
      await next()
    } finally {
      clearTimeout(timer)
      release()
    }
  }
}
