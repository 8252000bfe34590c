import { setTimeout as pause } from 'node:timers/promises'

/** Answers no sooner than after this long, so that how long it took tells nothing. A fault comes as late as an answer. */
export async function evenly<Answer>(milliseconds: number, ask: () => Promise<Answer>): Promise<Answer> {
  const [answered] = await Promise.allSettled([ask(), pause(milliseconds)])
  if (answered.status === 'rejected') throw answered.reason
  return answered.value
}
