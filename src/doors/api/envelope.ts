import { type Hook, z } from '@hono/zod-openapi'
import type { Env } from 'hono'
import { faultsOf } from '../../audit/questions/read-asked.ts'

/** The one shape of every fault of the API. */
export const Envelope = z
  .object({
    message: z.string().describe('What is wrong, in one sentence'),
    errors: z.array(z.object({ field: z.string(), message: z.string() })).describe('What is wrong field by field, where that can be said'),
  })
  .openapi('Fault')
export type Envelope = z.infer<typeof Envelope>

export const fault = (message: string, errors: Envelope['errors'] = []): Envelope => ({ message, errors })

const faultOf = (description: string) => ({ description, content: { 'application/json': { schema: Envelope } } })

export const badRequest = faultOf('Something asked for cannot be understood')
export const notFound = faultOf('There is nothing by that name')

/** Turns what a schema refuses into the envelope. */
export const refuse: Hook<unknown, Env, string, unknown> = (result, context) => {
  if (result.success) return undefined
  const given = result.target === 'query' ? context.req.query() : {}
  const errors = result.error.issues.flatMap((issue) =>
    result.target === 'json'
      ? [{ field: issue.path.join('.'), message: `${issue.path.join('.') || 'The body'}: ${issue.message}.` }]
      : [...faultsOf(issue, given)],
  )
  return context.json(fault(errors[0]?.message ?? 'The request cannot be understood.', errors), 400)
}
