import { z } from 'zod'
import { type FieldMeta, field } from './field.ts'

/** What a fact was taken from. */
const sources = [
  'court-record',
  'record-of-an-agency',
  'paper-seen',
  'said-by-the-person',
  'said-by-another',
  'seen-by-an-officer',
] as const

/** Words that weigh a person and tell nothing of them: alone they are the conclusion, not what it rests on. */
const conclusions =
  /^(?:(?:the )?(?:person|subject|individual|he|she|they) )?(?:is |are |was |poses? |presents? |remains? )?(?:an? |the )?(?:serious |significant |high |clear )?(?:(?:flight risk|risk of flight|risk of absconding)|(?:danger|dangerous|threat|risk)(?: to (?:the )?(?:community|public|public safety|others|national security))?|public safety (?:threat|risk)|(?:a )?priority|removable|deportable|inadmissible|unlawfully present|here illegally|probable cause(?: exists)?|there is probable cause|likely to (?:escape|flee|abscond|appear)|not (?:likely to (?:escape|flee|abscond|appear)|a flight risk|a danger(?: to (?:the )?community)?)|amenable to removal|subject to (?:removal|mandatory detention)|see (?:file|record|attached)|as above|n\/?a|none|yes|no)[\s.!;,]*$/i

/** True of a text that is nothing but a conclusion, or two of them joined. */
const isBareConclusion = (text: string): boolean =>
  text
    .split(/[.;,\n]|\band\b/i)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .every((part) => conclusions.test(part))

const fact = z
  .string()
  .trim()
  .min(10, 'Say what the fact is in a few words.')
  .max(2000)
  .refine((text) => !isBareConclusion(text), 'This is a conclusion. Say the fact it rests on: what happened, when, or what a paper says.')
  .describe('One fact: what happened and when, or what a paper says')
  .meta(field({ label: 'Fact', control: 'long-text', personal: true }))

const source = z
  .enum(sources)
  .describe('What it was taken from')
  .meta(field({ label: 'Taken from', control: 'choice' }))

const whereFound = z
  .string()
  .trim()
  .min(5, 'Say which record, which paper, or who said it and when.')
  .max(300)
  .describe('Which record or paper, by number and day; or who said it, and when')
  .meta(field({ label: 'Which one', control: 'text', personal: true }))

/**
 * A list of facts, each with where it was taken from: at least one, and none that is only a conclusion. Sealed whole, as what is said of a person.
 * @param says what the facts are to show
 */
export const reasonedFacts = (label: string, says: string, more: Pick<FieldMeta, 'ask'> = {}) =>
  z
    .array(z.strictObject({ fact, source, whereFound }))
    .min(1, 'Give at least one fact, with where it was taken from: a conclusion alone decides nothing.')
    .max(50)
    .describe(says)
    .meta(field({ label, personal: true, ...more }))
