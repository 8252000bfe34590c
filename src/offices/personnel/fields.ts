import { z } from 'zod'
import { dayField, field } from '../../acts/field.ts'
import { getZone } from '../../clockwork/get-zone.ts'
import { positionIds } from '../../law/officers/positions.ts'

const isZone = (zone: string): boolean => {
  try {
    return getZone({ zone, facts: {} }) === zone
  } catch {
    return false
  }
}

/** The zone whose midnights begin and end the days of an act. */
export const zoneField = z
  .string()
  .refine(isZone, 'Give the IANA name of a time zone, as in America/New_York.')
  .describe('The zone whose midnights begin and end these days')
  .meta(field({ label: 'Time zone', control: 'zone', hint: 'For example America/New_York' }))

export const positionField = z
  .enum(positionIds)
  .describe('The position, as the law book knows it')
  .meta(field({ label: 'Position', control: 'choice' }))

export const fromOnField = dayField({ label: 'First day', hint: 'It counts from the midnight that begins this day' }).describe(
  'First day it counts',
)

export const throughOnField = dayField({
  label: 'Last day',
  hint: 'It counts until the midnight that ends this day. Leave empty where no end is set.',
})
  .optional()
  .describe('Last day it counts')

/** Told where a term would end before it begins: nobody would ever hold what it gives. */
export const endsAfterItBegins = {
  path: ['throughOn'],
  message: 'The last day is before the first: give the first day or a later one.',
}

interface Term {
  fromOn: string
  throughOn?: string | undefined
}

export const isInOrder = ({ fromOn, throughOn }: Term): boolean => throughOn === undefined || fromOn <= throughOn

/** Why, in the writer's words: personal data of the officer, so it is sealed and no state depends on it. */
export const reasonField = z
  .string()
  .trim()
  .min(10, 'Give the reason in a few words.')
  .max(2000)
  .describe('Why, in a few words')
  .meta(field({ label: 'Reason', control: 'long-text', personal: true }))

export const credentials = ['basic-immigration-law-enforcement', 'warrant-service', 'detention-operations'] as const

export const subjectField = (label: string) =>
  z
    .string()
    .min(1)
    .describe('Which one of the officer’s own')
    .meta(field({ label, control: 'subject' }))
