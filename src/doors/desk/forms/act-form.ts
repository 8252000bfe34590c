import type { Act } from '../../../acts/act.ts'
import { plainText } from '../plain-text.ts'
import { type Answers, readAnswers } from './answers.ts'
import type { Choice, FormField } from './form-field.ts'
import { type FormPage, formPages } from './form-pages.ts'

/**
 * A form being worked through. All of it travels with the form itself, in hidden boxes: nothing is kept on the server between pages,
 * so nothing can be lost there. It needs no signature: the registrar asks everything again of whoever signs in, whatever the boxes say.
 */
export interface ActForm {
  act: Act
  pages: readonly FormPage[]
  /** All fields of the act, in order. */
  fields: readonly FormField[]
  /** The cases it is for: none where it opens one, several where it is done to each of them. */
  caseIds: readonly string[]
  /** Sequence of each case as the officer saw it. */
  expected: readonly number[]
  /** Why the case was opened, carried along so that it can be opened again. */
  purpose: string
  /** One for each form begun: a second click records nothing more. */
  key: string
  delegationId: string
  correction?: { kind: 'corrects' | 'withdraws'; entryId: string; reason: string }
  /** Subjects of the case that can be chosen, as they were when the form was begun. */
  subjects: readonly Choice[]
  /** Zone of the case, offered where a moment is asked for. */
  zone: string
  /** Which page is being answered, from 0; `pages.length` is the page where all is checked. */
  at: number
  /** True where the officer came back from the check page to change one answer. */
  isChange: boolean
  answers: Answers
}

const uuid = /^[0-9a-f-]{8,64}$/i

/** Reads a form from what was sent. What is not understood is as if it had not been sent. */
export function readActForm(act: Act, sent: FormData): ActForm {
  const text = (name: string, max = 2000) => {
    const value = sent.get(name)
    return typeof value === 'string' ? plainText(value.trim().slice(0, max)) : ''
  }
  const cases = sent
    .getAll('case')
    .map(String)
    .filter((id) => uuid.test(id))
  const expected = sent.getAll('expected').map((value) => (/^\d{1,15}$/.test(String(value)) ? Number(value) : 0))
  const kind = text('correction-kind')
  const entryId = text('correction-entry')
  const isCorrection = (kind === 'corrects' || kind === 'withdraws') && uuid.test(entryId)
  // What is withdrawn counts as never made: nothing is asked of it but why.
  const isWithdrawal = isCorrection && kind === 'withdraws'
  const title = titleOf(act, isCorrection ? kind : undefined)
  const pages = isWithdrawal ? [{ title, fields: [] }] : formPages({ title, input: act.input })
  return {
    act,
    pages,
    fields: pages.flatMap((page) => page.fields),
    caseIds: cases,
    expected: cases.length === expected.length ? expected : [],
    purpose: text('purpose', 500),
    key: text('key', 128),
    delegationId: uuid.test(text('delegation')) ? text('delegation') : '',
    ...(isCorrection ? { correction: { kind, entryId, reason: text('reason') } } : {}),
    subjects: sent.getAll('subject').flatMap((value) => readChoice(plainText(String(value)))),
    zone: text('case-zone', 64),
    at: Math.min(pages.length, /^\d{1,3}$/.test(text('page')) ? Number(text('page')) : 0),
    isChange: text('change') === 'yes',
    answers: readAnswers(sent),
  }
}

function readChoice(text: string): readonly Choice[] {
  const bar = text.indexOf('|')
  return bar < 1 ? [] : [{ value: text.slice(0, bar), says: text.slice(bar + 1, bar + 300) }]
}

/** The zone offered for the next moment: that of the case, or the first one chosen on this form. */
export const zoneOffered = ({ zone, answers }: Pick<ActForm, 'zone' | 'answers'>): string =>
  zone || (Object.entries(answers).find(([at, [given]]) => (at === 'zone' || at.endsWith('.zone')) && given)?.[1][0] ?? '')

/** Boxes of the form itself, and the answers of every page but the one shown. */
export function hiddenBoxes(form: ActForm, shown: readonly FormField[]): readonly (readonly [name: string, value: string])[] {
  const isShown = (at: string) => shown.some(({ key }) => at === key || at.startsWith(`${key}.`))
  const answers = Object.entries(form.answers).flatMap(([at, texts]) =>
    isShown(at) ? [] : texts.map((text) => [`in.${at}`, text] as const),
  )
  return [
    ...form.caseIds.map((id) => ['case', id] as const),
    ...form.expected.map((sequence) => ['expected', String(sequence)] as const),
    ...form.subjects.map(({ value, says }) => ['subject', `${value}|${says}`] as const),
    ['purpose', form.purpose],
    ['key', form.key],
    ...(form.zone ? [['case-zone', form.zone] as const] : []),
    ['page', String(form.at)],
    ...(form.isChange ? [['change', 'yes'] as const] : []),
    ...(form.correction
      ? ([
          ['correction-kind', form.correction.kind],
          ['correction-entry', form.correction.entryId],
        ] as const)
      : []),
    ...answers,
  ]
}

const corrections = { corrects: 'Correct an entry', withdraws: 'Withdraw an entry' } as const

const titleOf = (act: Act, kind?: keyof typeof corrections): string => (kind ? `${corrections[kind]}: ${act.title}` : act.title)

/** What is being done, as the pages on the way head it: an act anew and a correction of one have the same questions. */
export const sayDoing = ({ act, correction }: Pick<ActForm, 'act' | 'correction'>): string => titleOf(act, correction?.kind)
