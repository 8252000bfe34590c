import type { ActEntry, DocumentContent, Signer } from '../../../acts/act.ts'
import { languageName } from '../../../acts/language-name.ts'
import type { CaseState } from '../../../kernel/case-state.ts'
import type { Json, JsonObject } from '../../../kernel/json.ts'
import { caseZone } from '../told.ts'

/** A field of the input as a form prints it. */
export function said(input: JsonObject, name: string, otherwise = 'Not stated'): string {
  const value = input[name]
  if (typeof value === 'boolean') return value ? 'Yes' : 'No'
  return value === undefined || value === null || value === '' ? otherwise : String(value)
}

/** A language by its name. */
export const saidLanguage = (input: JsonObject, name: string): string => languageName(said(input, name))

/** "1. ", "12) ": a number the officer wrote before a line. A provision, as "8 USC 1182", is none. */
const ownNumber = /^\d{1,3}[.)]\s/

/** A text of one thing a line, as numbered lines: with the numbers of the officer where they gave each line one. */
export function numbered(input: JsonObject, name: string): string[] {
  const lines = said(input, name, '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  return lines.every((line) => ownNumber.test(line)) ? lines : lines.map((line, at) => `${at + 1}. ${line}`)
}

/** Several choices in one line. */
export const listed = (input: JsonObject, name: string): string => {
  const value = input[name]
  return Array.isArray(value) ? value.map((one) => String(one).replaceAll('-', ' ')).join(', ') : said(input, name)
}

/** Facts with their sources, numbered, each as a sentence or two of its own. */
export function saidFacts(input: JsonObject, name: string): string[] {
  const facts = input[name]
  if (!Array.isArray(facts)) return ['None stated.']
  return facts.map((each: Json, at) => {
    const { fact, source, whereFound } = each as JsonObject
    return `${at + 1}. ${String(fact)} (${String(source).replaceAll('-', ' ')}: ${String(whereFound)})`
  })
}

/** A moment as people at the place read it: day, time, zone. */
export function sayAt(at: string, state: CaseState): string {
  const local = Temporal.Instant.from(at).toZonedDateTimeISO(caseZone(state))
  return `${local.toPlainDate().toString()} ${local.toPlainTime().toString({ smallestUnit: 'minute' })} (${local.timeZoneId})`
}

/** What every form of this desk ends in: who signs, when, and which entry it was made from. */
export const signedForm = (entry: ActEntry, state: CaseState, { name, position, under, at }: Signer) =>
  ({
    language: 'en',
    entryId: entry.entryId,
    signatures: [{ name, position: under ? `${position}, under ${under}` : position, on: sayAt(at ?? entry.occurredAt, state) }],
  }) satisfies Partial<DocumentContent>
