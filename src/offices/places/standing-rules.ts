import type { Requirement } from '../../acts/requirement.ts'

/** Where no statute speaks, the desk's own rule is cited as what it is. */
const house = {
  cite: 'A rule of this record for the detention-planning desk',
  verified: 'yes',
  severity: 'policy',
  question: 'where',
} as const

/** A code is registered once. */
export const notRegistered: Requirement = {
  ...house,
  id: 'place-registered-once',
  says: 'A place is registered once.',
  cure: 'Change the place that is registered, or choose another code.',
  needs: 'facts',
  subject: 'place',
  test: { node: 'not', of: { node: 'happened', fact: 'openedOn' } },
}

/** A closed place stays closed: what opens in the same building is another place. */
export const notClosed: Requirement = {
  ...house,
  id: 'place-not-closed',
  says: 'The place is registered and has not been closed.',
  cure: 'Register a new place under a code of its own.',
  needs: 'facts',
  subject: 'place',
  test: {
    node: 'all',
    of: [
      { node: 'happened', fact: 'openedOn' },
      { node: 'not', of: { node: 'happened', fact: 'closedOn' } },
    ],
  },
}
