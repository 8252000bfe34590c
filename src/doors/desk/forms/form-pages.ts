import type { Act } from '../../../acts/act.ts'
import type { FormField } from './form-field.ts'
import { formFields } from './form-fields.ts'

/** One page of a form: the fields that share a heading. */
export interface FormPage {
  title: string
  fields: readonly FormField[]
}

/** The pages of an act's form, in the order its fields first ask for them. */
export function formPages(act: Pick<Act, 'title' | 'input'>): readonly FormPage[] {
  const byTitle = Map.groupBy(formFields(act.input), (field) => field.ask ?? act.title)
  return [...byTitle].map(([title, fields]) => ({ title, fields }))
}
