import type { z } from 'zod'

/** What a field is answered with. `list`: a group that can be given several times. `lines`: one text a line. */
export type Control =
  | 'instant'
  | 'day'
  | 'text'
  | 'long-text'
  | 'number'
  | 'yes-no'
  | 'tick'
  | 'choice'
  | 'choices'
  | 'lines'
  | 'officer'
  | 'place'
  | 'person'
  | 'subject'
  | 'language'
  | 'zone'
  | 'group'
  | 'list'

export interface Choice {
  value: string
  says: string
}

/** One question of a form, made from a field of an act's schema. */
export interface FormField {
  /** The field's own name; inside a group its address is `group.key`, inside a list `list.0.key`. */
  key: string
  label: string
  /** The longer explanation of the schema, where it says more than the label. */
  says?: string
  hint?: string
  isPersonal: boolean
  /** False where it may be left empty. */
  isRequired: boolean
  /** An empty answer is recorded as null: known not to be. */
  isNullable: boolean
  control: Control
  choices?: readonly Choice[]
  /** Of a group, or of each item of a list. */
  fields?: readonly FormField[]
  /** Longest text, where the schema says. */
  maxLength?: number
  /** Heading of the page it is asked on. */
  ask?: string
  schema: z.ZodType
}
