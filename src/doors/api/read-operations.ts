import { z } from 'zod'

const Schema: z.ZodType<SchemaPart> = z.lazy(() =>
  z.looseObject({
    type: z.union([z.string(), z.array(z.string())]).optional(),
    description: z.string().optional(),
    enum: z.array(z.unknown()).optional(),
    properties: z.record(z.string(), Schema).optional(),
    required: z.array(z.string()).optional(),
    items: Schema.optional(),
    $ref: z.string().optional(),
  }),
)
interface SchemaPart {
  type?: string | string[] | undefined
  description?: string | undefined
  enum?: unknown[] | undefined
  properties?: Record<string, SchemaPart> | undefined
  required?: string[] | undefined
  items?: SchemaPart | undefined
  $ref?: string | undefined
}
const Content = z.looseObject({ content: z.record(z.string(), z.object({ schema: Schema, example: z.unknown().optional() })).optional() })

const Document = z.looseObject({
  paths: z.record(
    z.string(),
    z.record(
      z.string(),
      z.looseObject({
        summary: z.string().default(''),
        description: z.string().default(''),
        parameters: z
          .array(z.looseObject({ name: z.string(), in: z.string(), required: z.boolean().optional(), schema: Schema.optional() }))
          .default([]),
        requestBody: Content.optional(),
        responses: z.record(z.string(), Content),
      }),
    ),
  ),
  components: z.looseObject({ schemas: z.record(z.string(), Schema).default({}) }),
})

export interface Field {
  name: string
  /** path, query, or body; for an answer, nothing. */
  where: string
  type: string
  isRequired: boolean
  says: string
}

export interface Operation {
  id: string
  method: string
  path: string
  summary: string
  description: string
  parameters: readonly Field[]
  body: readonly Field[]
  /** A body as a program would send it, where the document gives one. */
  example?: unknown
  answer: readonly Field[]
  statuses: readonly string[]
}

/** The OpenAPI document as a list of addresses, each with its fields. */
export function readOperations(document: object): readonly Operation[] {
  const known = read.get(document) ?? operationsOf(document)
  read.set(document, known)
  return known
}

const read = new WeakMap<object, readonly Operation[]>()

function operationsOf(document: object): readonly Operation[] {
  const { paths, components } = Document.parse(document)
  const open = (schema: SchemaPart | undefined): SchemaPart | undefined =>
    schema?.$ref ? components.schemas[schema.$ref.split('/').at(-1) ?? ''] : schema
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      id: `${method}${path.replaceAll(/[^a-z0-9]+/gi, '-')}`.replace(/-$/, ''),
      method: method.toUpperCase(),
      path,
      summary: operation.summary,
      description: operation.description,
      parameters: operation.parameters.map((one) => ({
        name: one.name,
        where: one.in,
        type: typeOf(one.schema),
        isRequired: one.required === true,
        says: one.schema?.description ?? '',
      })),
      body: fieldsOf(open(operation.requestBody?.content?.['application/json']?.schema), open, 'body'),
      example: operation.requestBody?.content?.['application/json']?.example,
      answer: fieldsOf(open(operation.responses['200']?.content?.['application/json']?.schema), open, ''),
      statuses: Object.keys(operation.responses),
    })),
  )
}

/** Fields of an object and, for a list or an object inside it, one level of theirs. */
function fieldsOf(
  schema: SchemaPart | undefined,
  open: (part: SchemaPart | undefined) => SchemaPart | undefined,
  where: string,
): readonly Field[] {
  return Object.entries(schema?.properties ?? {}).flatMap(([name, part]) => {
    const own = {
      name,
      where,
      type: typeOf(part),
      isRequired: schema?.required?.includes(name) === true && where !== '',
      says: part.description ?? open(part)?.description ?? '',
    }
    const inside = open(part.items) ?? (part.properties ? part : open(part))
    const below = Object.entries(inside?.properties ?? {}).map(([inner, one]) => ({
      name: `${name}${part.items ? '[]' : ''}.${inner}`,
      where,
      type: typeOf(one),
      isRequired: false,
      says: one.description ?? '',
    }))
    return [own, ...below]
  })
}

function typeOf(schema: SchemaPart | undefined): string {
  if (!schema) return ''
  if (schema.enum) return schema.enum.map(String).join(' | ')
  if (schema.$ref) return schema.$ref.split('/').at(-1) ?? ''
  const type = Array.isArray(schema.type) ? schema.type.join(' or ') : (schema.type ?? 'any')
  return schema.items ? `${type} of ${typeOf(schema.items)}` : type
}
