import { z } from 'zod'
import { dayField, type FieldMeta, field, instantField } from '../../acts/field.ts'

type More = Pick<FieldMeta, 'hint' | 'personal' | 'ask'>

const line = (most: number) => z.string().trim().min(1, 'Say something here.').max(most)
const id = (what: string) => z.uuid(`Choose ${what}.`)

/** Questions of the custody desk's forms: a label, what it means, and how it is asked. What people say about a person is personal: sealed. */
export const ask = {
  at: (label: string, says: string, more?: More) => instantField({ label, ...more }).describe(says),
  day: (label: string, says: string, more?: More) => dayField({ label, ...more }).describe(says),
  /** A time of day by the clocks of the place the act names. */
  time: (label: string, says: string, more?: More) =>
    z
      .string()
      .trim()
      .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Give the time as hours and minutes of 24, as in 08:30 or 13:00.')
      .describe(says)
      .meta(field({ label, control: 'text', hint: 'Hours and minutes of 24, as in 08:30 or 13:00', ...more })),
  text: (label: string, says: string, more?: More) =>
    line(200)
      .describe(says)
      .meta(field({ label, control: 'text', ...more })),
  /** Free text is personal unless nothing of a person can be in it. */
  account: (label: string, says: string, more?: More) =>
    line(20_000)
      .describe(says)
      .meta(field({ label, control: 'long-text', personal: true, ...more })),
  yesNo: (label: string, says: string, more?: More) =>
    z
      .boolean()
      .describe(says)
      .meta(field({ label, control: 'yes-no', ...more })),
  choice: <const Options extends readonly [string, ...string[]]>(label: string, says: string, options: Options, more?: More) =>
    z
      .enum(options)
      .describe(says)
      .meta(field({ label, control: 'choice', ...more })),
  /** A whole number of dollars. */
  dollars: (label: string, says: string, least: number) =>
    z
      .int('Give a whole number of dollars.')
      .min(least, `It is at least $${least.toLocaleString('en-US')}.`)
      .max(10_000_000)
      .describe(says)
      .meta(field({ label })),
  officer: (label: string, says: string, more?: More) =>
    id('an officer')
      .describe(says)
      .meta(field({ label, control: 'officer', ...more })),
  person: (label: string, says: string) =>
    z
      .uuid('Give the id of their record.')
      .describe(says)
      .meta(field({ label, control: 'person' })),
  place: (label: string, says: string, more?: More) =>
    z
      .string()
      .trim()
      .toUpperCase()
      .regex(/^[A-Z0-9]{3,12}$/, 'Give the code of the place, 3 to 12 letters and digits.')
      .describe(says)
      .meta(field({ label, control: 'place', ...more })),
  subject: (label: string, says: string) =>
    line(100)
      .describe(says)
      .meta(field({ label, control: 'subject' })),
  language: (label: string, says: string) =>
    z
      .string()
      .trim()
      .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'Choose a language, or give its code, as in es or quc.')
      .describe(says)
      .meta(field({ label, control: 'language' })),
  zone: (label: string, says: string) =>
    z
      .string()
      .refine(isZone, 'Give an IANA time zone, as in America/New_York.')
      .describe(says)
      .meta(field({ label, control: 'zone' })),
}

const zones = new Set<string>()
const ZONES_MAX = 1_000

/** Asked of the time zone database once for each zone. */
function isZone(text: string): boolean {
  if (zones.has(text)) return true
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(text)
    if (text.includes('/') && zones.size < ZONES_MAX) zones.add(text)
    return text.includes('/')
  } catch {
    return false
  }
}
