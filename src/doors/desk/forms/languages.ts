import type { Choice } from './form-field.ts'

const named: readonly (readonly [code: string, name: string])[] = [
  ['ar', 'Arabic'],
  ['zh', 'Chinese'],
  ['en', 'English'],
  ['fr', 'French'],
  ['gu', 'Gujarati'],
  ['ht', 'Haitian Creole'],
  ['hi', 'Hindi'],
  ['quc', "K'iche'"],
  ['mam', 'Mam'],
  ['pt', 'Portuguese'],
  ['pa', 'Punjabi'],
  ['kek', "Q'eqchi'"],
  ['ro', 'Romanian'],
  ['ru', 'Russian'],
  ['so', 'Somali'],
  ['es', 'Spanish'],
  ['tr', 'Turkish'],
  ['vi', 'Vietnamese'],
  ['wo', 'Wolof'],
]

/** Languages offered by name, by their BCP 47 codes. */
export const languages: readonly Choice[] = named.map(([value, says]) => ({ value, says }))
