import type { JsonObject } from '../../kernel/json.ts'
import { type InspectionStep, inspectionSteps } from '../../offices/inspections/exports.ts'
import { placeId } from '../../offices/places/exports.ts'

/** Does a step in the case of its place, once however often it is asked for. @returns the id of its entry */
export type InspectionDoing = (step: InspectionStep, input: JsonObject, key: string, caseId: string) => Promise<string>

const keyOf = (place: number) => `inspections ${place}`

const last = inspectionSteps.at(-1)

/** The last step, with its key: where it was done, all were. */
export const lastOfInspections = last && { ...last, key: keyOf(inspectionSteps.length - 1) }

/** Plays the invented inspections, in order. */
export async function playInspections(does: InspectionDoing, begins: Temporal.Instant): Promise<void> {
  const done: string[] = []
  for (const [at, step] of inspectionSteps.entries()) {
    const dated = step.days === undefined ? {} : { occurredAt: momentOf(begins, step.days) }
    done.push(await does(step, { ...dated, ...fillIn(step.input, begins, done) }, keyOf(at), placeId(step.place)))
  }
}

const momentOf = (begins: Temporal.Instant, days: number) => begins.add({ hours: days * 24 }).toString()

const fillIn = (input: JsonObject, begins: Temporal.Instant, done: readonly string[]): JsonObject =>
  Object.fromEntries(
    Object.entries(input).map(([key, value]) => [
      key,
      typeof value === 'string' && value.startsWith('@') ? wordOf(value, begins, done) : value,
    ]),
  )

function wordOf(word: string, begins: Temporal.Instant, done: readonly string[]): string {
  const [kind, given] = [word.slice(1, word.indexOf(':')), Number(word.slice(word.indexOf(':') + 1))]
  if (kind === 'at') return momentOf(begins, given)
  if (kind === 'on') return momentOf(begins, given).slice(0, 10)
  return `${kind}:${done[given] ?? ''}`
}
