import type { AnswerFault, Answers } from './answers.ts'
import type { Choice, FormField } from './form-field.ts'

/** A form being filled in: what was answered so far, what is wrong with it, and what can be chosen. */
export interface Filling {
  answers: Answers
  faults: readonly AnswerFault[]
  /** Choices that come from the record and not from the schema, by control. None: a box to write in. */
  offers: Offers
  /** The zone offered where none was chosen yet: that of the case, or the one given before on this form. */
  zone?: string
}

export interface Offers {
  officers: readonly Choice[]
  places: readonly Choice[]
  subjects: readonly Choice[]
  languages: readonly Choice[]
  zones: readonly Choice[]
}

/** The id of the first box of a field, where an error summary leads. */
export const boxId = (at: string): string => `f-${at.replaceAll('.', '-')}`

/** The name a box is sent by. */
export const boxName = (at: string): string => `in.${at}`

export const faultsAt = (filling: Pick<Filling, 'faults'>, at: string): readonly AnswerFault[] =>
  filling.faults.filter((fault) => fault.at === at)

/** What a field can be answered with where the record offers it. */
export function offeredFor(field: FormField, offers: Offers): readonly Choice[] | undefined {
  switch (field.control) {
    case 'choice':
    case 'choices':
      return field.choices ?? []
    case 'officer':
      return offers.officers
    case 'place':
      return offers.places
    case 'subject':
      return offers.subjects
    case 'language':
      return offers.languages
    case 'zone':
      return offers.zones
    default:
      return undefined
  }
}
