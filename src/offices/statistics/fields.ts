import { z } from 'zod'
import { dayField, field } from '../../acts/field.ts'

const words = (label: string, says: string, max: number) =>
  z
    .string()
    .trim()
    .min(3)
    .max(max)
    .describe(says)
    .meta(field({ label, control: max > 300 ? 'long-text' : 'text' }))

const name = (label: string, says: string, hint: string) =>
  z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, `Give the ${label.toLowerCase()} in small letters and digits with hyphens, as in ${hint}.`)
    .describe(says)
    .meta(field({ label, hint: `For example ${hint}`, control: 'text' }))

const hash = (label: string, says: string) =>
  z
    .string()
    .regex(/^[0-9a-f]{64}$/, 'Give a SHA-256 in hex: 64 digits and small letters.')
    .describe(says)
    .meta(field({ label, control: 'text' }))

const count = (label: string, says: string) => z.int('Give a whole number.').min(0).describe(says).meta(field({ label }))

export const fields = {
  publication: name('Publication', 'Which publication, by its name in the catalogue', 'detention-statistics'),
  edition: name('Edition', 'Name of the edition', '2026-03-31'),
  on: (label: string, says: string) => dayField({ label }).describe(says),
  says: (label: string, says: string) => words(label, says, 2_000),
  tables: words('Tables', 'Codes of the tables it is about, with commas', 300),
  hash,
  count,
  yesNo: (label: string, says: string) =>
    z
      .boolean()
      .describe(says)
      .meta(field({ label, control: 'yes-no' })),
}
