import { z } from 'zod'
import { field } from '../../acts/field.ts'
import { reasonedFacts } from '../../acts/reasoned-facts.ts'
import { ask } from '../custody/exports.ts'
import { alternatives } from './reasons.ts'

const whyNot = z
  .string()
  .trim()
  .min(10, 'Say why not in a few words.')
  .max(2000)
  .describe('What stands against it for this person')
  .meta(field({ label: 'Why not', control: 'long-text', personal: true }))

/** Questions several acts of this desk ask in the same words. */
export const fields = {
  placement: ask.subject('Placement', 'The placement it is about'),
  incident: ask.subject('Incident', 'The incident it is about'),
  facts: (ask_: string) => reasonedFacts('Fact', 'What was seen, said or found, each with where it was taken from', { ask: ask_ }),
  /** A list nobody can leave empty: each way to do without segregation, and why it would not do. */
  alternatives: z
    .array(
      z.strictObject({
        alternative: z
          .enum(alternatives)
          .describe('A way to do without segregation')
          .meta(field({ label: 'Alternative', control: 'choice' })),
        whyNot,
      }),
    )
    .min(1, 'Consider at least one alternative, and say why it would not do.')
    .max(alternatives.length)
    .describe('Ways to do without segregation, each with why it would not do')
    .meta(field({ label: 'Alternative considered', personal: true, ask: 'What else was considered' })),
}
