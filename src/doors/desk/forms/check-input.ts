import type { z } from 'zod'
import type { JsonObject } from '../../../kernel/json.ts'
import type { AnswerFault } from './answers.ts'
import { findField } from './find-field.ts'
import type { FormField } from './form-field.ts'

/** What the schema has against the answers to these fields, each in a sentence that names the field by its label. */
export function checkInput(fields: readonly FormField[], input: JsonObject): readonly AnswerFault[] {
  return fields.flatMap((field) => {
    const read = field.schema.safeParse(input[field.key], { reportInput: true })
    if (read.success) return []
    return read.error.issues.map((issue) => {
      const at = [field.key, ...issue.path].join('.')
      return { at, message: sayIssue(findField(fields, at) ?? field, issue) }
    })
  })
}

/** What a whole input fails in, where the fields alone were well: rules of the schema over several fields. */
export function checkWhole(schema: z.ZodObject, fields: readonly FormField[], input: JsonObject): readonly AnswerFault[] {
  const read = schema.safeParse(input, { reportInput: true })
  if (read.success) return []
  return read.error.issues.map((issue) => {
    const at = issue.path.join('.')
    const field = findField(fields, at)
    return { at, message: field ? sayIssue(field, issue) : ending(issue.message) }
  })
}

/** What is wrong, after the label it is wrong of. A label that asks has its mark already, and a sentence follows it. */
const sayIssue = (field: FormField, issue: z.core.$ZodIssue): string =>
  nameIssue(field, issue).replace(/\?: (.)/u, (_, first: string) => `? ${first.toUpperCase()}`)

function nameIssue(field: FormField, issue: z.core.$ZodIssue): string {
  const { label } = field
  if (isMissing(issue)) return missing(field)
  switch (issue.code) {
    case 'too_small':
      if (issue.origin === 'string')
        return Number(issue.minimum) <= 1 ? missing(field) : `${label}: write at least ${issue.minimum} characters.`
      if (issue.origin === 'array') return `${label}: give at least ${issue.minimum}.`
      return `${label}: the number is ${issue.inclusive ? 'less than' : 'not more than'} ${issue.minimum}, the least allowed.`
    case 'too_big':
      if (issue.origin === 'string') return `${label}: write at most ${issue.maximum} characters.`
      if (issue.origin === 'array') return `${label}: give at most ${issue.maximum}.`
      return `${label}: the number is more than ${issue.maximum}, the most allowed.`
    case 'invalid_value':
      return `${label}: choose one of the answers offered.`
    case 'invalid_type':
      return issue.expected === 'int' ? `${label}: write a whole number.` : `${label}: this is not what is asked for; look at the hint.`
    default:
      return `${label}: ${ending(issue.message)}`
  }
}

const isMissing = (issue: z.core.$ZodIssue): boolean =>
  'input' in issue && (issue.input === undefined || issue.input === null || issue.input === '')

function missing(field: FormField): string {
  switch (field.control) {
    case 'day':
      return `${field.label}: give the day.`
    case 'instant':
      return `${field.label}: give the day, the time and the zone.`
    case 'tick':
      return `${field.label}: tick the box, or go back.`
    case 'yes-no':
    case 'choice':
    case 'choices':
    case 'subject':
    case 'place':
    case 'officer':
    case 'language':
    case 'zone':
      return `${field.label}: choose an answer.`
    default:
      return `${field.label}: write an answer.`
  }
}

const ending = (sentence: string): string => `${sentence.replace(/\.$/, '')}.`
