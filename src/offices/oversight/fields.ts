import { z } from 'zod'
import { field } from '../../acts/field.ts'
import { ask } from '../custody/exports.ts'

/** The short name of an overseer: the end of its id in the case. */
export const shortName = (label: string, says: string) =>
  z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^[A-Z0-9][A-Z0-9-]{1,19}$/, 'Give its short name in capitals, as in OIG.')
    .describe(says)
    .meta(field({ label, control: 'text' }))

/** What is said here is public: it names an office, a place or a report, and no private person. */
export const open = {
  title: ask.text('What it is', 'In a few words, as the public page shows it; it names nobody', {
    hint: 'Published as it is. Names no person.',
  }),
  account: (label: string, says: string) => ask.account(label, says, { personal: false, hint: 'Published as it is. Names no person.' }),
}

export const itemId = ask.subject('Item', 'The item this is about')

/** The overseer’s own paper: by it and nothing else is something closed. */
export const paper = ask.text('Paper of the overseer', 'Its letter, report or notice, by number and day')
