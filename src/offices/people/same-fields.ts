import type { JsonObject } from '../../kernel/json.ts'
import * as fields from './fields.ts'

/** Which fields of two records are exactly the same. Yes or no each: never a number that says how alike two people are. */
export const sameFieldInputs = {
  isSameANumber: fields.yesNo('Same A-number?', 'Both records have this A-number'),
  isSameIdentifier: fields.yesNo('Another number the same?', 'Both records have another number in common'),
  isSameFamilyName: fields.yesNo('Same family name?', 'The family names are the same, accents and case aside'),
  isSameGivenNames: fields.yesNo('Same given names?', 'The given names are the same, accents and case aside'),
  isSameBirthOn: fields.yesNo('Same date of birth?', 'The days of birth are the same'),
}

const words: Readonly<Record<keyof typeof sameFieldInputs, string>> = {
  isSameANumber: 'A-number',
  isSameIdentifier: 'another number',
  isSameFamilyName: 'family name',
  isSameGivenNames: 'given names',
  isSameBirthOn: 'date of birth',
}

/** e.g. "A-number, date of birth", or "none" */
export const sameFieldWords = (payload: JsonObject): string =>
  Object.entries(words)
    .filter(([name]) => payload[name] === true)
    .map(([, word]) => word)
    .join(', ') || 'none'
