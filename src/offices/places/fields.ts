import { z } from 'zod'
import { dayField, field } from '../../acts/field.ts'
import { placeKinds } from './place-kinds.ts'

const line = (most: number) => z.string().trim().min(1, 'Say something here.').max(most)

/** Fields that several acts on places share. A place has no personal data. */
export const fields = {
  code: z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^[A-Z0-9]{3,12}$/, 'A code is 3 to 12 letters and digits, as in EXMPHOLD.')
    .describe('Code of the place, never used again for another')
    .meta(field({ label: 'Code', hint: 'For example EXMPHOLD' })),
  name: line(200)
    .describe('Name of the place')
    .meta(field({ label: 'Name' })),
  kind: z
    .enum(placeKinds)
    .describe('What the place is')
    .meta(field({ label: 'Kind of place', control: 'choice' })),
  zone: z
    .string()
    .refine(isZone, 'Give an IANA time zone, as in America/New_York.')
    .describe('Time zone in which its days are counted')
    .meta(field({ label: 'Time zone', control: 'zone' })),
  beds: z
    .int('Give a whole number.')
    .min(0)
    .max(100_000)
    .describe('How many people may be held there at once')
    .meta(field({ label: 'Capacity' })),
  standard: z
    .enum(['NDS 2000', 'PBNDS 2008', 'PBNDS 2011', 'NDS 2019', 'NDS 2025', 'FRS 2020'])
    .describe('The standard the contract of the place names')
    .meta(field({ label: 'Detention standard', control: 'choice' })),
  agreement: line(60)
    .describe('Kind of agreement or contract under which the place is used, e.g. IGSA, CDF')
    .meta(field({ label: 'Agreement' })),
  area: z
    .string()
    .trim()
    .regex(/^[A-Z]{3}$/, 'An area is three capital letters, as in SEA.')
    .describe('Area of responsibility: the field office that answers for the place')
    .meta(field({ label: 'Area of responsibility', hint: 'Three letters, for example SEA' })),
  town: line(100)
    .describe('Town the place is in')
    .meta(field({ label: 'Town' })),
  state: z
    .string()
    .trim()
    .regex(/^[A-Z]{2}$/, 'A state is two capital letters, as in WA.')
    .describe('State or territory')
    .meta(field({ label: 'State', hint: 'Two letters, for example WA' })),
  on: (label: string, says: string) => dayField({ label }).describe(says),
  why: line(2000)
    .describe('The reason, without personal data')
    .meta(field({ label: 'Why', control: 'long-text' })),
}

function isZone(text: string): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(text)
    return text.includes('/')
  } catch {
    return false
  }
}
