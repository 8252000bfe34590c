import { z } from 'zod'
import { readField } from '../../../acts/field.ts'
import { languageName } from '../../../acts/language-name.ts'
import { facts } from '../../../law/facts.ts'
import type { Choice, Control, FormField } from './form-field.ts'
import { sayName } from './say-name.ts'
import { unwrapSchema } from './unwrap-schema.ts'

/** Made once for each schema: acts are declared once, and pages ask for the fields of dozens of them. */
const made = new WeakMap<z.ZodObject, readonly FormField[]>()

/** The questions of a form, in the order of the schema: every field of an act's input becomes one. */
export function formFields(schema: z.ZodObject): readonly FormField[] {
  const known = made.get(schema)
  if (known) return known
  const fields = Object.entries(schema.shape).map(([key, field]) => formField(key, field as z.ZodType))
  made.set(schema, fields)
  return fields
}

function formField(key: string, outer: z.ZodType): FormField {
  const meta = readField(outer)
  const { schema, isOptional, isNullable } = unwrapSchema(outer)
  const shape = shapeOf(schema)
  const says = outer.description ?? schema.description ?? facts[key]?.says
  const label = meta?.label ?? sayName(key)
  return {
    key,
    label,
    ...(says && says !== label ? { says } : {}),
    ...(meta?.hint ? { hint: meta.hint } : {}),
    isPersonal: meta?.personal === true,
    isRequired: !isOptional && !isNullable,
    isNullable: isNullable && !isOptional,
    ...shape,
    ...(meta?.control && canBe(meta.control, shape.control) ? { control: meta.control } : {}),
    ...(meta?.ask ? { ask: meta.ask } : {}),
    schema: outer,
  }
}

/** What a control needs to know of a value: found from its type, before any wish of the field. */
type Shape = Pick<FormField, 'control' | 'choices' | 'fields' | 'maxLength'>

function shapeOf(schema: z.ZodType): Shape {
  if (schema instanceof z.ZodBoolean) return { control: 'yes-no' }
  if (schema instanceof z.ZodNumber) return { control: 'number' }
  if (schema instanceof z.ZodEnum) return { control: 'choice', choices: schema.options.map((value) => choice(String(value))) }
  if (schema instanceof z.ZodLiteral)
    return schema.value === true
      ? { control: 'tick' }
      : { control: 'choice', choices: [...schema.values].map((one) => choice(String(one))) }
  if (schema instanceof z.ZodObject) return { control: 'group', fields: formFields(schema) }
  if (schema instanceof z.ZodArray) return arrayShape(unwrapSchema(schema.element as z.ZodType).schema)
  return textShape(schema)
}

function arrayShape(element: z.ZodType): Shape {
  if (element instanceof z.ZodObject) return { control: 'list', fields: formFields(element) }
  if (element instanceof z.ZodEnum) return { control: 'choices', choices: element.options.map((value) => choice(String(value))) }
  return { control: 'lines' }
}

/** Texts longer than this get a box of several lines. */
const longText = 200

function textShape(schema: z.ZodType): Shape {
  const format: unknown = schema instanceof z.ZodString || 'format' in schema ? (schema as { format?: unknown }).format : undefined
  if (format === 'date') return { control: 'day' }
  if (format === 'datetime') return { control: 'instant' }
  const max: unknown = 'maxLength' in schema ? schema.maxLength : undefined
  const length = typeof max === 'number' && Number.isFinite(max) ? max : undefined
  return {
    control: length !== undefined && length > longText ? 'long-text' : 'text',
    ...(length === undefined ? {} : { maxLength: length }),
  }
}

/** A field may ask for another control than its type gives only where both hold a text, or both are the same. */
const canBe = (wanted: Control, given: Control): boolean =>
  wanted === given || (['text', 'long-text', 'day', 'instant'].includes(given) && !['yes-no', 'choice'].includes(wanted))

/** The two languages the pages are in are chosen by their codes, and said by their names. */
const choice = (value: string): Choice => ({ value, says: ['en', 'es'].includes(value) ? languageName(value) : sayName(value) })
