import type { JsonObject } from '../../kernel/json.ts'
import { identifierWord } from './identifier-word.ts'
import { locatorWordsOf } from './locator-words.ts'

/**
 * A word by which a person can be found again. Kinds: `identifier`, `name` (family and given together), `family-and-birth`; for the public
 * locator, which asks for more, `number-and-country` and `full-name-and-birth`.
 */
export interface SearchWord {
  kind: 'identifier' | 'name' | 'family-and-birth' | 'number-and-country' | 'full-name-and-birth'
  word: string
}

/** What a person is looked up by. A name alone is not enough: with it goes a given name or a day of birth, so that nobody can browse. */
export interface SearchQuery {
  identifier?: string
  familyName?: string
  givenName?: string
  birthOn?: string
}

const bar = (...parts: string[]) => parts.map((part) => part.replaceAll('|', ' ')).join('|')

/** Undefined where there is no letter and no digit: all that was written "?" for want of a name would be one name, and found by any mark. */
const said = (value: string | undefined) => (value !== undefined && /[\p{Letter}\p{Number}]/u.test(value) ? value : undefined)

function wordsOf(query: SearchQuery): SearchWord[] {
  const [identifier, familyName, givenName, birthOn] = [query.identifier, query.familyName, query.givenName, query.birthOn].map(said)
  return [
    ...(identifier === undefined ? [] : [{ kind: 'identifier' as const, word: identifierWord(identifier) }]),
    ...(familyName === undefined || givenName === undefined ? [] : [{ kind: 'name' as const, word: bar(familyName, givenName) }]),
    ...(familyName === undefined || birthOn === undefined ? [] : [{ kind: 'family-and-birth' as const, word: bar(familyName, birthOn) }]),
  ]
}

const acts = ['RegisterPerson', 'CorrectParticulars', 'AddAlias', 'AddIdentifier']

/**
 * The words an act makes its person findable by, to be kept as blind tokens. None for acts of other offices.
 * @param input the whole input, personal fields included
 */
export function searchWords(act: string, input: JsonObject): readonly SearchWord[] {
  if (!acts.includes(act)) return []
  const text = (name: string) => {
    const value = input[name]
    return typeof value === 'string' && value.trim() !== '' ? value : undefined
  }
  const [familyName, givenName, birthOn] = [text('familyName'), text('givenNames'), text('birthOn')]
  return [
    ...wordsOf({ ...(familyName && { familyName }), ...(givenName && { givenName }), ...(birthOn && { birthOn }) }),
    ...locatorWordsOf(text),
    ...[text('aNumber'), text('identifier')].flatMap((identifier) => (identifier === undefined ? [] : wordsOf({ identifier }))),
  ]
}

/** The words of a query: a person is found who has them all. Empty where the query says too little to find one person. */
export const queryWords = (query: SearchQuery): readonly SearchWord[] =>
  wordsOf(Object.fromEntries(Object.entries(query).filter(([, value]) => typeof value === 'string' && value.trim() !== '')))
