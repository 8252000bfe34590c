import { z } from 'zod'

/**
 * What a form, the API and the seal need to know of a field, beside its zod type: `z.string().describe('…').meta(field({ … }))`.
 * `describe` gives the label's longer explanation; `label` the words on the form.
 */
export interface FieldMeta {
  label: string
  /** Shown under the label: an example or where to find it. */
  hint?: string
  /** Personal data: sealed under the person's key, redacted for readers who may not see it. */
  personal?: boolean
  /** A day that has begun, in the zone the input names, if it names one: what is said to have happened on it cannot be still to come. */
  isPast?: boolean
  /** Fields of one page of the form share a heading. Default: the act's title. */
  ask?: string
  /** What the control is, where the zod type does not say it. */
  control?:
    | 'instant'
    | 'day'
    | 'text'
    | 'long-text'
    | 'yes-no'
    | 'choice'
    | 'officer'
    | 'place'
    | 'person'
    | 'subject'
    | 'language'
    | 'zone'
}

export const field = (meta: FieldMeta): Record<string, unknown> => ({ writ: meta })

/** The field's meta, through optional and default wrappers, or undefined where it has none. */
export function readField(schema: z.ZodType): FieldMeta | undefined {
  for (let at: z.ZodType | undefined = schema; at; at = unwrapped(at)) {
    const meta = at.meta()?.writ
    if (meta) return meta as FieldMeta
  }
  return undefined
}

function unwrapped(schema: z.ZodType): z.ZodType | undefined {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodNullable
    ? (schema.unwrap() as z.ZodType)
    : undefined
}

/** Years a record of this agency can tell of. Before and after them, a day is a slip of the pen; and the database has no year 0. */
const [FIRST_YEAR, LAST_YEAR] = [1800, 2999] as const
const farOff = { error: `Check the year: it must be from ${FIRST_YEAR} to ${LAST_YEAR}.` }
const isNear = (text: string): boolean => {
  // What is no day at all has been told so.
  if (!/^\d{4}-/.test(text)) return true
  const year = Number(text.slice(0, 4))
  return year >= FIRST_YEAR && year <= LAST_YEAR
}

/** An instant with its offset or Z, as forms and the API give it. Kept as ISO 8601 in UTC. */
export const instantField = (meta: FieldMeta) =>
  z.iso
    .datetime({ offset: true, error: 'Give the date, the time and the offset from UTC, as in 2026-03-06T21:00:00-05:00.' })
    .refine(isNear, farOff)
    .transform((text) => (isCanonical(text) ? text : Temporal.Instant.from(text).toString({ fractionalSecondDigits: 3 })))
    .meta(field({ control: 'instant', ...meta }))

/** In UTC with milliseconds already: 2026-03-06T21:00:00.000Z. */
const isCanonical = (text: string) => text.length === 24 && text.charAt(19) === '.' && text.charAt(23) === 'Z'

/** A calendar day, YYYY-MM-DD. */
export const dayField = (meta: FieldMeta) =>
  z.iso
    .date({ error: 'Give the day as year-month-day, as in 2026-03-06.' })
    .refine(isNear, farOff)
    .meta(field({ control: 'day', ...meta }))
