import { z } from 'zod'
import { dayField, field, instantField } from '../../acts/field.ts'

const line = (most = 200) => z.string().trim().min(1, 'Say something here.').max(most)

/** Fields that acts of the records office share. Personal ones are sealed under the person's key. */
export const familyName = line()
  .describe('Family name as the document or the person gives it')
  .meta(field({ label: 'Family name', personal: true }))

export const givenNames = line()
  .optional()
  .describe('Given names in the order the document or the person gives them')
  .meta(field({ label: 'Given names', personal: true }))

export const birthOn = dayField({ label: 'Date of birth', personal: true, hint: 'Leave it empty if nobody knows it.' })
  .optional()
  .describe('Day of birth as documented or as the person says')

export const nationality = line(100)
  .optional()
  .describe('Nationality as documented or as the person says')
  .meta(field({ label: 'Nationality', personal: true }))

export const countryOfBirth = line(100)
  .optional()
  .describe('Country of birth as documented or as the person says: the public locator asks for it beside an A-number')
  .meta(field({ label: 'Country of birth', personal: true }))

export const aNumber = z
  .string()
  .trim()
  .regex(/^[Aa]?[\s-]*\d{3}[\s-]?\d{3}[\s-]?\d{2,3}$/, 'An A-number is A and 8 or 9 digits, as in A012-345-678.')
  .optional()
  .describe('Number of the A-file, 8 or 9 digits')
  .meta(field({ label: 'A-number', hint: 'For example A012-345-678.', personal: true }))

export const language = z
  .string()
  .trim()
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'Choose a language, or give its code, as in es or quc.')
  .describe('Language the person understands best (BCP 47)')
  .meta(field({ label: 'Language the person understands best', control: 'language' }))

export const why = line(2000)
  .describe('The reason, in plain words and without personal data')
  .meta(field({ label: 'Why', control: 'long-text' }))

export const occurredAt = instantField({ label: 'When', ask: 'When did it happen?' }).optional().describe('When it happened, if not now')

export const otherPersonId = z
  .uuid('Give the id of the other record of a person.')
  .describe('The other record that may be of the same person')
  .meta(field({ label: 'The other record', control: 'person' }))

/** What the act is about: one subject of the case, by its id. */
export const subjectId = (label: string) =>
  z
    .string()
    .min(1)
    .describe('The entry of this record the act is about')
    .meta(field({ label, control: 'subject' }))

export const yesNo = (label: string, says: string) =>
  z
    .boolean()
    .describe(says)
    .meta(field({ label, control: 'yes-no' }))

export const words = (label: string, says: string, most = 300) =>
  line(most)
    .describe(says)
    .meta(field({ label, control: 'text' }))

export const personalWords = (label: string, says: string) =>
  line(300)
    .describe(says)
    .meta(field({ label, personal: true }))

/** Of what has happened: not still to come. */
export const day = (label: string, says: string) => dayField({ label, isPast: true }).describe(says)

export const choice = <const Options extends readonly [string, ...string[]]>(label: string, says: string, options: Options) =>
  z
    .enum(options)
    .describe(says)
    .meta(field({ label, control: 'choice' }))
