import type { Position } from '../law/officers/positions.ts'

/**
 * How far a position reaches among cases of a kind. `any`: every one. `own`: those of an office the reader works in, assigned to the reader, or
 * to somebody the reader supervises; of officers, the reader and those they supervise. `without-names`: every one, with nothing personal opened. `theirs`: through
 * a window, those of the one person it is to.
 */
export type Reach = 'any' | 'own' | 'without-names' | 'theirs'

type OpenersOfKind = Partial<Record<Position, Reach>>

/** By kind of case. */
export type Openers = Readonly<Record<string, OpenersOfKind>>

const everybody: OpenersOfKind = {
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
  'personnel-officer': 'any',
  'training-officer': 'any',
  'records-officer': 'any',
  'records-supervisor': 'any',
  'policy-officer': 'any',
  'detention-compliance-officer': 'any',
  statistician: 'without-names',
  inspector: 'any',
  'headquarters-review-officer': 'any',
  'executive-associate-director': 'any',
}

/**
 * Which positions open which kind of case. What is not here is refused: a position left out, a kind left out, and whoever holds no position.
 * An officer reads cases for the work of a position (5 USC 552a(b)(1)).
 */
export const whoOpens: Openers = {
  custody: {
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
  },
  person: {
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
  },
  officer: {
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
  },
  place: everybody,
  partner: everybody,
  calendar: everybody,
  'clock-watch': everybody,
  'released-placement': everybody,
  'death-report': everybody,
  oversight: everybody,
  publication: everybody,
}
