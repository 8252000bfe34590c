import { z } from 'zod'
import { readField } from '../acts/field.ts'
import type { Json, JsonObject } from '../kernel/json.ts'

/** Input in two: what is written openly into the entry, and what is sealed under the person's key. Put together they are the input again. */
export interface SplitInput {
  payload: JsonObject
  personal: JsonObject | undefined
}

/** Fields of a schema that are personal: whole, or the parts of an object. */
type PersonalFields = ReadonlyMap<string, 'whole' | PersonalFields>

/**
 * Splits the input of an act by what its schema marks as personal. Objects inside objects are split too; a list is personal whole or not at all.
 * Made once an act, since reading the marks takes longer than splitting by them.
 */
export function splitterOf(schema: z.ZodObject): (input: JsonObject) => SplitInput {
  const fields = personalFields(schema)
  return (input) => splitBy(fields, input)
}

export function personalFields(schema: z.ZodObject): PersonalFields {
  const found = new Map<string, 'whole' | PersonalFields>()
  for (const [name, field] of Object.entries(schema.shape) as [string, z.ZodType][]) {
    if (readField(field)?.personal) found.set(name, 'whole')
    else {
      const inside = unwrap(field)
      const parts = inside instanceof z.ZodObject ? personalFields(inside) : new Map()
      if (parts.size > 0) found.set(name, parts)
    }
  }
  return found
}

function splitBy(fields: PersonalFields, input: JsonObject): SplitInput {
  if (fields.size === 0) return { payload: input, personal: undefined }
  const payload: Record<string, Json> = {}
  const personal: Record<string, Json> = {}
  let isAny = false
  for (const name in input) {
    const value = input[name]
    if (value === undefined) continue
    const mark = fields.get(name)
    if (mark === undefined || (mark !== 'whole' && !isObject(value))) payload[name] = value
    else if (mark === 'whole') personal[name] = value
    else {
      const parts = splitBy(mark, value as JsonObject)
      payload[name] = parts.payload
      if (parts.personal) personal[name] = parts.personal
    }
    isAny ||= name in personal
  }
  return { payload, personal: isAny ? personal : undefined }
}

const isObject = (value: Json): boolean => typeof value === 'object' && value !== null && !Array.isArray(value)

function unwrap(field: z.ZodType): z.ZodType {
  return field instanceof z.ZodOptional || field instanceof z.ZodNullable || field instanceof z.ZodDefault
    ? unwrap(field.unwrap() as z.ZodType)
    : field
}
