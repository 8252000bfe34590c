import type { JsonObject } from '../../../kernel/json.ts'
import type { ActForm } from './act-form.ts'
import type { AnswerFault } from './answers.ts'
import { checkInput, checkWhole } from './check-input.ts'
import { findField } from './find-field.ts'
import { addItem, removeItem } from './move-items.ts'
import { countItems, readInput } from './read-input.ts'

/** What to show after a button was pressed. `record`: everything is answered and the officer said so. */
export type Stepped =
  | { show: 'page'; form: ActForm; faults: readonly AnswerFault[] }
  | { show: 'check'; form: ActForm; input: JsonObject }
  | { show: 'record'; form: ActForm; input: JsonObject }

/**
 * Does what a button of the form asks: `next`, `back`, `check`, `record`, `page:N`, `add:LIST`, `remove:LIST.N`. Anything else shows the
 * page again. Nobody comes to the check page, or past it, with an answer that the schema refuses.
 */
export function stepForm(form: ActForm, go: string): Stepped {
  const [verb = '', rest = ''] = go.split(/:(.*)/s)
  switch (verb) {
    case 'next':
      return next(form)
    case 'back':
      return page({ ...form, at: Math.max(0, form.at - 1), isChange: false })
    case 'page':
      return page({ ...form, at: /^\d{1,3}$/.test(rest) ? Math.min(Number(rest), form.pages.length - 1) : 0, isChange: true })
    case 'add':
    case 'remove':
      return page(moved(form, verb, rest))
    case 'check':
      return wholeOr(form, (input) => ({ show: 'check', form, input }))
    case 'record':
      return wholeOr(form, (input) => ({ show: 'record', form, input }))
    default:
      return page(form)
  }
}

const page = (form: ActForm, faults: readonly AnswerFault[] = []): Stepped => ({ show: 'page', form, faults })

function next(form: ActForm): Stepped {
  const fields = form.pages[form.at]?.fields ?? []
  const read = readInput(fields, form.answers)
  const faults = withoutDoubles([...read.faults, ...checkInput(fields, read.input), ...reasonFaults(form)])
  if (faults.length > 0) return page(form, faults)
  if (form.isChange || form.at + 1 >= form.pages.length) return stepForm({ ...form, at: form.pages.length, isChange: false }, 'check')
  return page({ ...form, at: form.at + 1 })
}

/** The whole input, or the first page that has something wrong with it. */
function wholeOr(form: ActForm, then: (input: JsonObject) => Stepped): Stepped {
  const { input, faults: unread } = readInput(form.fields, form.answers)
  const byField = withoutDoubles([...unread, ...checkInput(form.fields, input)])
  const isWithdrawal = form.correction?.kind === 'withdraws'
  const whole = byField.length > 0 || isWithdrawal ? byField : checkWhole(form.act.input, form.fields, input)
  const faults = [...whole, ...reasonFaults(form)]
  if (faults.length === 0) return then(input)
  const at = pageOf(form, faults)
  return page({ ...form, at, isChange: true }, faults)
}

/** The page of the first faulty answer. */
export function pageOf(form: ActForm, faults: readonly AnswerFault[]): number {
  const at = form.pages.findIndex(({ fields }) => faults.some((fault) => findField(fields, fault.at) !== undefined))
  return Math.max(0, at)
}

/** A box that could not be read is not also missing. */
const withoutDoubles = (faults: readonly AnswerFault[]): readonly AnswerFault[] =>
  faults.filter((fault, place) => faults.findIndex((other) => other.at === fault.at) === place)

const reasonFaults = ({ correction, at, pages }: ActForm): readonly AnswerFault[] =>
  correction && correction.reason.length < 5 && (at === 0 || at >= pages.length)
    ? [{ at: 'reason', message: `Say in a few words why the entry is ${correction.kind === 'corrects' ? 'corrected' : 'withdrawn'}.` }]
    : []

function moved(form: ActForm, verb: 'add' | 'remove', address: string): ActForm {
  const at = verb === 'add' ? address : address.replace(/\.\d+$/, '')
  const field = findField(form.fields, at)
  if (field?.control !== 'list') return form
  const shown = countItems(field, form.answers, at)
  const counted = { ...form.answers, [`${at}.count`]: [String(shown)] }
  if (verb === 'add') return { ...form, answers: addItem(counted, at, shown) }
  return { ...form, answers: removeItem(counted, at, Number(/\d+$/.exec(address)?.[0] ?? shown)) }
}
