import { z } from '@hono/zod-openapi'
import type { Reader } from '../../../reading-room/reading-room.ts'
import { getCaller } from './require-scope.ts'

/** Asked of whoever reads. */
export const purpose = z
  .string()
  .max(500)
  .describe('Why this is read, in your own words. It is logged before anything is given, and shown to the person whose file it is')

export const json = <T extends z.ZodType>(description: string, schema: T) => ({ description, content: { 'application/json': { schema } } })

export const body = <T extends z.ZodType>(schema: T) => ({ required: true as const, content: { 'application/json': { schema } } })

/** Reads as whoever's key it is, for the reason given. */
export function reading<T>(context: Parameters<typeof getCaller>[0], why: string, read: (reader: Reader) => Promise<T>): Promise<T> {
  const { officerId, trace } = getCaller(context)
  return read({ officerId, purpose: why, trace })
}
