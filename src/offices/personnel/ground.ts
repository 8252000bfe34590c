import { z } from 'zod'
import { field } from '../../acts/field.ts'
import type { JsonObject } from '../../kernel/json.ts'
import type { Restriction } from '../../kernel/restriction.ts'

/** What a suspension or revocation is about, in one word; the words themselves are sealed. */
export const groundField = z
  .enum(['training', 'conduct', 'administrative'])
  .describe('What it is about')
  .meta(field({ label: 'Ground', control: 'choice', hint: 'An inquiry into conduct restricts who may read the entry' }))

export const restrictsConduct = (payload: JsonObject): readonly Restriction[] => (payload.ground === 'conduct' ? ['conduct'] : [])
