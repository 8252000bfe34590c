import { z } from 'zod'
import { field } from '../../acts/field.ts'

/** Free text of a place: it is written openly, so nothing of a person may stand in it. */
export const openText = (label: string, says: string, most = 4000) =>
  z
    .string()
    .trim()
    .min(1, 'Say something here.')
    .max(most)
    .describe(`${says}, without personal data`)
    .meta(field({ label, control: 'long-text' }))

export const people = (label: string, says: string) =>
  z.int('Give a whole number.').min(0).max(100_000).describe(says).meta(field({ label }))
