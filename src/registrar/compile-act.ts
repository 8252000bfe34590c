import type { z } from 'zod'
import type { Act } from '../acts/act.ts'
import type { Catalogue } from '../acts/catalogue.ts'
import { type FieldMeta, readField } from '../acts/field.ts'
import type { Bar, Requirement } from '../acts/requirement.ts'
import type { Question } from '../kernel/entry.ts'
import { findNul, nulFault } from '../kernel/find-nul.ts'
import type { JsonObject } from '../kernel/json.ts'
import { BadInput } from './registrar.ts'
import { personalFields, type SplitInput, splitterOf } from './split-personal.ts'

/** An act with all that can be worked out of it once: how its input is read and split, what is asked of it, whom it names. */
export interface CompiledAct {
  act: Act
  /** @throws BadInput where the input does not fit the act's schema */
  parse(input: unknown): JsonObject
  split(input: JsonObject): SplitInput
  /** Requirements that may say something: those from memory are off. */
  requires: ReadonlyMap<Question, readonly Requirement[]>
  bars: readonly Bar[]
  /** Kinds of the person's other cases that a bar looks in; none where no bar asks about the person. */
  elsewhere: readonly string[]
  /** Input fields that name officers, who must be on record. */
  officerFields: readonly string[]
  /** Input fields that name people, whose record must have begun. */
  personFields: readonly string[]
  /** Input fields that hold a day which has begun. */
  pastDays: readonly string[]
  /** Something of it may have to be sealed: personal fields, or documents. */
  isSealed: boolean
  /** The act has a field for when it happened; otherwise it happens when it is recorded. */
  isDated: boolean
}

export function compileAct(act: Act, catalogue: Catalogue): CompiledAct {
  const asked = act.requires.filter(({ verified }) => verified !== 'memory')
  const bars = (catalogue.bars.get(act.act) ?? []).filter(({ verified }) => verified !== 'memory')
  return {
    act,
    parse: parserOf(act),
    split: splitterOf(act.input),
    requires: Map.groupBy(asked, ({ question }) => question),
    bars,
    elsewhere: kindsElsewhere(act, bars),
    officerFields: fieldsWith(act, ({ control }) => control === 'officer'),
    personFields: fieldsWith(act, ({ control }) => control === 'person'),
    pastDays: fieldsWith(act, ({ isPast }) => isPast === true),
    isSealed: personalFields(act.input).size > 0 || (act.instruments ?? []).length > 0,
    isDated: 'occurredAt' in act.input.shape,
  }
}

const kindsElsewhere = ({ caseKind }: Act, bars: readonly Bar[]): readonly string[] =>
  bars.some(({ isOfPerson }) => isOfPerson) ? [...new Set([caseKind, ...bars.flatMap(({ inCasesOf }) => inCasesOf ?? [])])] : []

const fieldsWith = ({ input }: Act, isAsked: (meta: FieldMeta) => boolean): readonly string[] =>
  Object.entries(input.shape).flatMap(([name, schema]) => {
    const meta = readField(schema as z.ZodType)
    return meta && isAsked(meta) ? [name] : []
  })

function parserOf({ input: schema }: Act): (input: unknown) => JsonObject {
  return (input) => {
    const read = schema.safeParse(input, { reportInput: true })
    if (read.success) return withoutNul(read.data as JsonObject)
    throw new BadInput(read.error.issues.map((issue) => ({ field: issue.path.join('.') || 'input', message: sayIssue(issue) })))
  }
}

/** What is wrong with one answer: in the words of its declaration, or in plain ones where it has none. */
function sayIssue(issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys') return `There is no field ${issue.keys.join(', ')}.`
  if (!/^(Invalid|Too|Unrecognized) .*/.test(issue.message)) return issue.message
  if (issue.input === undefined || issue.input === null) return 'Give an answer.'
  if (issue.code === 'invalid_value') return `Give one of: ${issue.values.join(', ')}.`
  if (issue.code === 'too_big') return `At most ${issue.maximum}${issue.origin === 'string' ? ' characters' : ''}.`
  if (issue.code === 'too_small') return `At least ${issue.minimum}${issue.origin === 'string' ? ' characters' : ''}.`
  return issue.code === 'invalid_type' ? `This is not ${words[issue.expected] ?? issue.expected}.` : issue.message
}

const words: Readonly<Record<string, string>> = {
  string: 'text',
  boolean: 'true or false',
  number: 'a number',
  int: 'a whole number',
  array: 'a list',
  object: 'a set of fields',
}

/** @throws BadInput naming the field that holds U+0000 */
function withoutNul(input: JsonObject): JsonObject {
  const field = findNul(input)
  if (field === undefined) return input
  throw new BadInput([{ field, message: nulFault }])
}
