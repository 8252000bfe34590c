import type { OpenersOfKind } from '../../acts/openers.ts'

/** Who opens the record of a person, for the work of a position (5 USC 552a(b)(1)). */
export const whoOpens: OpenersOfKind = {
  'deportation-officer': 'any',
  'supervisory-deportation-officer': 'any',
  'detention-officer': 'any',
  'supervisory-detention-officer': 'any',
  'assistant-field-office-director': 'any',
  'field-office-director': 'any',
  'special-agent': 'any',
  'supervisory-special-agent': 'any',
  attorney: 'any',
  'deputy-chief-counsel': 'any',
  'records-officer': 'any',
  'records-supervisor': 'any',
  'detention-compliance-officer': 'any',
  inspector: 'any',
  'headquarters-review-officer': 'any',
  'executive-associate-director': 'any',
  'person-concerned': 'theirs',
  'counsel-of-record': 'theirs',
}
