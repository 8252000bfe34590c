import type { JsonObject } from '../../../src/kernel/json.ts'
import { type Desk, officers } from '../custody/desk.ts'
import { arrested, name } from '../custody/invented.ts'

export const facts = [
  {
    fact: 'Another person in the unit said, and wrote down, that they would hurt this person.',
    source: 'said-by-another',
    whereFound: 'Invented unit log, page 4',
  },
]
export const alternatives = [
  { alternative: 'another-housing-unit', whyNot: 'The other unit is closed for works, in this invented case.' },
  { alternative: 'separation-from-one-person', whyNot: 'That person is in the same unit and could not be moved today.' },
]

export const placed: JsonObject = {
  personName: name,
  facility: 'EXMPDET',
  segregationKind: 'protective',
  reason: 'safety-of-the-person',
  facts,
  alternatives,
  hasSpecialVulnerability: false,
  isLastResort: true,
  isUnder11568: false,
  isAtOwnRequest: false,
  reviewerId: officers.director,
  reviewOn: '2026-12-04',
  language: 'es',
}

export const reviewed: JsonObject = {
  outcome: 'continue',
  facts: [
    {
      fact: 'The other person was asked again and repeated it before two officers.',
      source: 'said-by-another',
      whereFound: 'Invented note 2',
    },
  ],
  alternatives,
  isPersonHeard: true,
  reasons: 'The danger named in the order is still there, in this invented case.',
  reviewOn: '2026-12-08',
}

export const incident: JsonObject = { ruleBroken: 'Invented rule 3.1', account: 'An invented account.', isHandbookGiven: true }

export const sanction: JsonObject = {
  sanction: 'segregation',
  sanctionDays: 10,
  isExtraordinaryIncident: false,
  facts,
  isPersonHeard: true,
  panel: 'Two invented officers',
  reasons: 'Invented reasons.',
}

/** A desk on which the person was placed on 2026-12-01 at 12:00 in New York. */
export function withPlacement(more: JsonObject = {}): { desk: Desk; placementId: string } {
  const { desk } = arrested()
  const { entryId } = desk.does('supervisor', 'PlaceInSegregation', { ...placed, ...more }, '2026-12-01T17:00:00Z')
  return { desk, placementId: `segregation-placement:${entryId}` }
}
