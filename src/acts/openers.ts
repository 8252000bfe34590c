import type { Position } from '../law/officers/positions.ts'

/**
 * How far a position reaches among cases of a kind. `any`: every one. `own`: those of an office the reader works in, assigned to the reader, or
 * to somebody the reader supervises; of officers, the reader and those they supervise. `without-names`: every one, with nothing personal opened. `theirs`: through
 * a window, those of the one person it is to.
 */
export type Reach = 'any' | 'own' | 'without-names' | 'theirs'

/** Which positions open cases of a kind, as the office that keeps them says. A position left out opens none. */
export type OpenersOfKind = Readonly<Partial<Record<Position, Reach>>>

/** By kind of case. A kind that is not here is opened by nobody. */
export type Openers = Readonly<Record<string, OpenersOfKind>>

/** Every officer, for cases that are about no person: a place, a partner, a publication. */
export const everyOfficer: OpenersOfKind = {
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
