import { z } from 'zod'
import { field, instantField } from '../../acts/field.ts'

const line = (most: number) => z.string().trim().min(1, 'Say something here.').max(most, `Say it in ${most} characters at most.`)

/** Free text about the person: sealed under the person's key. */
export const personalText = (label: string, says: string, hint?: string) =>
  line(4000)
    .describe(says)
    .meta(field({ label, personal: true, control: 'long-text', ...(hint ? { hint } : {}) }))

export const choice = <const Options extends readonly [string, ...string[]]>(label: string, says: string, options: Options) =>
  z
    .enum(options)
    .describe(says)
    .meta(field({ label, control: 'choice' }))

export const entryId = (label: string, says: string) => z.uuid('Give the id of the entry.').describe(says).meta(field({ label }))

/** What the act is about: one subject of the person's record, by its id. */
export const subjectId = (label: string) =>
  z
    .string()
    .min(1)
    .describe('What in this record the act is about')
    .meta(field({ label, control: 'subject' }))

export const occurredAt = instantField({ label: 'When', ask: 'When did it happen?' })
  .optional()
  .describe('When it was received or happened, if not now; through a window it is always now')

/** The language of the window's own words. */
export const language = choice('Language of the window', 'What the window is shown in first; it can be changed on every page', ['en', 'es'])

/** What is asked at the first use, beside the code. As the person says it: it need not be what papers say. */
export const birthYear = z
  .string()
  .trim()
  .regex(/^(19|20)\d\d$/, 'Give the year with four digits, as in 1990.')
  .describe('Year of birth of the person, as the person says it: it is asked once, with the code, when the window is first used')
  .meta(field({ label: 'Year of birth, as the person says it', hint: 'Asked with the code at the first use', personal: true }))
