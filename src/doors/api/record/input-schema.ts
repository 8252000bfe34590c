import { type RouteConfig, z } from '@hono/zod-openapi'
import type { Act } from '../../../acts/act.ts'

/** A schema as the OpenAPI document holds it, where it is not a zod schema. */
type Media = NonNullable<NonNullable<NonNullable<RouteConfig['request']>['body']>['content']['application/json']>
type Described = Exclude<Extract<Media, { schema: unknown }>['schema'], z.ZodType>

/** The input of an act as a JSON schema, made from the same declaration as its form. Personal fields are marked `x-personal`. */
export function inputSchema(act: Act): Described {
  const { $schema: _, ...schema } = z.toJSONSchema(act.input, {
    io: 'input',
    unrepresentable: 'any',
    override({ jsonSchema }) {
      const { writ } = jsonSchema
      delete jsonSchema.writ
      if (typeof writ === 'object' && writ !== null && 'personal' in writ && writ.personal === true) jsonSchema['x-personal'] = true
      // A day and a moment say how they are written; the pattern that finds leap years says it to nobody.
      if (jsonSchema.format === 'date' || jsonSchema.format === 'date-time') delete jsonSchema.pattern
    },
  })
  return schema as Described
}
