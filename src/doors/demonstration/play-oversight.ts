import type { JsonObject } from '../../kernel/json.ts'
import { type OversightStep, oversightSteps } from '../../offices/oversight/exports.ts'

/** Does a step, once however often it is asked for. @returns the id of its entry */
export type Doing = (step: OversightStep, input: JsonObject, key: string) => Promise<string>

const keyOf = (place: number) => `oversight ${place}`

const last = oversightSteps.at(-1)

/** The last step, with its key: where it was done, all were. */
export const lastOfOversight = last && { ...last, key: keyOf(oversightSteps.length - 1) }

/** Plays the invented oversight, in order. */
export async function playOversight(does: Doing, begins: Temporal.Instant): Promise<void> {
  const done: string[] = []
  for (const [at, step] of oversightSteps.entries()) {
    const dated = step.days === undefined ? {} : { occurredAt: momentOf(begins, step.days) }
    done.push(await does(step, { ...dated, ...fillIn(step.input, begins, done) }, keyOf(at)))
  }
}

const momentOf = (begins: Temporal.Instant, days: number) => begins.add({ hours: days * 24 }).toString()

const fillIn = (input: JsonObject, begins: Temporal.Instant, done: readonly string[]): JsonObject =>
  Object.fromEntries(
    Object.entries(input).map(([key, value]) => {
      const [word, given = ''] = typeof value === 'string' ? value.split(':') : []
      if (word === '@at') return [key, momentOf(begins, Number(given))]
      return [key, word === '@item' ? `oversight-item:${done[Number(given)] ?? ''}` : value]
    }),
  )
