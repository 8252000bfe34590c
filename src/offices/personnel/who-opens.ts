import type { OpenersOfKind } from '../../acts/openers.ts'

/** Who opens the record of an officer, for the work of a position (5 USC 552a(b)(1)). */
export const whoOpens: OpenersOfKind = {
  'deportation-officer': 'own',
  'supervisory-deportation-officer': 'own',
  'detention-officer': 'own',
  'supervisory-detention-officer': 'own',
  'assistant-field-office-director': 'own',
  'field-office-director': 'own',
  'special-agent': 'own',
  'supervisory-special-agent': 'own',
  attorney: 'own',
  'deputy-chief-counsel': 'own',
  'personnel-officer': 'any',
  'training-officer': 'any',
  'records-officer': 'own',
  'records-supervisor': 'own',
  'policy-officer': 'own',
  'detention-compliance-officer': 'own',
  statistician: 'own',
  inspector: 'any',
  'headquarters-review-officer': 'own',
  'executive-associate-director': 'own',
}
