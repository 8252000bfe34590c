import { countryWord, findCountry } from './country-word.ts'
import { identifierWord } from './identifier-word.ts'

/** What the public locator is asked by: a number and a country of birth, or a whole name and a day of birth. Both parts, never one. */
export type LocatorQuery = { aNumber: string; countryOfBirth: string } | { familyName: string; givenNames: string; birthOn: string }

interface LocatorWord {
  kind: 'number-and-country' | 'full-name-and-birth'
  word: string
}

/**
 * The parts of a name, in an order of their own: so that "García López", "Lopez-Garcia" and "LÓPEZ GARCÍA" are one. Two family names are swapped
 * as often as not where forms have room for one.
 */
const partsOf = (name: string): string =>
  name
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\u0300-\u036f'’ʼ.]/g, '')
    .split(/[^\p{Letter}\p{Number}\p{Mark}]+/u)
    .filter((part) => part !== '')
    .toSorted()
    .join('|')

const byNumber = (aNumber: string, country: string): LocatorWord => ({
  kind: 'number-and-country',
  word: `${identifierWord(aNumber)}|${country}`,
})

const byName = (familyName: string, givenNames: string, birthOn: string): LocatorWord => ({
  kind: 'full-name-and-birth',
  word: [partsOf(familyName), partsOf(givenNames), birthOn].join('||'),
})

/**
 * The words an act makes its person findable by in the public locator. A record without a country of birth is found by the nationality, where
 * that names a country: else a person whose papers say only that could not be found by number at all.
 * @param text a field of the act's input, undefined where it is empty
 */
export function locatorWordsOf(text: (name: string) => string | undefined): readonly LocatorWord[] {
  const [familyName, givenNames, birthOn] = [text('familyName'), text('givenNames'), text('birthOn')]
  const [aNumber, bornIn, nationality] = [text('aNumber'), text('countryOfBirth'), text('nationality')]
  const country = bornIn === undefined ? findCountry(nationality ?? '') : countryWord(bornIn)
  return [
    ...(aNumber === undefined || country === undefined ? [] : [byNumber(aNumber, country)]),
    ...(familyName === undefined || givenNames === undefined || birthOn === undefined ? [] : [byName(familyName, givenNames, birthOn)]),
  ]
}

/** The one word of a query. */
export const locatorQueryWord = (query: LocatorQuery): LocatorWord =>
  'aNumber' in query
    ? byNumber(query.aNumber, countryWord(query.countryOfBirth))
    : byName(query.familyName, query.givenNames, query.birthOn)
