import type { Json } from '../../../kernel/json.ts'
import { plainText } from '../plain-text.ts'

/** What was typed and chosen, by the name of its box, as it came: kept whole between pages, right or wrong. */
export type Answers = Readonly<Record<string, readonly string[]>>

/** Boxes of the act's own fields have this before their address; those of the form itself (csrf, step) do not. */
const answerPrefix = 'in.'

/** The most boxes, and the most characters of one, that a form may send: many more than any act has. */
const maxBoxes = 2000
const maxLength = 200_000

export function readAnswers(form: FormData): Answers {
  const answers: Record<string, string[]> = {}
  let boxes = 0
  for (const [name, value] of form.entries()) {
    if (!name.startsWith(answerPrefix) || typeof value !== 'string' || ++boxes > maxBoxes) continue
    const at = name.slice(answerPrefix.length)
    const known = Object.hasOwn(answers, at) ? answers[at] : undefined
    const text = plainText(value.slice(0, maxLength)).replaceAll('\r\n', '\n')
    if (known) known.push(text)
    else Object.defineProperty(answers, at, { value: [text], enumerable: true, configurable: true, writable: true })
  }
  return answers
}

/** The text of one box, without spaces around it; empty where there is none. */
export const answerAt = (answers: Answers, at: string): string => (Object.hasOwn(answers, at) ? (answers[at]?.[0]?.trim() ?? '') : '')

export const allAt = (answers: Answers, at: string): readonly string[] =>
  (Object.hasOwn(answers, at) ? (answers[at] ?? []) : []).filter((text) => text.trim() !== '')

/** What is wrong with an answer: in a sentence, and which box to go to. */
export interface AnswerFault {
  /** Address of the field, as `charges.0.section`. */
  at: string
  message: string
}

/** An answer read: the value it stands for (undefined where it was left empty), and what is wrong with it. */
export interface ReadAnswer {
  value?: Json
  faults: readonly AnswerFault[]
}
