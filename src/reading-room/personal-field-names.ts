import { z } from 'zod'
import type { Act } from '../acts/act.ts'
import { readField } from '../acts/field.ts'

const known = new WeakMap<Act, readonly string[]>()

/** Names of the input fields of an act that are sealed, whole or in part. Read once an act. */
export function personalFieldNames(act: Act): readonly string[] {
  const before = known.get(act)
  if (before) return before
  const names = Object.entries(act.input.shape)
    .filter(([, schema]) => schema instanceof z.ZodType && holdsPersonal(schema))
    .map(([name]) => name)
  known.set(act, names)
  return names
}

function holdsPersonal(schema: z.ZodType): boolean {
  if (readField(schema)?.personal) return true
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault)
    return holdsPersonal(schema.unwrap() as z.ZodType)
  return schema instanceof z.ZodObject && Object.values(schema.shape).some((part) => part instanceof z.ZodType && holdsPersonal(part))
}
