import { z } from 'zod'
import type { Json, JsonObject } from '../../../src/kernel/json.ts'

/**
 * Inputs an act may be given, made from its schema: one with every field filled, one with the optional ones left out, and one for each answer
 * that can be chosen. They have the shape of an input; texts need not pass what a schema asks of their letters.
 */
export function sampleInputs(schema: z.ZodObject): readonly JsonObject[] {
  const shape = Object.entries(schema.shape) as [string, z.ZodType][]
  const full = Object.fromEntries(shape.map(([name, field]) => [name, choicesOf(name, field)[0] ?? 'text'])) as JsonObject
  const needed = Object.fromEntries(Object.entries(full).filter(([name]) => !isOptional(shape, name))) as JsonObject
  const chosen = shape.flatMap(([name, field]) => choicesOf(name, field).map((choice) => ({ ...full, [name]: choice })))
  return [full, needed, ...chosen]
}

const isOptional = (shape: readonly [string, z.ZodType][], name: string) =>
  shape.some(([field, schema]) => field === name && schema.safeParse(undefined).success)

const anId = '01890a5d-ac96-774b-bcce-b302099a8057'

function choicesOf(name: string, schema: z.ZodType): readonly Json[] {
  const inner = unwrap(schema)
  if (inner instanceof z.ZodEnum) return inner.options as Json[]
  if (inner instanceof z.ZodLiteral) return [...inner.values] as Json[]
  if (inner instanceof z.ZodBoolean) return [true, false]
  if (inner instanceof z.ZodNumber) return [1]
  if (inner instanceof z.ZodArray) return [[choicesOf(name, inner.element as z.ZodType)[0] ?? 'text'], []]
  if (inner instanceof z.ZodObject) return sampleInputs(inner)
  if (name === 'rule') return ['ero-holdroom-12h']
  if (name === 'zone') return ['America/New_York']
  if (/At$/.test(name)) return ['2026-03-06T15:00:00.000Z']
  if (/On$/.test(name)) return ['2026-03-06']
  if (name === 'subjectId') return ['subject']
  return /Id$/.test(name) ? [anId] : ['text']
}

/** What is inside optional, default and transform. */
export function unwrap(schema: z.ZodType): z.ZodType {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodNullable)
    return unwrap(schema.unwrap() as z.ZodType)
  return schema instanceof z.ZodPipe ? unwrap(schema.in as z.ZodType) : schema
}
