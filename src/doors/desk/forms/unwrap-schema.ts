import { z } from 'zod'

export interface Unwrapped {
  /** The schema of the value itself, as it is given: what comes before any transform. */
  schema: z.ZodType
  isOptional: boolean
  isNullable: boolean
}

/** What stands inside the wrappers that say a value may be left out, has a default, or is changed once read. */
export function unwrapSchema(outer: z.ZodType): Unwrapped {
  let schema = outer
  let isOptional = false
  let isNullable = false
  for (;;) {
    if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault) {
      isOptional = true
      schema = schema.unwrap() as z.ZodType
    } else if (schema instanceof z.ZodNullable) {
      isNullable = true
      schema = schema.unwrap() as z.ZodType
    } else if (schema instanceof z.ZodReadonly) schema = schema.unwrap() as z.ZodType
    else if (schema instanceof z.ZodPipe) schema = (schema.in instanceof z.ZodTransform ? schema.out : schema.in) as z.ZodType
    else return { schema, isOptional, isNullable }
  }
}
