import { z } from 'zod'
import type { Act } from '../../acts/act.ts'
import type { Catalogue } from '../../acts/catalogue.ts'
import type { FormField } from '../desk/forms/form-field.ts'
import { formFields } from '../desk/forms/form-fields.ts'
import type { Terminal } from './command.ts'
import { tableText } from './table-text.ts'

/** Every act with its office, its case and who may do it. */
export function listActs({ acts }: Catalogue, asJson: boolean, terminal: Terminal): void {
  const all = [...acts.values()]
  if (asJson) {
    terminal.out(JSON.stringify(all.map(listed), null, 2))
    return
  }
  const rows = all.map((act) => [
    act.act,
    act.kind,
    act.office,
    act.opensCase ? `${act.caseKind} (may begin one)` : act.caseKind,
    act.title,
  ])
  terminal.out(tableText(['act', 'kind', 'office', 'case', 'what it is'], rows))
}

const listed = (act: Act) => ({
  act: act.act,
  entry: act.entry,
  kind: act.kind,
  office: act.office,
  caseKind: act.caseKind,
  opensCase: act.opensCase === true,
  title: act.title,
  says: act.says,
  by: act.by,
  input: z.toJSONSchema(act.input, { io: 'input', unrepresentable: 'any' }),
})

/** The fields of one act's input, as the file for it needs them. */
export function listFields(act: Act, terminal: Terminal): void {
  terminal.out(`${act.act}: ${act.says}`)
  const rows = fieldRows(formFields(act.input), '')
  terminal.out(tableText(['field', 'needed', 'kind', 'meaning'], rows))
}

const fieldRows = (fields: readonly FormField[], under: string): readonly (readonly string[])[] =>
  fields.flatMap((field) => [
    [
      `${under}${field.key}`,
      field.isRequired ? 'yes' : 'no',
      field.choices ? field.choices.map(({ value }) => value).join(' | ') : field.control,
      `${field.label}${field.says ? `: ${field.says}` : ''}${field.isPersonal ? ' (personal, sealed)' : ''}`,
    ],
    ...fieldRows(field.fields ?? [], `${under}${field.key}${field.control === 'list' ? '[]' : ''}.`),
  ])
