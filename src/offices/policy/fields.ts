import { z } from 'zod'
import { dayField, field } from '../../acts/field.ts'
import { findRule } from '../../law/law-book.ts'

const words = (label: string, says: string, hint: string, max = 300) =>
  z
    .string()
    .trim()
    .min(3)
    .max(max)
    .describe(says)
    .meta(field({ label, hint, control: max > 300 ? 'long-text' : 'text' }))

export const orderField = (hint: string) => words('Order', 'The order it rests on, as it is cited', hint)

export const reasonField = words('Reason', 'Why, in a few words', 'For example a snow storm')

export const nameField = (label: string, hint: string) => words(label, 'What it is called', hint, 120)

export const noteField = words('Note', 'What changed, in a sentence or two', 'For example: 30 days became 60', 2000)

export const ruleField = z
  .string()
  .refine((id) => findRule(id) !== undefined, 'Give the id of a rule of the law book, as in pocr-90-day.')
  .describe('Id of the rule in the law book')
  .meta(field({ label: 'Rule', control: 'text', hint: 'For example pocr-90-day' }))

/** Ids of offices: small letters with hyphens, so that a list of them can be kept as one text. */
export const officeIdField = (says: string) =>
  z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Give the short name of the office in small letters with hyphens, as in custody.')
    .describe(says)

export const firstDayField = (label: string) => dayField({ label, hint: 'It counts from the beginning of this day' }).describe('First day')

export const subjectField = (label: string) =>
  z
    .string()
    .min(1)
    .describe('Which one')
    .meta(field({ label, control: 'subject' }))
