import type { Particulars } from './particulars.ts'
import { searchWords } from './search-words.ts'

type Same = (one: string) => string

/**
 * The exact fields in which two people's records are the same, by the names of SuggestDuplicate's inputs. No number says how alike they are.
 * @param same how words are compared: case and accents aside
 */
export function sharedFields(one: Particulars, other: Particulars, same: Same) {
  const equal = (a?: string, b?: string) => a !== undefined && b !== undefined && same(a) === same(b)
  const numbers = ({ identifiers }: Particulars) =>
    identifiers.flatMap(({ identifier }) => searchWords('AddIdentifier', { identifier }).map(({ word }) => word))
  const aNumber = ({ aNumber: kept }: Particulars) => searchWords('AddIdentifier', { identifier: kept ?? '' })[0]?.word
  const others = new Set([...numbers(other), aNumber(other)])
  return {
    isSameANumber: equal(aNumber(one), aNumber(other)),
    isSameIdentifier: numbers(one).some((number) => others.has(number)),
    isSameFamilyName: equal(one.familyName, other.familyName),
    isSameGivenNames: equal(one.givenNames, other.givenNames),
    isSameBirthOn: equal(one.birthOn, other.birthOn),
  }
}
