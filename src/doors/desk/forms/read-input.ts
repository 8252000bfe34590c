import type { Json, JsonObject } from '../../../kernel/json.ts'
import { type AnswerFault, type Answers, allAt, answerAt, type ReadAnswer } from './answers.ts'
import type { FormField } from './form-field.ts'
import { readDay } from './read-day.ts'
import { readMoment } from './read-moment.ts'

/** The most items of one list a form may hold. */
const maxItems = 100

/** Answers as the input of an act. Empty answers are left out, or null where the schema says so. What a box cannot mean comes back as faults. */
export function readInput(
  fields: readonly FormField[],
  answers: Answers,
  under = '',
): { input: JsonObject; faults: readonly AnswerFault[] } {
  const input: Record<string, Json> = {}
  const faults: AnswerFault[] = []
  for (const field of fields) {
    const read = readField(field, answers, under + field.key)
    faults.push(...read.faults)
    if (read.value !== undefined) input[field.key] = read.value
    else if (field.isNullable && read.faults.length === 0) input[field.key] = null
  }
  return { input, faults }
}

function readField(field: FormField, answers: Answers, at: string): ReadAnswer {
  switch (field.control) {
    case 'group':
      return readGroup(field, answers, at)
    case 'list':
      return readList(field, answers, at)
    case 'day':
      return readDay(answers, at, field.label)
    case 'instant':
      return readMoment(answers, at, field.label)
    case 'choices':
      return readSeveral(field, allAt(answers, at))
    case 'lines':
      return readSeveral(field, linesOf(answerAt(answers, at)))
    default:
      return readOne(field, answerAt(answers, at), at)
  }
}

function readOne(field: FormField, text: string, at: string): ReadAnswer {
  if (text === '') return { faults: [] }
  if (field.control === 'yes-no' || field.control === 'tick') {
    if (text === 'yes') return { value: true, faults: [] }
    if (text === 'no' && field.control === 'yes-no') return { value: false, faults: [] }
    return { faults: [{ at, message: `${field.label}: choose one of the answers offered.` }] }
  }
  if (field.control !== 'number') return { value: text, faults: [] }
  const plain = text.replace(/^\$/, '').replaceAll(',', '')
  if (!/^-?\d{1,15}(\.\d{1,6})?$/.test(plain)) return { faults: [{ at, message: `${field.label}: write a number, in digits.` }] }
  return { value: Number(plain), faults: [] }
}

/** None chosen is an empty list where the field is needed, and nothing where it may be left out. */
const readSeveral = (field: FormField, texts: readonly string[]): ReadAnswer =>
  texts.length === 0 && !field.isRequired ? { faults: [] } : { value: [...texts], faults: [] }

const linesOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

function readGroup(field: FormField, answers: Answers, at: string): ReadAnswer {
  const { input, faults } = readInput(field.fields ?? [], answers, `${at}.`)
  const isEmpty = faults.length === 0 && Object.values(input).every((value) => value === null)
  if (isEmpty && !field.isRequired) return { faults: [] }
  return { value: input, faults }
}

function readList(field: FormField, answers: Answers, at: string): ReadAnswer {
  const count = countItems(field, answers, at)
  const items = Array.from({ length: count }, (_, place) => readInput(field.fields ?? [], answers, `${at}.${place}.`))
  const faults = items.flatMap((item) => item.faults)
  if (count === 0 && !field.isRequired) return { faults }
  return { value: items.map((item) => item.input), faults }
}

/** How many items of a list the form shows: as many as it says, or one to begin with where one is needed. */
export function countItems(field: FormField, answers: Answers, at: string): number {
  const said = answerAt(answers, `${at}.count`)
  if (/^\d{1,3}$/.test(said)) return Math.min(Number(said), maxItems)
  return field.isRequired ? 1 : 0
}
