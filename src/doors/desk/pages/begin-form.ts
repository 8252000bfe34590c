import type { Act } from '../../../acts/act.ts'
import type { CaseView } from '../../../reading-room/reading-room.ts'
import { newId } from '../../../registrar/new-id.ts'
import { type ActForm, readActForm } from '../forms/act-form.ts'
import { answersOf } from '../forms/answers-of.ts'
import type { FormField } from '../forms/form-field.ts'
import { zoneOf } from './case-page.ts'

/** True where the form offers subjects of the case, so that the case must be opened to fill it. */
export const asksSubject = (fields: readonly FormField[]): boolean =>
  fields.some((field) => field.control === 'subject' || asksSubject(field.fields ?? []))

/**
 * A form begun: with a key of its own, the case as it stands, and, for a correction, the answers of the entry it corrects.
 * @param opened the case, where the form needs to see it
 */
export function beginForm(act: Act, sent: FormData, opened: CaseView | undefined): ActForm {
  const form = { ...readActForm(act, sent), key: newId(), at: 0, isChange: false }
  const expected = opened ? [opened.sequence] : form.expected
  const corrected = opened?.entries.find(({ entry }) => entry.entryId === form.correction?.entryId && entry.act === act.act)
  const zone = opened ? zoneOf(opened) : ''
  const begun = { ...form, expected, zone: zone === '' || zone === 'UTC' ? form.zone : zone }
  if (!opened || !corrected) return begun
  return { ...begun, answers: answersOf(form.fields, corrected.input, zoneOf(opened)) }
}
