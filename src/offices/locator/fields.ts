import { z } from 'zod'
import { field, instantField } from '../../acts/field.ts'

const line = (most: number) => z.string().trim().min(1, 'Say something here.').max(most, `Say it in ${most} characters at most.`)

/** Free text about a person: sealed under the person's key. */
export const personalText = (label: string, says: string) =>
  line(4000)
    .describe(says)
    .meta(field({ label, personal: true, control: 'long-text' }))

export const choice = <const Options extends readonly [string, ...string[]]>(label: string, says: string, options: Options) =>
  z
    .enum(options)
    .describe(says)
    .meta(field({ label, control: 'choice' }))

export const place = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^[A-Z0-9]{3,12}$/, 'Give the code of the place, 3 to 12 letters and digits.')
  .describe('Code of the place where it is asked for')
  .meta(field({ label: 'Place', control: 'place' }))

export const subjectId = (label: string) =>
  z
    .string()
    .min(1)
    .describe('What in this record the act is about')
    .meta(field({ label, control: 'subject' }))

export const occurredAt = instantField({ label: 'When', ask: 'When did it happen?' })
  .optional()
  .describe('When it happened, if not now; through a window it is always now')

export const noPlaceSince = instantField({ label: 'No place on record since' }).describe(
  'When the person left the last place on record, or was arrested where there is none',
)

export const telephone = line(40)
  .regex(/^[+0-9 ().x-]+$/, 'Write the number in digits, as in +1 555 0100.')
  .describe('Telephone number at which family and counsel reach the people held there, or reach whoever keeps them')
  .meta(field({ label: 'Telephone', hint: 'For example +1 555 0100' }))
