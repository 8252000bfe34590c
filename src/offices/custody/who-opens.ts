import type { OpenersOfKind } from '../../acts/openers.ts'

/** Who opens custodies, for the work of a position (5 USC 552a(b)(1)). */
export const whoOpens: OpenersOfKind = {
  'deportation-officer': 'own',
  'supervisory-deportation-officer': 'own',
  'detention-officer': 'own',
  'supervisory-detention-officer': 'own',
  'assistant-field-office-director': 'any',
  'field-office-director': 'any',
  'special-agent': 'own',
  'supervisory-special-agent': 'own',
  attorney: 'any',
  'deputy-chief-counsel': 'any',
  'records-officer': 'any',
  'records-supervisor': 'any',
  'detention-compliance-officer': 'any',
  statistician: 'without-names',
  inspector: 'any',
  'headquarters-review-officer': 'any',
  'executive-associate-director': 'any',
  'person-concerned': 'theirs',
  'counsel-of-record': 'theirs',
}
